import { html, nothing } from 'lit';
import { property, state } from '../decorators.js';
import { emit, nearestAttribute, warn, type Feed, type Newsletter } from '../feed/index.js';
import { FeedView, type Status } from '../widget/feed-view.js';
import { renderHeading } from '../widget/headings.js';
import { baseStyles } from '../widget/styles.js';
import { cleanEmail, isEmail, suggestEmail } from './email.js';
import { endpointOf, type Endpoint } from './endpoint.js';
import { entriesOf } from './entries.js';
import { consentOf, interestsIn, renderForm } from './form-view.js';
import { readPastedForm, type Entry } from './pasted-form.js';
import { renderLink, renderMessage } from './message-view.js';
import { Sent } from './sent.js';
import { messages, type Step } from './steps.js';
import { styles } from './styles.js';
import { submit } from './submit.js';

/** Milliseconds that a person needs at least; what comes sooner waits. */
const shortestTime = 1000;

/**
 * A sign-up form that posts an address to the partner's own newsletter service, and says what became of it.
 *
 * @summary Newsletter sign-up form.
 * @tag peer-newsletter-signup
 * @slot - Shown where the script does not run: a link, or the provider's own form, which then is also its configuration.
 * @csspart base - The whole widget.
 * @csspart field - The email field.
 * @csspart button - The button that submits.
 * @csspart message - What became of a submission.
 * @csspart source - The line that names the source.
 * @cssstate idle - Nothing was submitted yet.
 * @cssstate invalid - The address cannot be one, or the consent is missing.
 * @cssstate sending - A submission is under way.
 * @cssstate subscribed - The address was accepted.
 * @cssstate pending - The address was accepted, and a mail must be confirmed.
 * @cssstate continue - The provider wants a further step.
 * @cssstate left - The provider's page took over, in a new tab.
 * @cssstate error - The address was not accepted.
 * @cssstate rate-limited - Too many attempts.
 * @cssstate unknown - It cannot be told whether the address was accepted.
 * @cssstate offline - There is no connection; nothing was sent.
 * @cssprop [--peer-accent=#0a6570] - Colour of links, buttons and marks.
 * @cssprop [--peer-surface=light-dark(#fff, #1d2226)] - Background of the form and its field.
 * @cssprop [--peer-text=light-dark(#1c2326, #e9eef0)] - Colour of text.
 * @cssprop [--peer-radius=14px] - Corner radius.
 * @cssprop [--peer-space=4px] - Unit of space.
 * @cssprop [--peer-font=inherit] - Font family.
 * @fires {CustomEvent} peer-signup-submit - A visitor submitted an address that can be one; `detail` is empty.
 * @fires {CustomEvent} peer-signup-success - The address was accepted; `detail`: `state`, `subscribed` or `pending`.
 * @fires {CustomEvent} peer-signup-error - It was not, or one cannot tell; `detail`: `state`.
 */
export class NewsletterSignup extends FeedView {
  static override styles = [baseStyles, styles];

  /** Newsletter service, by its name in docs/newsletter.md. Default: recognized by the address, else the generic contract. */
  @property() provider?: string;

  /** Address that sign-ups are sent to; http(s). Default: that of a form inside, else the feed's; without any the fallback stays. */
  @property() action?: string;

  /** Id of the list, where the service has several. Default: none. */
  @property() list?: string;

  /** How it is sent: `form`, `json`, or `navigate` (the service's page, in a new tab). Default: the service's; else `form` to the page's own origin, `navigate` elsewhere. */
  @property() encoding?: string;

  /** Name of the field for the address. Default: the service's, else `email`. */
  @property({ attribute: 'email-field' }) emailField?: string;

  /** Asks for a name too, in the field of this name; empty: the service's. Default: no name is asked. */
  @property({ attribute: 'name-field' }) nameField?: string;

  /** Choices that are sent as `interests`: `id=Label` or labels, separated by commas. Default: the feed's. */
  @property() interests?: string;

  /** Fields of fixed values that are sent along: `a=1&b=2`. Default: none. */
  @property() extra?: string;

  /** Words that the visitor must agree to, beside a box that is not ticked. Default: the feed's, if any. */
  @property() consent?: string;

