import { html, nothing } from 'lit';
import { property, state } from '../decorators.js';
import { emit, warn, type Feed } from '../feed/index.js';
import { safeUrl } from '../rich-text/safe-url.js';
import { FeedView, type Status } from '../widget/feed-view.js';
import { renderHeading } from '../widget/headings.js';
import { baseStyles } from '../widget/styles.js';
import { isEmail } from './email.js';
import { styles } from './styles.js';
import { submit } from './submit.js';

type Step = 'idle' | 'invalid' | 'sending' | 'success' | 'error';

/**
 * A sign-up form that posts an address to the partner's own newsletter service, and says what became of it.
 *
 * @summary Newsletter sign-up form.
 * @tag peer-newsletter-signup
 * @slot - Shown where the script does not run: a link or a form of the partner.
 * @csspart base - The whole widget.
 * @csspart field - The email field.
 * @csspart button - The button that submits.
 * @csspart message - What became of a submission.
 * @csspart source - The line that names the source.
 * @cssstate invalid - The address cannot be one.
 * @cssstate sending - A submission is under way.
 * @cssstate success - The address was accepted.
 * @cssstate error - The address was not accepted.
 * @cssprop [--peer-accent=#0a6570] - Colour of links, buttons and marks.
 * @cssprop [--peer-surface=light-dark(#fff, #1d2226)] - Background of the form and its field.
 * @cssprop [--peer-text=light-dark(#1c2326, #e9eef0)] - Colour of text.
 * @cssprop [--peer-radius=14px] - Corner radius.
 * @cssprop [--peer-space=4px] - Unit of space.
 * @cssprop [--peer-font=inherit] - Font family.
 * @fires {CustomEvent} peer-signup-submit - A visitor submitted an address that can be one; `detail` is empty.
 * @fires {CustomEvent} peer-signup-success - The address was accepted; `detail`: `state`, `success`.
 * @fires {CustomEvent} peer-signup-error - The address was not accepted; `detail`: `state`, `invalid` or `error`.
 */
export class NewsletterSignup extends FeedView {
  static override styles = [baseStyles, styles];

  /** Address that the form is posted to, as field `email`; http(s). Without it the fallback stays. Default: none. */
  @property() action?: string;

  @state() private _step: Step = 'idle';

  protected readonly section = 'newsletter';
  /** @internal */
  override readonly needsFeed = false;
  #request?: AbortController;
  /** What gets the focus after the next update. */
  #focus?: string;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#request?.abort();
    if (this._step === 'sending') this._step = 'idle';
  }

  protected override prepare(changed: Map<PropertyKey, unknown>): void {
    if (!this.#endpoint && (changed.has('action') || !this.hasUpdated)) {
      warn(`<${this.localName}> needs action="…" with the http(s) address of your form handler.`);
    }
  }

  protected override get stateName(): Step {
    return this._step;
  }

  protected override updated(): void {
    if (this.#focus) this.find(this.#focus)?.focus();
    this.#focus = undefined;
  }

  /** What the feed does changes the words only: the form stands as soon as it knows where to post. */
  protected override deriveStatus(): Status {
    return this.#endpoint ? 'ready' : 'error';
  }

  protected isEmpty(): boolean {
    return false;
  }

  protected renderContent(feed?: Feed) {
    const texts = feed?.newsletter;
    return html`<div class="sign surface stack">
      <div>
        ${this.renderTitle(texts?.title ?? this.t('signUpTitle'))} ${this.renderRichText(texts?.intro)}
      </div>
      <div>
        <div role="alert">${this.#renderMessage('error', texts)}</div>
        <div role="status">${this.#renderMessage('success', texts)}</div>
        ${this._step === 'success' ? nothing : this.#renderForm()}
        <div class="meta">
          ${this.renderRichText(texts?.unsubscribe)} ${this.renderRichText(texts?.previous)}
        </div>
      </div>
    </div>`;
  }

  #renderForm() {
    const isSending = this._step === 'sending';
    const isInvalid = this._step === 'invalid';
    return html`<form novalidate @submit=${this.#onSubmit}>
      <label for="email">${this.t('email')}</label>
      <div class="row">
        <input
          part="field"
          id="email"
          type="email"
          autocomplete="email"
          inputmode="email"
          enterkeyhint="send"
          required
          aria-invalid=${isInvalid}
          aria-describedby="hint"
          @input=${this.#onInput}
        />
        <button class="primary" part="button" aria-disabled=${isSending}>
          ${this.t(isSending ? 'sending' : 'signUp')}
        </button>
      </div>
      <p class="bad" id="hint">${isInvalid ? this.t('emailInvalid') : ''}</p>
    </form>`;
  }

  #renderMessage(step: 'success' | 'error', texts: Feed['newsletter']) {
    if (this._step !== step) return nothing;
    const { title, body } = texts?.[step] ?? {};
    return html`<div class="message ${step}" part="message" tabindex="-1">
      ${renderHeading(this.level, title ?? this.t(`${step}Title`))}
      ${this.renderRichText(body ?? this.t(`${step}Body`))}
    </div>`;
  }

  get #endpoint(): string | undefined {
    return safeUrl(this.action, document.baseURI, 'form');
  }

  get #email(): string {
    return this.find<HTMLInputElement>('input')!.value.trim();
  }

  #onInput(): void {
    if (this._step === 'invalid' && isEmail(this.#email)) this._step = 'idle';
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this._step === 'sending') return;
    const email = this.#email;
    if (!isEmail(email)) return this.#finish('invalid', 'input');
    this._step = 'sending';
    emit(this, 'peer-signup-submit', {});
    const { signal } = (this.#request = new AbortController());
    const isAccepted = await submit(this.#endpoint!, { email }, signal);
    if (!signal.aborted) this.#finish(isAccepted ? 'success' : 'error', '.message');
  }

  #finish(step: 'invalid' | 'success' | 'error', focus: string): void {
    this._step = step;
    this.#focus = focus;
    // Also when the same error comes twice.
    this.requestUpdate();
    emit(this, `peer-signup-${step === 'success' ? step : 'error'}`, { state: step });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'peer-newsletter-signup': NewsletterSignup;
  }
}
