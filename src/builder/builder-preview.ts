import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { pageStyles } from '../../stories/pages/styles.js';
import { property, state } from '../decorators.js';
import { languages } from './options.js';
import { previewPage, type Surroundings } from './preview-page.js';
import type { State } from './state.js';
import { builderStyles } from './styles.js';
import { targetOf } from './targets.js';
import { languageName } from './language-name.js';

/** What a desktop's window is wide, in CSS pixels. */
const desktopWidth = 1100;

/** Milliseconds without a change after which the frame is loaded anew: not with every letter. */
const pause = 400;

/** What is chosen above the frame. */
interface Choice {
  readonly label: string;
  readonly value: string;
  readonly all: readonly (readonly [value: string, words: string])[];
  onChange(value: string): void;
}

/**
 * A frame with the code as it would be copied, at the width of a phone or, made smaller, of a desktop. The frame has no
 * origin: an address of the builder may name anybody's script.
 *
 * @fires language-change - Another language of the page was chosen. `detail`: its subtag.
 */
export class BuilderPreview extends LitElement {
  static override styles = [pageStyles, builderStyles];

  @property({ attribute: false }) choice!: State;

  /** The builder's own folder. */
  @property({ attribute: false }) folder = '';

  @state() private device = innerWidth < 600 ? 'phone' : 'desktop';

  @state() private around: Surroundings = { language: 'en', scheme: 'light', hasScript: true };

  /** The page in the frame. */
  @state() private shown = '';

  #timer?: ReturnType<typeof setTimeout>;
  readonly #sizes = new ResizeObserver(() => this.#fit());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    return html`<div class="stack">
      <div class="toolbar">${this.#choices().map(renderChoice)}</div>
      <div class="window ${this.device}">
        <iframe
          title="Preview of the widget"
          sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox"
          .srcdoc=${this.shown}
        ></iframe>
      </div>
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('choice') && !changed.has('around')) return;
    clearTimeout(this.#timer);
    if (!this.shown) this.#show();
    else this.#timer = setTimeout(() => this.#show(), pause);
  }

  #choices(): Choice[] {
    const { scheme, language, hasScript } = this.around;
    const target = targetOf(this.choice.target ?? 'html');
    return [
      {
        label: 'Width',
        value: this.device,
        all: [
          ['desktop', 'Desktop'],
          ['phone', 'Phone'],
        ],
        onChange: (value) => (this.device = value),
      },
      {
        label: 'Page',
        value: scheme,
        all: [
          ['light', 'Light'],
          ['dark', 'Dark'],
        ],
        onChange: (value) => this.#surround({ scheme: value as Surroundings['scheme'] }),
      },
      {
        label: 'Language',
        value: language,
        all: languages.map((one) => [one, languageName(one)] as const),
        onChange: (detail) => {
          this.#surround({ language: detail });
          this.dispatchEvent(new CustomEvent('language-change', { detail }));
        },
      },
      ...(target.webmaster?.does === 'script'
        ? [
            {
              label: 'Site',
              value: String(hasScript),
              all: [
                ['true', 'With the script'],
                ['false', 'Without it'],
              ] as const,
              onChange: (value: string) => this.#surround({ hasScript: value === 'true' }),
            },
          ]
        : []),
    ];
  }

  #surround(part: Partial<Surroundings>): void {
    this.around = { ...this.around, ...part };
  }

  /** What makes no code leaves the page as it was: the reason stands where the code would. */
  #show(): void {
    try {
      this.shown = previewPage(this.choice, this.around, this.folder);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }

  #fit(): void {
    this.style.setProperty('--scale', `${Math.min(1, this.clientWidth / desktopWidth)}`);
  }
}

function renderChoice({ label, value, all, onChange }: Choice): TemplateResult {
  return html`<label
    >${label}
    <select @change=${({ target }: Event) => onChange((target as HTMLSelectElement).value)}>
      ${all.map(([name, words]) => html`<option value=${name} ?selected=${name === value}>${words}</option>`)}
    </select></label
  >`;
}
