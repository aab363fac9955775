import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from '../../src/decorators.js';
import { pageStyles } from './styles.js';

/** Code to read and to copy. */
export class CodeSample extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        margin-block: 16px 24px;
      }
    `,
  ];

  @property() code = '';

  protected override render(): TemplateResult {
    return html`<div class="stack">
      <pre tabindex="0" aria-label="Code">${this.code}</pre>
      <copy-button .text=${this.code} label="Copy"></copy-button>
    </div>`;
  }
}
