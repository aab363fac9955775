import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from '../../src/decorators.js';
import { pageStyles } from './styles.js';

/** Copies a text, and says so: to the eye, and in a live region. */
export class CopyButton extends LitElement {
  static override styles = pageStyles;

  /** What is copied. */
  @property({ attribute: false }) text = '';

  /** What stands on the button. */
  @property() label = 'Copy';

  @state() private said = '';

  protected override render(): TemplateResult {
    return html`<div class="row">
      <span role="status">${this.said}</span>
      <button @click=${this.#copy}>${this.label}</button>
    </div>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text')) this.said = '';
  }

  async #copy(): Promise<void> {
    // A region speaks when its words change, also when the same text is copied twice.
    this.said = '';
    await this.updateComplete;
    this.said = await navigator.clipboard.writeText(this.text).then(
      () => 'Copied.',
      () => 'Your browser keeps the clipboard closed here: select the text and copy it.',
    );
  }
}
