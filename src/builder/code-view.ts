import { html, nothing, type TemplateResult } from 'lit';
import { formParts, hasScript, type Codes } from './codes.js';
import { mailAddress, messageFor } from './message.js';
import { release } from './release.js';
import type { State } from './state.js';
import { targetOf, type Person, type Target } from './targets.js';

const people: Readonly<Record<Person, string>> = {
  editor: 'You can do this yourself, as editor.',
  administrator: 'An administrator of the site has to do this.',
  IT: 'Whoever writes the site’s code has to do this.',
};

/** What the view shows, and whom it tells of a choice. */
export interface CodeView {
  readonly state: State;
  readonly codes: Codes;
  /** What the widget is called. */
  readonly title: string;
  /** Sentences to read before. */
  readonly warnings: readonly string[];
  onPin(isPinned: boolean): void;
}

/** The one code for a target: who pastes it, where, and what the webmaster does. */
export function renderCode(view: CodeView): TemplateResult {
  const target = targetOf(view.state.target!);
  const { code, html: rich } = view.codes;
  const what = target.placement === 'address' ? 'address' : 'code';
  return html`
    <p>${people[target.by]} ${target.result}</p>
    ${view.warnings.map((warning) => html`<p class="warning">${warning}</p>`)}
    ${renderText(code, `Copy the ${what}`, `The ${what}`, rich)}
    <ol>
      ${target.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${target.hasForm ? renderForm(view) : nothing}
    ${target.note ? html`<p class="soft">${target.note}</p>` : nothing}
    ${hasScript(target) ? renderVersion(view) : nothing} ${renderWebmaster(view, target)}
  `;
}

function renderText(text: string, label: string, name: string, rich?: string): TemplateResult {
  return html`<div class="code">
    <pre tabindex="0" role="group" aria-label=${name}>${text}</pre>
    <copy-button label=${label} .text=${text} .html=${rich}></copy-button>
  </div>`;
}

/** Those of Wix, for one. */
function renderForm({ codes, state }: CodeView): TemplateResult {
  return html`<dl>
    ${formParts(codes.code, `${state.host}feed.json`).map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd><code>${value}</code></dd>
        </div>`,
    )}
  </dl>`;
}

function renderVersion({ state, onPin }: CodeView): TemplateResult {
  const choice = (isPinned: boolean, label: string, help: string) =>
    html`<label class="check"
      ><input
        type="radio"
        name="version"
        .checked=${state.isPinned === isPinned}
        @change=${() => onPin(isPinned)}
      /><span>${label}<span class="help">${help}</span></span></label
    >`;
  return html`<fieldset class="stack">
    <legend>Version of the script</legend>
    ${choice(false, 'The newest', 'Corrections arrive by themselves; the address never changes.')}
    ${choice(
      true,
      `Stay with ${release.version}`,
      'Browsers run exactly this file, by its hash; for each update the webmaster changes the line.',
    )}
  </fieldset>`;
}

function renderWebmaster({ state, codes, title }: CodeView, target: Target): TemplateResult {
  const message = messageFor(state, target, codes, title);
  const { webmaster } = target;
  return html`<section class="webmaster stack" aria-labelledby="webmaster">
    <h3 id="webmaster">${webmaster ? 'Your webmaster’s part' : 'Somebody else does it?'}</h3>
    ${
      codes.script
        ? html`<p>
              Once for the whole site, ${webmaster!.where}. If that line is there already, nothing is to do.
            </p>
            ${renderText(codes.script, 'Copy the script', 'The script')}`
        : nothing
    }
    ${
      webmaster?.does === 'host'
        ? html`<p>
            Pages may have to be allowed to show frames of <code>${state.host}</code>, ${webmaster.where}.
          </p>`
        : nothing
    }
    <details>
      <summary>Send to your webmaster</summary>
      <div class="stack">
        ${renderText(message.body, 'Copy the text', 'Text for your webmaster')}
        <p><a href=${mailAddress(message)}>Open it in my mail program</a></p>
      </div>
    </details>
  </section>`;
}
