import { html, type TemplateResult } from 'lit';
import type { Finding } from '../doctor/finding.js';
import { severityName } from '../doctor/report.js';

/** What the doctor has found: what is wrong, what to do, and the text to write where there is one. */
export function renderFindings(findings: readonly Finding[]): TemplateResult {
  return html`<ul class="findings" role="list">
    ${findings.map(
      ({ severity, where, problem, fix, line }) =>
        html`<li class=${severity}>
          <p>
            <strong class="severity">${severityName(severity)}</strong> <span class="soft">${where}</span>
          </p>
          <p>${problem}</p>
          <p>${fix}</p>
          ${line && html`<pre tabindex="0" role="group" aria-label="The text to write">${line}</pre>`}
        </li>`,
    )}
  </ul>`;
}
