import { html, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { pageStyles } from '../../stories/pages/styles.js';
import { state } from '../decorators.js';
import { widgets, type WidgetName } from '../embed/widgets.js';
import { codesFor, warningsFor } from './codes.js';
import { renderCode } from './code-view.js';
import { testFeed, type FeedTest } from './feed-test.js';
import { renderFindings } from './findings.js';
import { renderOptions } from './option-fields.js';
import { summaries } from './options.js';
import { readHash, withWidget, writeHash, type State } from './state.js';
import { builderStyles } from './styles.js';
import { targetOf, targets, type TargetName } from './targets.js';

/** The builder's own folder, and the publisher's above it. */
const folder = new URL('.', location.href).href;
const ownHost = location.protocol === 'file:' ? 'https://your-host/' : publisherOf(new URL('..', folder));

/** Milliseconds without a change after which the feed is tested: not with every letter. */
const pause = 400;

/** Three choices, and the code to paste. All of its state is in the address. */
export class EmbedBuilder extends LitElement {
  static override styles = [pageStyles, builderStyles];

  @state() private choice: State = readHash(location.hash, ownHost);

  /** Of the page in the preview. */
  @state() private language = 'en';

  @state() private test?: FeedTest;

  #timer?: ReturnType<typeof setTimeout>;
  /** What was tested last, so that an answer that is late is not taken for the newest. */
  #tested = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHashChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHashChange);
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    return html`<div class="builder">
        <div class="steps stack">
          <section class="card" aria-labelledby="where">${this.#renderTargets()}</section>
          <section class="card" aria-labelledby="which">${this.#renderWidgets()}</section>
          <section class="card stack" aria-labelledby="how">${this.#renderOptions()}</section>
        </div>
        <section class="preview stack" aria-labelledby="preview">
          <h2 id="preview">Preview</h2>
          <builder-preview
            .choice=${this.choice}
            .folder=${folder}
            @language-change=${this.#onLanguageChange}
          ></builder-preview>
        </section>
        <section class="card stack result" aria-labelledby="code">
          <h2 id="code">4. Your code</h2>
          ${this.#renderCode()}
        </section>
      </div>
      <div class="builder tools">
        <section class="card stack" aria-labelledby="old">
          <h2 id="old">Change a code that you have</h2>
          <old-code .current=${this.choice} @code-read=${this.#onCodeRead}></old-code>
        </section>
        <section class="card stack" aria-labelledby="check">
          <h2 id="check">Check my page</h2>
          <page-check></page-check>
        </section>
      </div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('choice') && !changed.has('language')) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#testFeed(), this.hasUpdated ? pause : 0);
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('choice')) return;
    const hash = writeHash(this.choice, ownHost);
    if (hash !== location.hash) history.replaceState(null, '', hash || location.pathname + location.search);
  }

  #renderTargets(): TemplateResult {
    return html`<fieldset>
      <legend><h2 id="where">1. Where does it go?</h2></legend>
      <div class="pills">
        ${(Object.keys(targets) as TargetName[]).map(
          (name) =>
            html`<label class="pill"
              ><input
                type="radio"
                name="target"
                value=${name}
                .checked=${name === this.choice.target}
                @change=${() => this.#change({ target: name })}
              /><span>${targetOf(name).label}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #renderWidgets(): TemplateResult {
    return html`<fieldset>
      <legend><h2 id="which">2. Which widget?</h2></legend>
      <div class="choices">
        ${(Object.keys(widgets) as WidgetName[]).map(
          (name) =>
            html`<label class="pill"
              ><input
                type="radio"
                name="widget"
                value=${name}
                .checked=${name === this.choice.widget}
                @change=${() => (this.choice = withWidget(this.choice, name))}
              /><span
                ><strong>${widgets[name].title}</strong><span class="help">${summaries[name]}</span></span
              ></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #renderOptions(): TemplateResult {
    const { choice } = this;
    const isFramed = choice.target && targetOf(choice.target).placement === 'iframe';
    return html`<h2 id="how">3. How should it be?</h2>
      ${renderOptions({
        state: choice,
        feedTest: this.#renderTest(),
        ids: this.test?.ids ?? {},
        onChange: (name, value) => {
          const attributes = { ...choice.attributes, [name]: value! };
          if (value === undefined) delete attributes[name];
          this.#change({ attributes });
        },
      })}
      <details
        ?open=${choice.host !== ownHost || choice.words !== undefined || choice.height !== undefined || noChange}
      >
        <summary>Link and address of the publisher</summary>
        <div class="fields">
          ${this.#renderText('words', 'Words of the link', 'Seen where the script does not run.', widgets[choice.widget].title)}
          ${
            isFramed
              ? this.#renderText(
                  'height',
                  'Height of the frame',
                  'In pixels.',
                  `${widgets[choice.widget].height}`,
                )
              : nothing
          }
          ${this.#renderText('host', 'Address of the publisher', 'The folder with peer-widgets.js.', ownHost)}
        </div>
      </details>`;
  }

  #renderText(
    name: 'words' | 'height' | 'host',
    label: string,
    help: string,
    standard: string,
  ): TemplateResult {
    const value = this.choice[name];
    return html`<div class="field ${name === 'host' ? 'wide' : ''}">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        type=${name === 'height' ? 'number' : 'text'}
        min="100"
        autocomplete="off"
        placeholder=${standard}
        aria-describedby="${name}-help"
        .value=${value === standard ? '' : (value ?? '')}
        @input=${({ target }: Event) => {
          const written = (target as HTMLInputElement).value;
          this.#change({ [name]: written || (name === 'host' ? ownHost : undefined) });
        }}
      />
      <p class="help" id="${name}-help">${help}</p>
    </div>`;
  }

  /** A live region: what the feed says changes while somebody writes its address. */
  #renderTest(): TemplateResult {
    const { test } = this;
    return html`<div class="test" role="status">
      ${
        test
          ? html`${test.summary ? html`<p class=${test.findings.length ? 'soft' : 'good'}>${test.summary}</p>` : nothing}
            ${test.findings.length ? renderFindings(test.findings) : nothing}`
          : html`<p class="soft">Testing the feed…</p>`
      }
    </div>`;
  }

  #renderCode(): TemplateResult {
    const { choice } = this;
    if (!choice.target)
      return html`<p class="soft">Say first where it goes (1): each system keeps another code.</p>`;
    const target = targetOf(choice.target);
    try {
      return renderCode({
        state: choice,
        codes: codesFor(choice, target),
        title: choice.words ?? widgets[choice.widget].title,
        warnings: warningsFor(choice, ownHost),
        onPin: (isPinned) => this.#change({ isPinned }),
      });
    } catch (error) {
      return html`<p class="warning" role="alert">${(error as Error).message}</p>`;
    }
  }

  async #testFeed(): Promise<void> {
    const { choice, language } = this;
    const asked = JSON.stringify([choice.widget, choice.attributes, choice.host, language]);
    if (asked === this.#tested) return;
    this.#tested = asked;
    const test = await testFeed(choice, language).catch(() => ({ findings: [], ids: {} }));
    if (asked === this.#tested) this.test = test;
  }

  #change(part: Partial<State>): void {
    this.choice = { ...this.choice, ...part };
  }

  readonly #onHashChange = (): void => {
    this.choice = readHash(location.hash, ownHost);
  };

  readonly #onLanguageChange = ({ detail }: CustomEvent<string>): void => {
    this.language = detail;
  };

  readonly #onCodeRead = ({ detail }: CustomEvent<State>): void => {
    this.choice = detail;
  };
}

/**
 * The publisher's address, of that of the folder above the builder. A builder of an exact version gives codes for the
 * folder of its major version, which has the feed.
 */
function publisherOf(above: URL): string {
  return new URL(above.pathname.replace(/\/(\d+)\.\d+\.[^/]*\/$/, '/$1/'), above).href;
}
