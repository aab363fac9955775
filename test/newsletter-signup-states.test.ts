import { expect, waitUntil } from '@open-wc/testing';
import type { NewsletterSignup } from '../src/elements.js';
import { allByRole, byRole } from './support/by-role.js';
import { listen, recordErrors } from './support/events.js';
import { feedOf } from './support/feeds.js';
import { expectFocus, hasFocus } from './support/focus.js';
import { press } from './support/keys.js';
import { mount } from './support/mount.js';
import { replace } from './support/replace.js';
import { fold, visibleTextOf } from './support/text.js';
import { takeTime } from './support/unhurried.js';
import { settled } from './support/wait.js';

const email = 'ann@example.org';
const data = feedOf({
  newsletter: {
    title: 'Our letter',
    intro: 'Be the <b>first</b> to know.',
    success: { title: 'Well done!', body: 'You are on our list.' },
    error: { title: 'Oh no.', body: 'Please <a href="https://example.org/contact">contact us</a>.' },
    unsubscribe: 'Leave when you like.',
  },
});
const types = ['peer-signup-submit', 'peer-signup-success', 'peer-signup-error'] as const;
const fieldOf = (signup: Element) => byRole<HTMLInputElement>(signup, 'textbox');
/** The words of a live region: hidden ones would be too many, too. */
const saidBy = (region: Element) => fold(region.textContent);
const states = (signup: Element) =>
  ['idle', 'invalid', 'sending', 'subscribed', 'error', 'unknown'].filter((name) =>
    signup.matches(`:state(${name})`),
  );

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
    signup = await mount('<peer-newsletter-signup action="/subscribe"></peer-newsletter-signup>', data);
    events = [];
    for (const type of types) signup.addEventListener(type, (event) => events.push(event));
    takeTime();
    fieldOf(signup).value = email;
    fieldOf(signup).focus();
    await press('Enter');
    await waitUntil(() => requests.length);
  });

  const eventTypes = () => events.map(({ type }) => type);

  it('says that it is sending, and sends once however often it is asked', async () => {
    const button = byRole(signup, 'button', 'Sending');
    expect(button.ariaDisabled).to.equal('true');
    expect((button as HTMLButtonElement).disabled).to.be.false; // It would lose the focus.
    expect(states(signup)).to.deep.equal(['sending']);
    button.click();
    fieldOf(signup).focus();
    await press('Enter');
    expect(requests).to.have.length(1);
    expect(eventTypes()).to.deep.equal(['peer-signup-submit']);
  });

  it('thanks in the words of the feed, in place of the form', async () => {
    const status = byRole(signup, 'status'); // It must stand before its text comes, to be announced.
    expect(saidBy(status)).to.equal('');
    requests[0]!.answer(201);
    await waitUntil(() => saidBy(status));
    await settled();
    byRole(status, 'heading', 'Well done!');
    expect(status.innerText).to.include('You are on our list.');
    expect(allByRole(signup, 'textbox')).to.be.empty;
    expect(allByRole(signup, 'button')).to.be.empty;
    expect(saidBy(byRole(signup, 'alert'))).to.equal('');
    expectFocus(status.querySelector('[part~=message]'));
    expect(states(signup)).to.deep.equal(['subscribed']);
    expect(eventTypes()).to.deep.equal(['peer-signup-submit', 'peer-signup-success']);
  });

  for (const [what, state, respond] of [
    ['refuses', 'error', () => requests[0]!.answer(409)],
    ['breaks down', 'error', () => requests[0]!.answer(500)],
  ] as const) {
    it(`says so when the server ${what}, keeps the address, and can send again`, async () => {
      const alert = byRole(signup, 'alert');
      expect(saidBy(alert)).to.equal('');
      respond();
      await waitUntil(() => saidBy(alert));
      await settled();
      byRole(alert, 'heading', 'Oh no.');
      const link = byRole<HTMLAnchorElement>(alert, 'link', 'contact us');
      expect(link.href).to.equal('https://example.org/contact');
      expectFocus(alert.querySelector('[part~=message]'));
      expect(fieldOf(signup).value).to.equal(email);
      expect(states(signup)).to.deep.equal([state]);
      expect(eventTypes()).to.deep.equal(['peer-signup-submit', 'peer-signup-error']);
      expect(Object.values((events[1] as CustomEvent<object>).detail)).to.deep.equal(['error']);
      expect(saidBy(byRole(signup, 'status'))).to.equal('');

      byRole(signup, 'button', 'Sign up').click();
      await settled();
      expect(requests).to.have.length(2);
      requests[1]!.answer(200);
      await waitUntil(() => saidBy(byRole(signup, 'status')));
      expect(saidBy(alert)).to.equal('');
    });
  }

  it('takes the visitor to the message again when the same error comes twice', async () => {
    requests[0]!.answer(500);
    await waitUntil(() => saidBy(byRole(signup, 'alert')));
    fieldOf(signup).focus();
    await press('Enter');
    await waitUntil(() => requests.length === 2);
    requests[1]!.answer(500);
    await waitUntil(() => hasFocus(byRole(signup, 'alert').firstElementChild));
    expect(eventTypes().filter((type) => type === 'peer-signup-error')).to.have.length(2);
  });

  it('tells the page nothing of the address', async () => {
    requests[0]!.answer(409);
    await waitUntil(() => events.length === 2);
    byRole(signup, 'button', 'Sign up').click();
    await waitUntil(() => requests.length === 2);
    requests[1]!.answer(200);
    await waitUntil(() => events.length === 4);
    const told = events.map((event) => (event as CustomEvent<object>).detail);
    for (const event of events) expect(event.bubbles && event.composed).to.be.true;
    const words = told.flatMap((detail) => Object.values(detail));
    expect(words.filter((word) => !['error', 'subscribed'].includes(word))).to.be.empty;
    expect(JSON.stringify(told) + signup.outerHTML).not.to.include('ann');
  });

  it('gives up its request when it leaves the page, and stands ready when it comes back', async () => {
    const parent = signup.parentElement!;
    signup.remove();
    expect(requests[0]!.signal.aborted).to.be.true;
    await settled();
    parent.append(signup);
    await settled();
    expect(errors).to.be.empty;
    expect(eventTypes()).to.deep.equal(['peer-signup-submit']);
    expect(states(signup)).to.deep.equal(['idle']);
    expect(fieldOf(signup).value).to.equal(email);
    byRole(signup, 'button', 'Sign up').click();
    await settled();
    expect(requests).to.have.length(2);
  });

  it('shows what else the feed says', () => {
    byRole(signup, 'heading', 'Our letter');
    expect(visibleTextOf(signup)).to.include('Be the first to know.').and.include('Leave when you like.');
    expect(listen('peer-signup-success', signup)).to.be.empty;
  });

  it('keeps what the visitor typed when the feed changes', async () => {
    requests[0]!.answer(500);
    await waitUntil(() => saidBy(byRole(signup, 'alert')));
    signup.data = { ...data, newsletter: { title: 'Another letter' } };
    await settled();
    byRole(signup, 'heading', 'Another letter');
    expect(fieldOf(signup).value).to.equal(email);
  });
});
