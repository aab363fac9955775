import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Contrast, measure } from './contrasts.js';
import { schemes, type Scheme } from './theme.js';

/** What was measured on a light and on a dark page. */
export type Measured = Readonly<Record<Scheme, ReturnType<typeof measure>>>;

/** The contrast of each pair in both schemes, and in one sentence whether it is enough. */
export function renderContrasts(measured: Measured): TemplateResult {
  const all = schemes.flatMap((scheme) => measured[scheme].contrasts);
  const low = all.filter((one) => !isEnough(one)).length;
  return html`<section class="card stack" aria-labelledby="contrast">
    <div class="row">
      <h2 id="contrast">Contrast, measured</h2>
      <p role="status" class=${low ? 'bad' : 'good'}>
        ${low ? `✗ ${low} of ${all.length} too low` : '✓ Enough everywhere'}
      </p>
    </div>
    <div class="scroll">
      <table class="contrast" aria-labelledby="contrast">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Light page</th>
            <th scope="col">Dark page</th>
          </tr>
        </thead>
        <tbody>
          ${measured.light.contrasts.map(
            (light, index) =>
              html`<tr>
                <th scope="row">${light.name} <small>≥ ${light.least}</small></th>
                ${renderCell(light)} ${renderCell(measured.dark.contrasts[index]!)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function renderCell(contrast: Contrast): TemplateResult {
  const { ratio, color, background, isLine } = contrast;
  const enough = isEnough(contrast);
  const paint = { background, ...(isLine ? { 'border-color': color, color: 'transparent' } : { color }) };
  return html`<td>
    <span class="chip ${isLine ? 'line' : ''}" style=${styleMap(paint)} aria-hidden="true">Aa</span>
    <span class=${enough ? '' : 'bad'}>${floor(ratio)}${enough ? ' ✓' : ' ✗ too low'}</span>
  </td>`;
}

/** Never rounded up to what is asked for. */
function floor(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

function isEnough({ ratio, least }: Contrast): boolean {
  return ratio >= least;
}
