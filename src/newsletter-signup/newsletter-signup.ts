import { html, nothing } from 'lit';
import { property, state } from '../decorators.js';
import { emit, warn, type Feed, type Newsletter } from '../feed/index.js';
import { FeedView } from '../widget/feed-view.js';
import type { Status } from '../widget/host.js';
import { baseStyles } from '../widget/styles.js';
import { cleanEmail, isEmail, suggestEmail } from './email.js';
import { endpointOf, type Endpoint } from './endpoint.js';
import { renderForm, renderLink, renderMessage } from './form-view.js';
import { printedForm, readPastedForm, type Entry } from './pasted-form.js';
import type { Provider } from './presets.js';
import { styles } from './styles.js';
import { submit, type Step } from './submit.js';

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
 * @cssprop [--peer-accent=#0a6570] - Links, buttons, marks; words in it and on it are made dark or light enough to be read.
 * @cssprop [--peer-surface=light-dark(#fff, #1d2226)] - Background of cards, panels and fields.
 * @cssprop [--peer-text=light-dark(#1c2326, #e9eef0)] - Text; outside cards, panels and fields by default your page's colour.
 * @cssprop [--peer-radius=14px] - Corner radius.
 * @cssprop [--peer-space=4px] - Unit of space.
 * @cssprop [--peer-font=inherit] - Font family; by default your page's.
 * @fires {CustomEvent<Record<string, never>>} peer-signup-submit - A visitor submitted an address that can be one; `detail` is empty.
 * @fires {CustomEvent<{ state: 'subscribed' | 'pending' }>} peer-signup-success - The address was accepted; `detail`: `state` (`subscribed` or `pending`).
 * @fires {CustomEvent<{ state: 'invalid' | 'error' | 'rate-limited' | 'unknown' | 'offline' }>} peer-signup-error - The address was not accepted, or one cannot tell; `detail`: `state` (`invalid`, `error`, `rate-limited`, `unknown` or `offline`).
 * @fires {CustomEvent<{ code: string; message: string; problems: { path: string; message: string }[] }>} peer-feed-error - The widget cannot show its part of the feed; `detail`: `code`, `message`, `problems`.
 */
export class NewsletterSignup extends FeedView {
  static override styles = [baseStyles, styles];

  /** Newsletter service: `mailchimp`, `hubspot`, `actionnetwork`, `brevo`, `kit`, `listmonk`, `ghost`, `mautic`, `emailoctopus`, `formspree`, `buttondown`, `mailerlite`, `constantcontact`, `mlmmj`, or `generic` for a server of your own. Default: recognized by the address, else `generic`. */
  @property() provider?: Provider;

  /** Address that sign-ups are sent to (http or https). Default: that of a form inside, else the feed's; without any your fallback stays. */
  @property() action?: string;

  /** Id of the list, where the service has several. Default: none. */
  @property() list?: string;

  /** How it is sent: `form`, `json`, or `navigate` (the service's page, in a new tab). Default: the service's; else `form` to your own origin, `navigate` elsewhere. */
  @property() encoding?: 'form' | 'json' | 'navigate';

  /** Name of the field for the address. Default: the service's, else `email`. */
  @property({ attribute: 'email-field' }) emailField?: string;

  /** Asks for a name too, in the field of this name; empty: the service's. Default: no name is asked. */
  @property({ attribute: 'name-field' }) nameField?: string;

  /** Choices that are sent as `interests`: `id=Label, id=Label`, or labels only. Default: the feed's. */
  @property() interests?: string;

  /** Fields of fixed values that are sent along: `a=1&b=2`. Default: none. */
  @property() extra?: string;

  /** Words that the visitor must agree to, beside a box that is not ticked. Default: the feed's, if any. */
  @property() consent?: string;

  /** What success is: `status` (any 2xx), or `json:path=value` in the answer. Default: the service's. */
  @property({ attribute: 'success-when' }) successWhen?: string;

  /** Page that the service comes back to after `navigate`; with this element on it, it shows what became of the sign-up. Default: none. */
  @property({ attribute: 'return-url' }) returnUrl?: string;

  /** Sends the page's address along, without its query; on a page about a condition that tells of a visitor's health. Default: false. */
  @property({ attribute: 'send-page-url', type: Boolean }) sendPageUrl = false;

  /** @internal */
  @state() step: Step = 'idle';
  /** @internal Which field is wrong while the step is `invalid`. */
  @state() wrong?: 'email' | 'consent';
  /** @internal The address that was probably meant. */
  @state() suggestion?: string;

  protected readonly section = 'newsletter';
  /** @internal */
  override readonly needsFeed = false;
  /** @internal The further step that the provider wants. */
  nextUrl?: string;
  #endpoint?: Endpoint;
  /** What was said to the webmaster: once for each mistake. */
  #said?: string;
  #connection?: AbortController;
  /** When the form was first there. */
  #since = 0;
  /** For each address the same in each repetition, so that the server makes one subscriber of all. */
  readonly #requestIds = new Map<string, string>();
  /** Addresses that were sent, and no answer came, or none that can be read. */
  readonly #unsure = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    // Back from the provider's page by the browser's button.
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted && /sending|left/.test(this.step)) this.step = 'idle';
    };
    addEventListener('pageshow', onPageShow, { signal: this.#connection.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    if (this.step === 'sending') this.step = 'idle';
  }

  protected override get stateName(): Step {
    return this.step;
  }

  /** @internal Whether the form has done its work. */
  get isDone(): boolean {
    return /subscribed|pending|continue|left/.test(this.step);
  }

  /** What the feed does changes the words only: the form stands as soon as it knows where to send. */
  protected override deriveStatus(): Status {
    const { feed, status } = this.feedState;
    if (!this.#endpoint && status === 'loading' && this.querySelector(printedForm)) return 'loading';
    const endpoint = endpointOf(this, readPastedForm(this), feed?.newsletter);
    if (typeof endpoint === 'object') {
      if (!this.#endpoint) this.#begin(endpoint);
      this.#endpoint = endpoint;
      return 'ready';
    }
    // The feed may still name one.
    if (status === 'loading' && typeof this.action !== 'string') return 'loading';
    if (endpoint !== this.#said) warn(`<${this.localName}> ${(this.#said = endpoint)}.`);
    return 'error';
  }

  protected isEmpty(): boolean {
    return false;
  }

  protected renderContent(feed?: Feed) {
    const texts: Partial<Newsletter> = feed?.newsletter ?? {};
    const endpoint = this.#endpoint!;
    const message = renderMessage(this, endpoint, texts);
    return html`<div class="sign surface stack">
      <div>
        ${this.renderTitle(this.own(texts.title) ?? this.t('signUpTitle'))}
        ${this.renderRichText(texts.intro)}
      </div>
      <div>
        <div role="alert">${this.isDone ? nothing : message}</div>
        <div role="status">${this.isDone ? message : nothing}</div>
        ${
          endpoint.encoding === 'link'
            ? renderLink(endpoint.url, this.t('signUp'))
            : renderForm(this, endpoint, texts)
        }
        <div class="meta">
          ${this.renderRichText(texts.unsubscribe)} ${this.renderRichText(texts.previous)}
        </div>
      </div>
    </div>`;
  }

  /** The form is there: for a new sign-up, or for one from which the provider comes back to say what became of it. */
  #begin({ pending }: Endpoint): void {
    this.#since = performance.now();
    if (this.querySelector('input:focus')) this.focusNext(() => this.#field);
    const came = this.returnUrl && new URLSearchParams(location.search).get('newsletter');
    const accepted = pending === 'true' ? 'pending' : 'subscribed';
    if (came) this.step = came === 'ok' ? accepted : 'error';
  }

  get #field(): HTMLInputElement {
    return this.find<HTMLInputElement>('#email')!;
  }

  /** The address as it was meant. */
  get #email(): string {
    return cleanEmail(this.#field.value);
  }

  /** The first field that is wrong. */
  #findWrong(): 'email' | 'consent' | undefined {
    if (!isEmail(this.#email)) return 'email';
    return this.find<HTMLInputElement>('#consent')?.checked === false ? 'consent' : undefined;
  }

  /** @internal After a first error a field is checked while it changes. */
  onInput(): void {
    if (this.step === 'invalid' && !(this.wrong = this.#findWrong())) this.step = 'idle';
    if (this.step === 'unknown' && !this.#unsure.has(this.#email)) this.step = 'idle';
  }

  /** @internal A suggestion comes when a field is left. */
  onChange(): void {
    this.suggestion = suggestEmail(this.#email);
    this.onInput();
  }

  /** @internal */
  onSuggestion(): void {
    this.#field.value = this.suggestion!;
    this.suggestion = undefined;
    this.#field.focus();
    this.onInput();
  }

  /** @internal */
  onAgain(): void {
    this.step = 'idle';
    this.focusNext(() => this.#field);
  }

  /** @internal */
  onSubmit(event: SubmitEvent): void {
    const { encoding, isGeneric } = this.#endpoint!;
    const email = (this.#field.value = this.#email);
    const trapped = this.find<HTMLInputElement>('#trap')!.value;
    const byBrowser = encoding === 'navigate';
    const isBusy = this.step === 'sending';
    const wrong = this.#findWrong();
    const problem = wrong ? 'invalid' : navigator.onLine ? undefined : 'offline';
    const refusal = this.#isUnsure(email) ? 'unknown' : problem;
    if (!byBrowser || isBusy || refusal || trapped) event.preventDefault();
    if (isBusy) return;
    if (refusal) return this.#finish(refusal, wrong);
    emit(this, 'peer-signup-submit', {});
    if (trapped && !isGeneric) return this.#finish('unknown');
    this.step = 'sending';
    // Not at once: a form that is hidden while its submission begins is not submitted.
    if (byBrowser) setTimeout(() => this.attempt(() => this.#finish('left')));
    else this.attempt(() => this.#send(email, event.target as HTMLFormElement, trapped));
  }

  /** What may have arrived is not sent again, unless the server recognizes a repetition. */
  #isUnsure(email: string): boolean {
    return !this.#endpoint!.isGeneric && this.#unsure.has(email);
  }

  async #send(email: string, form: HTMLFormElement, trapped: string): Promise<void> {
    const endpoint = this.#endpoint!;
    const { signal } = this.#connection!;
    const entries = [...new FormData(form)] as Entry[];
    // Our own contract lets the server decide about a trap that is filled.
    if (trapped) entries.push(['website_2', trapped]);
    if (endpoint.isGeneric) {
      // `crypto.randomUUID` is there on https pages only.
      const id = this.#requestIds.get(email) ?? crypto.randomUUID?.() ?? `${Math.random()}`.slice(2);
      this.#requestIds.set(email, id);
      entries.push(['request_id', id]);
    }
    const early = this.#since + shortestTime - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    // Gone, or pressed once more by who came back to the page meanwhile.
    if (signal.aborted || this.#isUnsure(email)) return;
    this.#unsure.add(email);
    const { step, next } = await submit(endpoint, entries, signal);
    if (signal.aborted) return;
    if (step !== 'unknown') this.#unsure.delete(email);
    this.nextUrl = next;
    this.#finish(step);
  }

  #finish(step: Step, wrong: NewsletterSignup['wrong'] = 'email'): void {
    this.step = step;
    this.wrong = wrong;
    this.focusNext(() => this.find(step === 'invalid' ? `#${wrong}` : '.message'));
    // Also when the same error comes twice.
    this.requestUpdate();
    if (step === 'left' || step === 'continue') return;
    emit(this, `peer-signup-${this.isDone ? 'success' : 'error'}`, { state: step });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'peer-newsletter-signup': NewsletterSignup;
  }
}
