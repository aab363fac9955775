import { html, LitElement, type TemplateResult } from 'lit';
import { pageStyles } from '../../stories/pages/styles.js';
import { property, state } from '../decorators.js';
import { readCode } from './read-code.js';
import type { State } from './state.js';
import { builderStyles } from './styles.js';

/**
 * Takes a code that is on a page already, to change it.
 *
 * @fires code-read - The code was understood. `detail`: the state that it stands for.
 */
export class OldCode extends LitElement {
  static override styles = [pageStyles, builderStyles];

  /** What is chosen now. */
  @property({ attribute: false }) current!: State;

  @state() private said: readonly string[] = [];

  protected override render(): TemplateResult {
    return html`<form class="stack" @submit=${this.#onSubmit}>
      <div class="field">
        <label for="code">The code, or the address of its link</label>
        <textarea id="code" rows="3" spellcheck="false"></textarea>
      </div>
      <div class="row">
        <div role="status">${this.said.map((sentence) => html`<p>${sentence}</p>`)}</div>
        <button>Fill in the form</button>
      </div>
    </form>`;
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    this.said = [];
    await this.updateComplete;
    try {
      const { state, notes } = readCode(this.renderRoot.querySelector('textarea')!.value, this.current);
      this.said = ['The form above is filled in.', ...notes];
      this.dispatchEvent(new CustomEvent('code-read', { detail: state }));
    } catch (error) {
      this.said = [(error as Error).message];
    }
  }
}
