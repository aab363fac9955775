import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { options, type Option } from './options.js';
import type { State } from './state.js';
import { languageName } from './language-name.js';

type Value = string | true | undefined;

/** What the form needs to know, and whom to tell. */
export interface Form {
  readonly state: State;
  /** What attributes may name, by attribute. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** What became of the feed, to stand below its address. */
  readonly feedTest: TemplateResult;
  /** @param value Undefined: what is standard. */
  onChange(name: string, value: Value): void;
}

/** The fields of a widget; what few editors need is folded away until it is set, and never while somebody is in it. */
export function renderOptions(form: Form): TemplateResult {
  const fields = options[form.state.widget]!;
  const of = (group: Option['group']) => fields.filter((option) => option.group === group);
  const isSet = (option: Option) => Object.hasOwn(form.state.attributes, option.name);
  const fold = (title: string, group: Option['group']) =>
    html`<details ?open=${of(group).some(isSet) || noChange}>
      <summary>${title}</summary>
      <div class="fields">${of(group).map((option) => renderOption(option, form))}</div>
    </details>`;
  return html`<div class="fields">${of('main').map((option) => renderOption(option, form))}</div>
    ${fold('Colours and space', 'look')} ${fold('More options', 'more')}`;
}

function renderOption(option: Option, form: Form): TemplateResult {
  const { name, label, empty } = option;
  const value = form.state.attributes[name];
  const id = `option-${name}`;
  const isEmpty = value === '' && empty !== undefined;
  if (option.kind === 'switch') {
    const onChange = ({ target }: Event) =>
      form.onChange(name, (target as HTMLInputElement).checked || undefined);
    return html`<div class="field">
      <label class="check"
        ><input
          type="checkbox"
          id=${id}
          aria-describedby="${id}-help"
          .checked=${live(value === true)}
          @change=${onChange}
        />${label}</label
      >
      ${renderHelp(option)}
    </div>`;
  }
  return html`<div class="field ${option.kind === 'address' ? 'wide' : ''}">
    <label for=${id}>${label}</label>
    ${option.kind === 'choice' ? renderChoice(option, id, value, form) : renderInput(option, id, value, form, isEmpty)}
    ${
      empty
        ? html`<label class="check"
            ><input
              type="checkbox"
              .checked=${live(isEmpty)}
              @change=${({ target }: Event) =>
                form.onChange(name, (target as HTMLInputElement).checked ? '' : undefined)}
            />${empty}</label
          >`
        : nothing
    }
    ${renderHelp(option)} ${name === 'feed' ? form.feedTest : nothing}
  </div>`;
}

function renderChoice(
  { name, choices, standard }: Option,
  id: string,
  value: Value,
  form: Form,
): TemplateResult {
  const others = choices.filter((choice) => choice !== standard);
  const chosen = value === undefined || value === standard ? '' : `${value}`;
  // One from an old code that is no longer there stays to be seen.
  const all = ['', ...others, ...(chosen && !others.includes(chosen) ? [chosen] : [])];
  const words = (choice: string) =>
    choice ? wordsFor(name, choice) : `${wordsFor(name, standard)} (standard)`;
  return html`<select
    id=${id}
    aria-describedby="${id}-help"
    @change=${({ target }: Event) => form.onChange(name, (target as HTMLSelectElement).value || undefined)}
  >
    ${all.map((choice) => html`<option value=${choice} ?selected=${choice === chosen}>${words(choice)}</option>`)}
  </select>`;
}

function wordsFor(name: string, choice: string): string {
  return name === 'lang' ? languageName(choice) : choice;
}

function renderInput(
  { name, kind, standard }: Option,
  id: string,
  value: Value,
  form: Form,
  isEmpty: boolean,
): TemplateResult {
  const ids = form.ids[name];
  return html`<input
      id=${id}
      type=${kind === 'number' ? 'number' : 'text'}
      inputmode=${kind === 'address' ? 'url' : kind === 'number' ? 'numeric' : 'text'}
      min="1"
      spellcheck=${kind === 'text' && !ids}
      autocomplete="off"
      placeholder=${name === 'feed' ? `${form.state.host}feed.json` : standard === 'none' ? '' : standard}
      list=${ids?.length ? `${id}-list` : nothing}
      aria-describedby="${id}-help"
      ?disabled=${isEmpty}
      .value=${live(value === true ? '' : (value ?? ''))}
      @input=${({ target }: Event) => form.onChange(name, (target as HTMLInputElement).value || undefined)}
    />
    ${ids?.length ? html`<datalist id="${id}-list">${ids.map((one) => html`<option value=${one}></option>`)}</datalist>` : nothing}`;
}

/** What stands between backticks is code. */
function renderHelp({ name, help }: Option): TemplateResult {
  const parts = help.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
  return html`<p class="help" id="option-${name}-help">${parts}</p>`;
}
