import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from '../../src/decorators.js';
import { pageStyles } from './styles.js';

interface Step {
  readonly action: string;
  readonly told: readonly string[];
}

/** A visit by keyboard, as a test has written it down: each key, and what assistive technology is told. */
export class AnnouncementLog extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        margin-block: 16px 28px;
      }
      th {
        inline-size: 30%;
        min-inline-size: 120px;
      }
      kbd {
        background: var(--page);
        border: 1px solid var(--line);
        border-block-end-width: 2px;
        border-radius: 6px;
        font: inherit;
        padding: 1px 8px;
        white-space: nowrap;
      }
      .live {
        color: var(--good);
      }
    `,
  ];

  /** A file of test/fixtures/announcements. */
  @property({ attribute: false }) text = '';

  protected override render(): TemplateResult {
    const [title = '', ...lines] = this.text.trim().split('\n');
    return html`<div class="scroll">
      <table aria-label=${title}>
        <thead>
          <tr>
            <th scope="col">The visitor</th>
            <th scope="col">is told</th>
          </tr>
        </thead>
        <tbody>
          ${stepsIn(lines).map(
            ({ action, told }) =>
              html`<tr>
                <th scope="row">${action.startsWith('types') ? action : html`<kbd>${action}</kbd>`}</th>
                <td>
                  ${told.map(
                    (line) =>
                      html`<div class=${/^(polite|assertive)/.test(line) ? 'live' : ''}>${line}</div>`,
                  )}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

/** A line at the margin is what the visitor does, those below it are what is told. */
function stepsIn(lines: readonly string[]): Step[] {
  const steps: { action: string; told: string[] }[] = [];
  for (const line of lines.filter((one) => one.trim())) {
    if (/^\S/.test(line)) steps.push({ action: line, told: [] });
    else steps.at(-1)?.told.push(line.trim());
  }
  return steps;
}