  /** What success is: `status` (any 2xx), or `json:path=value` in the answer. Default: the service's. */
  @property({ attribute: 'success-when' }) successWhen?: string;

  /** Page that the service comes back to after `navigate`; with this element on it, it shows what became of the sign-up. Default: none. */
  @property({ attribute: 'return-url' }) returnUrl?: string;

  /** Sends the page's address along, without its query. On a page about a condition that tells of a visitor's health. Default: false. */
  @property({ attribute: 'send-page-url', type: Boolean }) sendPageUrl = false;

  @state() private _step: Step = 'idle';
  /** Which field is wrong while the step is `invalid`. */
  @state() private _wrong?: 'email' | 'consent';
  @state() private _suggestion?: string;

  protected readonly section = 'newsletter';
  /** @internal */
  override readonly needsFeed = false;
  #endpoint?: Endpoint;
  /** What was said to the webmaster: once for each mistake. */
  #said?: string;
  #connection?: AbortController;
  /** The further step that the provider wants. */
  #next?: string;
  /** What the provider says of a sign-up from which it comes back. */
  #came?: string | null;
  /** What gets the focus after the next update. */
  #focus?: string;
  /** When the form was first there. */
  #since = 0;
  readonly #sent = new Sent();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    // Back from the provider's page by the browser's button.
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted && (this._step === 'sending' || this._step === 'left')) this._step = 'idle';
    };
    addEventListener('pageshow', onPageShow, { signal: this.#connection.signal });
    if (this.returnUrl) this.#came = new URLSearchParams(location.search).get('newsletter');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    if (this._step === 'sending') this._step = 'idle';
  }

  protected override get stateName(): Step {
    return this._step;
  }

  protected override updated(): void {
    if (this.#focus) this.find(this.#focus)?.focus();
    this.#focus = undefined;
  }

  /** What the feed does changes the words only: the form stands as soon as it knows where to send. */
  protected override deriveStatus(): Status {
    const { feed, status } = this.feedState;
    const endpoint = endpointOf(this, readPastedForm(this), feed?.newsletter);
    this.#endpoint = typeof endpoint === 'string' ? undefined : endpoint;
    if (this.#endpoint) {
      this.#since ||= performance.now();
      if (this.#came) {
        const isPending = this.#endpoint.preset.pending === 'true';
        this._step = this.#came !== 'ok' ? 'error' : isPending ? 'pending' : 'subscribed';
        this.#came = null;
      }
      return 'ready';
    }
    // The feed may still name one.
    if (status === 'loading' && typeof this.action !== 'string') return 'loading';
    if (endpoint !== this.#said) warn(`<${this.localName}> ${(this.#said = endpoint as string)}.`);
    return 'error';
  }

  protected isEmpty(): boolean {
    return false;
  }

  protected renderContent(feed?: Feed) {
    const texts = feed?.newsletter;
    const [, isDone = false] = messages[this._step] ?? [];
    const message = this.#renderMessage(texts);
    return html`<div class="sign surface stack">
      <div>
        ${this.renderTitle(texts?.title ?? this.t('signUpTitle'))} ${this.renderRichText(texts?.intro)}
      </div>
      <div>
        <div role="alert">${isDone ? nothing : message}</div>
        <div role="status">${isDone ? message : nothing}</div>
        ${this.#renderWay(texts, isDone)}
        <div class="meta">
          ${this.renderRichText(texts?.unsubscribe)} ${this.renderRichText(texts?.previous)}
        </div>
      </div>
    </div>`;
  }

  #renderWay(texts: Newsletter | undefined, isDone: boolean) {
    const endpoint = this.#endpoint!;
    if (endpoint.encoding === 'link') return renderLink(endpoint.url, this.t('signUp'));
    return renderForm({
      endpoint,
      isHidden: isDone,
      isSending: this._step === 'sending',
      wrong: this._step === 'invalid' ? this._wrong : undefined,
      suggestion: this._suggestion,
      interests: interestsIn(this.interests) ?? texts?.interests ?? [],
      consent: consentOf(this.consent, texts?.consent, (text) => this.renderRichText(text)),
      page: this.sendPageUrl ? location.origin + location.pathname : undefined,
      language: nearestAttribute(this, 'lang'),
      t: (name, values) => this.t(name, values),
      onSubmit: this.#onSubmit,
      onInput: this.#onInput,
      onSuggestion: this.#onSuggestion,
    });
  }

  #renderMessage(texts: Newsletter | undefined) {
    return renderMessage({
      step: this._step,
      texts,
      next: this.#next,
      page: this.#endpoint!.url,
      t: (name) => this.t(name),
      heading: (text) => renderHeading(this.level, text),
      richText: (text) => this.renderRichText(text),
      onAgain: this.#onAgain,
    });
  }

  get #field(): HTMLInputElement {
    return this.find<HTMLInputElement>('#email')!;
  }

  /** The first field that is wrong. */
  #findWrong(): 'email' | 'consent' | undefined {
    if (!isEmail(cleanEmail(this.#field.value))) return 'email';
    return this.find<HTMLInputElement>('#consent')?.checked === false ? 'consent' : undefined;
  }

  /** After a first error a field is checked while it changes; a suggestion comes when it is left. */
  #onInput = ({ type }: Event): void => {
    const email = cleanEmail(this.#field.value);
    if (type === 'change') this._suggestion = suggestEmail(email);
    if (this._step === 'invalid' && !(this._wrong = this.#findWrong())) this._step = 'idle';
    if (this._step === 'unknown' && !this.#sent.mayHaveArrived(email)) this._step = 'idle';
  };

  #onSuggestion = (): void => {
    this.#field.value = this._suggestion!;
    this._suggestion = undefined;
    this.#field.focus();
    this.#onInput(new CustomEvent('input'));
  };

  #onAgain = (): void => {
    this._step = 'idle';
    this.#focus = '#email';
  };

  #onSubmit = (event: SubmitEvent): void => {
    const endpoint = this.#endpoint!;
    const byBrowser = endpoint.encoding === 'navigate';
    const email = (this.#field.value = cleanEmail(this.#field.value));
    const trapped = this.find<HTMLInputElement>('#trap')!.value;
    const isBusy = this._step === 'sending';
    // What may have arrived is not sent again, unless the server recognizes a repetition.
    const isUnsure = !endpoint.isGeneric && this.#sent.mayHaveArrived(email);
    const wrong = this.#findWrong();
    if (!byBrowser || isBusy || isUnsure || wrong || !navigator.onLine || trapped) event.preventDefault();
    if (isBusy) return;
    if (isUnsure) return this.#finish('unknown');
    this._wrong = wrong;
    if (wrong) return this.#finish('invalid', `#${wrong}`);
    if (!navigator.onLine) return this.#finish('offline');
    emit(this, 'peer-signup-submit', {});
    if (trapped && !endpoint.isGeneric) return this.#finish('unknown');
    this._step = 'sending';
    // Not at once: a form that is hidden while its submission begins is not submitted.
    if (byBrowser) setTimeout(() => this.attempt(() => this.#finish('left')));
    else this.attempt(() => this.#send(endpoint, email, entriesOf(event.target as HTMLFormElement, trapped)));
  };

  async #send(endpoint: Endpoint, email: string, entries: Entry[]): Promise<void> {
    const { signal } = this.#connection!;
    if (endpoint.isGeneric) entries.push(['request_id', this.#sent.keyOf(email)]);
    const early = this.#since + shortestTime - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    // Gone, or pressed once more by who came back to the page meanwhile.
    if (signal.aborted || (!endpoint.isGeneric && this.#sent.mayHaveArrived(email))) return;
    this.#sent.begin(email);
    const { state: step, url } = await submit(endpoint, entries, signal);
    if (signal.aborted) return;
    if (step !== 'unknown') this.#sent.end(email);
    this.#next = url;
    this.#finish(step, step === 'invalid' ? '#email' : undefined);
    if (step === 'invalid') this._wrong = 'email';
  }

  #finish(step: Step, focus = '.message'): void {
    this._step = step;
    this.#focus = focus;
    // Also when the same error comes twice.
    this.requestUpdate();
    if (step === 'left' || step === 'continue') return;
    const isGood = step === 'subscribed' || step === 'pending';
    emit(this, `peer-signup-${isGood ? 'success' : 'error'}`, { state: step });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'peer-newsletter-signup': NewsletterSignup;
  }
}
