import { expect, html, waitUntil } from '@open-wc/testing';
import type { NewsletterSignup } from '../src/elements.js';
import { getAllByRole, getByRole, hasFocus, mount, nameOf, press, record } from './widget-helpers.js';
import { recordErrors, replace, updated } from './widget-helpers.js';

const email = 'ann@example.org';
const data = {
  version: 1,
  title: 'Feed',
  newsletter: {
    title: 'Our letter',
    intro: 'Be the <b>first</b> to know.',
    success: { title: 'Well done!', body: 'You are on our list.' },
    error: { title: 'Oh no.', body: 'Please <a href="https://example.org/contact">contact us</a>.' },
    unsubscribe: 'Leave when you like.',
  },
};
const types = ['peer-signup-submit', 'peer-signup-success', 'peer-signup-error'] as const;
const fieldOf = (signup: Element) => getByRole<HTMLInputElement>(signup, 'textbox');
const states = (signup: Element) =>
  ['invalid', 'sending', 'success', 'error'].filter((name) => signup.matches(`:state(${name})`));

describe('<peer-newsletter-signup>', () => {
  let signup: NewsletterSignup;
  /** The requests so far, and their answers. */
  let requests: { answer: (status: number) => void; fail: () => void; signal: AbortSignal }[];
  let events: Event[];
  let errors: unknown[];

  beforeEach(async () => {
    requests = [];
    errors = recordErrors();
    replace(window, 'fetch', (_address, options) => {
      const signal = options!.signal!;
      return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        const answer = (status: number) => resolve(new Response('', { status }));
        requests.push({ answer, fail: () => reject(new TypeError('Failed to fetch')), signal });
      });
    });
    signup = await mount(
      'peer-newsletter-signup',
      html`<peer-newsletter-signup action="/subscribe" .data=${data}></peer-newsletter-signup>`,
    );
    events = [];
    for (const type of types) signup.addEventListener(type, (event) => events.push(event));
    fieldOf(signup).value = email;
    fieldOf(signup).focus();
    await press('Enter');
    await updated(signup);
  });

  const eventTypes = () => events.map(({ type }) => type);

  it('says that it is sending, and sends once however often it is asked', async () => {
    const button = getByRole(signup, 'button', 'Sending');
    expect(button.ariaDisabled).to.equal('true');
    expect((button as HTMLButtonElement).disabled).to.be.false; // It would lose the focus.
    expect(states(signup)).to.deep.equal(['sending']);
    button.click();
    fieldOf(signup).focus();
    await press('Enter');
    await updated(signup);
    expect(requests).to.have.length(1);
    expect(eventTypes()).to.deep.equal(['peer-signup-submit']);
  });

  it('thanks in the words of the feed, in place of the form', async () => {
    const status = getByRole(signup, 'status'); // It must stand before its text comes, to be announced.
    expect(nameOf(status)).to.equal('');
    requests[0]!.answer(201);
    await waitUntil(() => nameOf(status));
    await updated(signup);
    getByRole(status, 'heading', 'Well done!');
    expect(status.innerText).to.include('You are on our list.');
    expect(getAllByRole(signup, 'textbox')).to.be.empty;
    expect(getAllByRole(signup, 'button')).to.be.empty;
    expect(nameOf(getByRole(signup, 'alert'))).to.equal('');
    expect(hasFocus(status.querySelector('[part~=message]'))).to.be.true;
    expect(states(signup)).to.deep.equal(['success']);
    expect(eventTypes()).to.deep.equal(['peer-signup-submit', 'peer-signup-success']);
  });

  for (const [what, respond] of [
    ['says that the address is known', () => requests[0]!.answer(409)],
    ['breaks down', () => requests[0]!.answer(500)],
    ['cannot be reached', () => requests[0]!.fail()],
  ] as const) {
    it(`says so when the server ${what}, keeps the address, and can send again`, async () => {
      const alert = getByRole(signup, 'alert');
      expect(nameOf(alert)).to.equal('');
      respond();
      await waitUntil(() => nameOf(alert));
      await updated(signup);
      getByRole(alert, 'heading', 'Oh no.');
      const link = getByRole<HTMLAnchorElement>(alert, 'link', 'contact us');
      expect(link.href).to.equal('https://example.org/contact');
      expect(hasFocus(alert.querySelector('[part~=message]'))).to.be.true;
      expect(fieldOf(signup).value).to.equal(email);
      expect(states(signup)).to.deep.equal(['error']);
      expect(eventTypes()).to.deep.equal(['peer-signup-submit', 'peer-signup-error']);
      expect(Object.values((events[1] as CustomEvent<object>).detail)).to.deep.equal(['error']);
      expect(nameOf(getByRole(signup, 'status'))).to.equal('');

      getByRole(signup, 'button', 'Sign up').click();
      await updated(signup);
      expect(requests).to.have.length(2);
      requests[1]!.answer(200);
      await waitUntil(() => nameOf(getByRole(signup, 'status')));
      expect(nameOf(alert)).to.equal('');
    });
  }

  it('takes the visitor to the message again when the same error comes twice', async () => {
    requests[0]!.answer(500);
    await waitUntil(() => nameOf(getByRole(signup, 'alert')));
    fieldOf(signup).focus();
    await press('Enter');
    await waitUntil(() => requests.length === 2);
    requests[1]!.answer(500);
    await waitUntil(() => hasFocus(getByRole(signup, 'alert').firstElementChild));
    expect(eventTypes().filter((type) => type === 'peer-signup-error')).to.have.length(2);
  });

  it('tells the page nothing of the address', async () => {
    requests[0]!.answer(409);
    await waitUntil(() => events.length === 2);
    getByRole(signup, 'button', 'Sign up').click();
    await waitUntil(() => requests.length === 2);
    requests[1]!.answer(200);
    await waitUntil(() => events.length === 4);
    const told = events.map((event) => (event as CustomEvent<object>).detail);
    for (const event of events) expect(event.bubbles && event.composed).to.be.true;
    const words = told.flatMap((detail) => Object.values(detail));
    expect(words.filter((word) => !['error', 'success'].includes(word))).to.be.empty;
    expect(JSON.stringify(told) + signup.outerHTML).not.to.include('ann');
  });

  it('gives up its request when it leaves the page, and stands ready when it comes back', async () => {
    const parent = signup.parentElement!;
    signup.remove();
    expect(requests[0]!.signal.aborted).to.be.true;
    await updated(signup);
    parent.append(signup);
    await updated(signup);
    expect(errors).to.be.empty;
    expect(eventTypes()).to.deep.equal(['peer-signup-submit']);
    expect(states(signup)).to.be.empty;
    expect(fieldOf(signup).value).to.equal(email);
    getByRole(signup, 'button', 'Sign up').click();
    await updated(signup);
    expect(requests).to.have.length(2);
  });

  it('shows what else the feed says', () => {
    getByRole(signup, 'heading', 'Our letter');
    const base = signup.shadowRoot!.querySelector<HTMLElement>('[part~=base]')!;
    expect(base.innerText).to.include('Be the first to know.').and.include('Leave when you like.');
    expect(record(signup, 'peer-signup-success')).to.be.empty;
  });

  it('keeps what the visitor typed when the feed changes', async () => {
    requests[0]!.answer(500);
    await waitUntil(() => nameOf(getByRole(signup, 'alert')));
    signup.data = { ...data, newsletter: { title: 'Another letter' } };
    await updated(signup);
    getByRole(signup, 'heading', 'Another letter');
    expect(fieldOf(signup).value).to.equal(email);
  });
});
