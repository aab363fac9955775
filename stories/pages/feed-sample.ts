import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from '../../src/decorators.js';
import { pageStyles } from './styles.js';

/** A piece of a feed, and beside it what a widget makes of it. */
export class FeedSample extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        container-type: inline-size;
        margin-block: 20px;
      }
      .sample {
        display: grid;
        gap: 16px;
        grid-template-columns: minmax(0, 1fr);
      }
      pre {
        max-block-size: 420px;
        overflow: auto;
      }
      .shown {
        background: light-dark(#f4f2ee, #14171a);
        border: 1px solid var(--line);
        border-radius: 12px;
        font:
          16px/1.6 system-ui,
          sans-serif;
        padding: 20px;
      }
      @container (min-inline-size: 760px) {
        .sample {
          grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
        }
      }
    `,
  ];

  /** The widget's tag, without `peer-`. */
  @property() widget = 'resource-cards';

  /** The parts of the feed, besides its version and title. */
  @property({ attribute: false }) parts: object = {};

  protected override render(): TemplateResult {
    const widget = document.createElement(`peer-${this.widget}`);
    // The page has headings enough, and a sign-up needs somewhere to go.
    const attributes = { heading: '', 'heading-level': '3', source: 'off', action: '/subscribe' };
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    Object.assign(widget, { data: { version: 1, title: 'A sample', ...this.parts } });
    return html`<div class="sample">
      <pre tabindex="0" aria-label="The feed">${JSON.stringify(this.parts, null, 2)}</pre>
      <div class="shown">${widget}</div>
    </div>`;
  }
}
