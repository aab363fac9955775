import { nearestAttribute } from '../feed/address.js';
import { attempt, warn } from '../feed/events.js';
import { whenParsed } from '../feed/source.js';
import { safeUrl } from '../rich-text/safe-url.js';
import { onShift } from './keys.js';
import { styles } from './styles.js';
import { wordsOf } from './words.js';

export const tag = 'peer-quick-exit';

/**
 * A button that covers the page at once and leaves it, so that Back does not return; Shift pressed three times does the
 * same. It is part of the second script, `peer-extras.js`.
 *
 * @summary Leaves the page at once.
 * @tag peer-quick-exit
 * @attr {string} href - Address to leave to, http or https. Default: none, and what stands inside stays.
 * @slot - A link that works without script; the button takes its words.
 * @csspart button - The button.
 * @cssprop [--peer-accent=#0a6570] - Links, buttons, marks; words in it and on it are made dark or light enough to be read.
 * @cssprop [--peer-radius=14px] - Corner radius.
 * @cssprop [--peer-font=inherit] - Font family; by default your page's.
 */
export class QuickExit extends HTMLElement {
  static readonly observedAttributes = ['href'];

  readonly #slot = document.createElement('slot');
  readonly #button = document.createElement('button');
  readonly #status = document.createElement('p');
  readonly #languages = new MutationObserver(() => this.#render());
  #connection?: AbortController;

  constructor() {
    super();
    void attempt(this, () => {
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      root.adoptedStyleSheets = [sheet];
      this.#button.type = 'button';
      this.#button.part.add('button');
      this.#button.hidden = true;
      this.#button.addEventListener('click', () => this.leave());
      this.#status.role = 'status';
      this.#slot.addEventListener('slotchange', () => this.#render());
      root.append(this.#slot, this.#button, this.#status);
    });
  }

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    void attempt(this, () => {
      this.#render();
      this.#languages.observe(document, { subtree: true, attributeFilter: ['lang'] });
      signal.addEventListener('abort', onShift(this));
      // A framework may say later where to.
      whenParsed(() => this.#href ?? this.#complain(), signal);
    });
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
    this.#languages.disconnect();
  }

  attributeChangedCallback(): void {
    this.#render();
  }

  /** @internal Says how often Shift is still to be pressed, and what for; nothing when presses no longer count. */
  onPresses(presses: number): void {
    const more = this.#words.more.replace('#', `${3 - presses}`);
    this.#status.textContent = presses && this.#href ? `Shift: ${more}. ${this.#button.textContent}` : '';
  }

  /** Covers the page and leaves it; false without an address. */
  leave(): boolean {
    const href = this.#href;
    if (!href) return false;
    // No style sheet of the page can win against this, and nothing is left above it.
    document.documentElement.style.setProperty('display', 'none', 'important');
    document.title = '';
    location.replace(href);
    return true;
  }

  get #href(): string | undefined {
    return safeUrl(this.getAttribute('href'), document.baseURI, 'media');
  }

  get #words() {
    return wordsOf(nearestAttribute(this, 'lang'));
  }

  #render(): void {
    void attempt(this, () => {
      const { lang, label } = this.#words;
      const own = this.querySelector('a')?.textContent.trim();
      const isReady = Boolean(this.#href);
      this.#slot.hidden = isReady;
      this.#button.hidden = !isReady;
      this.#button.textContent = own || label;
      this.#button.lang = own ? '' : lang;
      this.#status.lang = lang;
    });
  }

  #complain(): void {
    warn(
      `add href="https://…" to <${tag}>, the http or https address to leave to; until then only the link inside works.`,
    );
  }
}

/** Registers the tag. */
export function defineQuickExit(): void {
  customElements.define(tag, QuickExit);
}
