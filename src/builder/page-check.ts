import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { pageStyles } from '../../stories/pages/styles.js';
import { state } from '../decorators.js';
import { diagnose, type Diagnosis } from '../doctor/diagnose.js';
import { countOf } from '../doctor/report.js';
import { renderFindings } from './findings.js';
import { builderStyles } from './styles.js';

/** The doctor for a page whose source somebody pastes: nothing is fetched. */
export class PageCheck extends LitElement {
  static override styles = [pageStyles, builderStyles];

  @state() private diagnosis?: Diagnosis;

  @state() private said = '';

  protected override render(): TemplateResult {
    return html`<form class="stack" @submit=${this.#onSubmit}>
      <p class="soft" id="how">
        The widget does not show? Open your page, press Ctrl+U (on a Mac ⌥⌘U), copy all of it, and paste it
        here. It stays in this window.
      </p>
      <div class="field">
        <label for="source">The page’s HTML source</label>
        <textarea id="source" rows="5" spellcheck="false" aria-describedby="how"></textarea>
      </div>
      <div class="row">
        <p role="status">${this.said}</p>
        <button>Check my page</button>
      </div>
      ${this.diagnosis ? this.#renderDiagnosis(this.diagnosis) : nothing}
    </form>`;
  }

  #renderDiagnosis({ findings, checked }: Diagnosis): TemplateResult {
    return html`${renderFindings(findings)}
      <p class="soft">Checked in the source alone, so without feeds and colours: ${checked.join(' ')}</p>`;
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    const source = this.renderRoot.querySelector('textarea')!.value;
    this.said = '';
    await this.updateComplete;
    if (!source.trim()) {
      this.diagnosis = undefined;
      this.said = 'There is nothing yet: paste the source of your page.';
      return;
    }
    const page = new DOMParser().parseFromString(source, 'text/html');
    this.diagnosis = await diagnose(page, location.href);
    this.said = `${countOf(this.diagnosis.findings)}.`;
  }
}
