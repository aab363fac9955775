import { waitUntil } from '@open-wc/testing';
import type { NewsletterSignup } from '../../src/elements.js';
import { press } from './keys.js';
import { openFrame } from './page-frame.js';
import { settled } from './wait.js';

/** Where a sign-up can stand, in the words of its `:state()`. */
export const steps = [
  'idle',
  'invalid',
  'sending',
  'subscribed',
  'pending',
  'continue',
  'left',
  'error',
  'rate-limited',
  'unknown',
  'offline',
] as const;
export type Step = (typeof steps)[number];

/** What arrived at the server. */
export interface Arrived {
  readonly posts: readonly { path: string; type: string; cookie: string; body: string }[];
  readonly subscribers: number;
  readonly preflights: number;
  /** Pages that were asked for, as after a redirection. */
  readonly pages: number;
}

type PageWindow = Window &
  typeof globalThis & { noticed: { errors: string[]; sentences: string[] }; ran?: boolean };

/** The time limit of a submission, in milliseconds. */
const patience = 15_000;

/** A page with the built script and a sign-up form, `fixtures/signup.html`, in a frame. */
export class SignupPage {
  readonly window: PageWindow;
  readonly signup: NewsletterSignup;
  readonly events: string[] = [];
  readonly word: string;
  readonly #frame: HTMLIFrameElement;
  #late: (() => void)[] = [];

  /** @param word The address that the form sends to ends with it: the name of an answer, and what only this page uses. */
  static async open(
    attributes: Record<string, string>,
    word: string,
    isHurried = false,
  ): Promise<SignupPage> {
    const frame = await openFrame({ src: '/test/fixtures/signup.html' });
    frame.style.cssText = 'position: fixed; left: 0; top: 0';
    const page = new SignupPage(frame, attributes, word);
    const script = page.document.createElement('script');
    script.src = '/dist/peer-widgets.js';
    page.document.head.append(script);
    await waitUntil(() => page.signup.getAttribute('status') === 'ready', 'should show the form', {
      timeout: 5000,
      interval: 10,
    });
    await settled(page.document);
    // What a form gets in its first second waits: no row but one is about that.
    const { performance } = page.window;
    const now = performance.now.bind(performance);
    if (!isHurried) performance.now = () => now() + 5000;
    return page;
  }

  private constructor(frame: HTMLIFrameElement, attributes: Record<string, string>, word: string) {
    this.#frame = frame;
    this.window = frame.contentWindow as PageWindow;
    this.word = word;
    this.document.cookie = 'visitor=ann; path=/';
    this.#holdTimeLimit();
    const signup = this.document.createElement('peer-newsletter-signup');
    this.signup = signup as NewsletterSignup;
    for (const [name, value] of Object.entries(attributes)) signup.setAttribute(name, value);
    for (const type of ['submit', 'success', 'error']) {
      this.document.addEventListener(`peer-signup-${type}`, () => this.events.push(type));
    }
    this.document.querySelector('main')!.append(signup);
  }

  /** Nobody waits for 15 seconds: that timer runs out when the test says so. All others stay real. */
  #holdTimeLimit(): void {
    const { window } = this;
    const real = window.setTimeout.bind(window) as (run: TimerHandler, delay?: number) => number;
    const hold = (run: TimerHandler, delay?: number) =>
      delay === patience ? this.#late.push(run as () => void) : real(run, delay);
    window.setTimeout = hold as never;
  }

  runOutOfTime(): void {
    for (const run of this.#late.splice(0)) run();
  }

  get document(): Document {
    return this.window.document;
  }

  get root(): ShadowRoot {
    return this.signup.shadowRoot!;
  }

  get field(): HTMLInputElement {
    return this.root.querySelector<HTMLInputElement>('[part~=field]')!;
  }

  get form(): HTMLFormElement {
    return this.field.form!;
  }

  get states(): Step[] {
    return steps.filter((step) => this.signup.matches(`:state(${step})`));
  }

  /** The messages on the screen. */
  get messages(): HTMLElement[] {
    const all = [...this.root.querySelectorAll<HTMLElement>('[part~=message]')];
    return all.filter((one) => one.getClientRects().length > 0);
  }

  type(text: string, event: Event = new InputEvent('input', { bubbles: true, composed: true })): void {
    this.field.value = text;
    this.field.dispatchEvent(event);
  }

  click(): void {
    this.root.querySelector<HTMLButtonElement>('[part~=button]')!.click();
  }

  /** Real keys, in the field. */
  async enter(times = 1): Promise<void> {
    this.window.focus();
    this.field.focus();
    await press(...Array<string>(times).fill('Enter'));
  }

  set isOnline(value: boolean) {
    Object.defineProperty(this.window.navigator, 'onLine', { configurable: true, value });
  }

  /** Runs a script of the page's own. */
  script(text: string): void {
    const script = this.document.createElement('script');
    script.textContent = text;
    this.document.head.append(script);
  }

  /** As when the visitor comes back with the browser's button. */
  comeBack(): void {
    const { PageTransitionEvent } = this.window;
    this.window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }

  async until(step: Step): Promise<void> {
    await settled(this.document); // What was just done shows after an update.
    const isThere = () => this.states.includes(step);
    await waitUntil(isThere, `should be ${step}`, { timeout: 5000, interval: 10 }).catch(() => {
      throw new Error(`should be ${step}, and is ${this.states.join()}`);
    });
    await settled(this.document);
  }

  async arrived(): Promise<Arrived> {
    return (await fetch(`/signups/of/${this.word}`)).json() as Promise<Arrived>;
  }

  async untilArrived(count = 1): Promise<void> {
    const isThere = async () => (await this.arrived()).posts.length >= count;
    await waitUntil(isThere, 'should arrive', { timeout: 5000, interval: 20 });
  }

  close(): void {
    this.document.cookie = 'visitor=; path=/; max-age=0';
    this.#frame.remove();
  }
}
