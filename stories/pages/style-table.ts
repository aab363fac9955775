import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from '../../src/decorators.js';
import { styled, type Styled } from './manifest.js';
import { pageStyles } from './styles.js';

const widgetCount = 5;

/** What CSS can change, with its use and its default, as `custom-elements.json` has it. */
export class StyleTable extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host([of='properties']) table {
        min-inline-size: 660px;
      }
      .sample {
        align-items: center;
        block-size: 44px;
        border: 1px solid var(--line);
        border-radius: 8px;
        display: grid;
        inline-size: 88px;
        overflow: hidden;
        place-items: center;
      }
      .halves {
        grid-template-columns: 1fr 1fr;
        place-items: stretch;
      }
      .halves > :first-child {
        color-scheme: light;
      }
      .halves > :last-child {
        color-scheme: dark;
      }
      .corner {
        block-size: 60px;
        border: 2px solid var(--brand);
        inline-size: 108px;
        margin: 14px 0 0 14px;
      }
      .space {
        display: grid;
        grid-auto-flow: column;
      }
      .space > span {
        background: var(--brand);
        block-size: 20px;
        inline-size: 8px;
      }
      .soft {
        display: block;
        font-size: 13px;
      }
      code {
        white-space: nowrap;
      }
      td code {
        white-space: normal;
      }
      li + li {
        margin-block-start: 6px;
      }
      ul {
        list-style: none;
      }
    `,
  ];

  /** `properties` or `parts`. */
  @property({ reflect: true }) of = 'properties';

  protected override render(): TemplateResult {
    const hasDefaults = this.of === 'properties';
    const rows = styled(hasDefaults ? 'cssProperties' : 'cssParts');
    return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Use</th>
            ${
              hasDefaults
                ? html`<th scope="col">Default</th>
                    <th scope="col">Looks like</th>`
                : nothing
            }
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row"><code>${row.name}</code></th>
                <td>${renderUses(row)}</td>
                ${
                  hasDefaults
                    ? html`<td><code>${row.default}</code></td>
                        <td>${renderSample(row)}</td>`
                    : nothing
                }
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

function renderUses({ uses }: Styled): TemplateResult {
  return html`<ul role="list">
    ${uses.map(
      ({ description, tags }) =>
        html`<li>
          ${description}
          ${tags.length < widgetCount ? html`<span class="soft">${tags.map(nameOf).join(', ')}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

/** The default, drawn: a colour on a light and on a dark page, a font, a corner, a gap. */
function renderSample({ name, default: value = '' }: Styled): unknown {
  if (name.endsWith('font')) return html`<div class="sample" aria-hidden="true">Aa</div>`;
  if (CSS.supports('color', value)) {
    return html`<div class="sample halves" aria-hidden="true">
      <span style="background: ${value}"></span><span style="background: ${value}"></span>
    </div>`;
  }
  if (name.endsWith('radius')) {
    return html`<div class="sample" aria-hidden="true">
      <span class="corner" style="border-radius: ${value}"></span>
    </div>`;
  }
  if (!CSS.supports('gap', value)) return nothing;
  return html`<div class="sample" aria-hidden="true">
    <span class="space" style="gap: calc(${value} * 4)"><span></span><span></span></span>
  </div>`;
}

function nameOf(tag: string): string {
  return tag.replace('peer-', '').replace('-', ' ');
}
