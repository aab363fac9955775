import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from '../../src/decorators.js';
import { pageStyles } from './styles.js';

/** Copies a text, and says so: to the eye, and in a live region. */
export class CopyButton extends LitElement {
  static override styles = pageStyles;

  /** What is copied. */
  @property({ attribute: false }) text = '';

  /** The same as HTML, for editors that take formatted text. Default: none. */
  @property({ attribute: false }) html?: string;

  /** What stands on the button. */
  @property() label = 'Copy';

  @state() private said = '';

  protected override render(): TemplateResult {
    return html`<div class="row">
      <span role="status">${this.said}</span>
      <button type="button" @click=${this.#copy}>${this.label}</button>
    </div>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text')) this.said = '';
  }

  async #copy(): Promise<void> {
    // A region speaks when its words change, also when the same text is copied twice.
    this.said = '';
    await this.updateComplete;
    this.said = await this.#write().then(
      () => 'Copied.',
      () => 'Your browser keeps the clipboard closed here: select the text and copy it.',
    );
  }

  /** Pages without https have no clipboard: then this rejects. */
  async #write(): Promise<void> {
    const { text, html } = this;
    if (html === undefined) return navigator.clipboard.writeText(text);
    return navigator.clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
  }
}
