import { expect, waitUntil } from '@open-wc/testing';
import type { NewsletterSignup } from '../src/elements.js';
import { allByRole, byRole } from './support/by-role.js';
import { listen } from './support/events.js';
import { feedOf } from './support/feeds.js';
import { expectFocus } from './support/focus.js';
import { press, typeText } from './support/keys.js';
import { mount } from './support/mount.js';
import { click } from './support/mouse.js';
import { recordWarnings, replace } from './support/replace.js';
import { visibleTextOf } from './support/text.js';
import { takeTime } from './support/unhurried.js';
import { settled, untilShows } from './support/wait.js';

const email = 'ann@example.org';
const fieldOf = (signup: Element) => byRole<HTMLInputElement>(signup, 'textbox', 'Email address');
const button = (signup: Element) => byRole(signup, 'button', 'Sign up');
const box = (signup: Element, label: string) =>
  [...signup.shadowRoot!.querySelectorAll('label')]
    .find(({ textContent }) => textContent?.trim() === label)!
    .querySelector<HTMLInputElement>('input')!;

describe('<peer-newsletter-signup>', () => {
  let requests: { url: string; fields: URLSearchParams; headers: Headers }[];
  let answer: () => Response;

  beforeEach(() => {
    recordWarnings();
    requests = [];
    answer = () => Response.json({});
    replace(window, 'fetch', async (address, options) => {
      const { body, headers } = options ?? {};
      requests.push({
        url: String(address),
        fields: new URLSearchParams(String(body)),
        headers: new Headers(headers),
      });
      return answer();
    });
  });

  const open = async (html: string, newsletter?: object): Promise<NewsletterSignup> => {
    const signup = await mount<NewsletterSignup>(html, newsletter ? feedOf({ newsletter }) : null);
    takeTime();
    return signup;
  };
  const submit = async (signup: Element) => {
    fieldOf(signup).value = email;
    button(signup).click();
    await settled();
  };
  const sent = () => {
    expect(requests).to.have.length(1);
    return requests[0]!;
  };

  it('takes the place of the service’s own form, and sends the same fields', async () => {
    const signup = await open(
      `<peer-newsletter-signup><form action="/their-form" method="post">
        <input type="hidden" name="tag" value="7"><input type="email" name="MAIL"><input name="hp" type="text" value="">
        <button>Subscribe</button></form></peer-newsletter-signup>`,
    );
    expect(signup.status).to.equal('ready');
    expect(signup.querySelector('form')!.checkVisibility()).to.be.false;
    await submit(signup);
    const { url, fields } = sent();
    expect(new URL(url).pathname).to.equal('/their-form');
    for (const [name, value] of [
      ['tag', '7'],
      ['MAIL', email],
      ['hp', ''],
    ] as const)
      expect(fields.get(name)).to.equal(value);
  });

  it('leaves a form that asks for more than it can as it is', async () => {
    const signup = await open(
      `<peer-newsletter-signup><form action="/their-form"><input type="email" name="MAIL"><input name="phone" required></form></peer-newsletter-signup>`,
    );
    expect(signup.querySelector('form')!.checkVisibility()).to.be.true;
  });

  it('sends where the feed says, when the page says nothing', async () => {
    const signup = await open('<peer-newsletter-signup></peer-newsletter-signup>', {
      action: 'https://a.sibforms.com/serve/x',
    });
    answer = () => Response.json({ success: true });
    await submit(signup);
    expect(sent().url).to.equal('https://a.sibforms.com/serve/x?isAjax=1');
    expect(sent().fields.get('EMAIL')).to.equal(email);
    await untilShows(signup, 'You have subscribed.');
  });

  it('asks for a name and for interests where the page wishes it', async () => {
    const signup = await open(
      '<peer-newsletter-signup action="/s" name-field="who" interests="walk=Walking group, News"></peer-newsletter-signup>',
    );
    byRole(signup, 'group');
    box(signup, 'Walking group').click();
    box(signup, 'News').click();
    byRole<HTMLInputElement>(signup, 'textbox', 'Name (optional)').value = 'Ann';
    await submit(signup);
    const { fields } = sent();
    expect(fields.get('who')).to.equal('Ann');
    expect(fields.getAll('interests')).to.deep.equal(['walk', 'News']);
  });

  it('sends nothing without consent where one is asked, and its words and version with it', async () => {
    const consent = { text: 'I <b>agree</b> to the <a href="/terms">terms</a>.', version: '2026-01' };
    const signup = await open('<peer-newsletter-signup action="/s"></peer-newsletter-signup>', { consent });
    const errors = listen<object>('peer-signup-error', signup);
    const agree = box(signup, 'I agree to the terms.');
    expect(agree.checked).to.be.false;
    await submit(signup);
    expect(requests).to.be.empty;
    expectFocus(agree);
    expect(agree.ariaInvalid).to.equal('true');
    expect(visibleTextOf(signup)).to.include('Please tick this box');
    expect(fieldOf(signup).ariaInvalid).to.equal('false');
    await click(agree);
    expect(agree.ariaInvalid).to.equal('false');
    await submit(signup);
    const { fields } = sent();
    expect([fields.get('consent'), fields.get('consent_version')]).to.deep.equal([
      'I agree to the terms.',
      '2026-01',
    ]);
    expect(errors.map((detail) => Object.values(detail))).to.deep.equal([['invalid']]);
  });

  it('offers what a mistyped address may have meant, and changes nothing by itself', async () => {
    const signup = await open('<peer-newsletter-signup action="/s"></peer-newsletter-signup>');
    fieldOf(signup).focus();
    await typeText('ann@gmial.com');
    await press('Tab');
    await settled();
    const offer = byRole(signup, 'button', 'Did you mean ann@gmail.com?');
    expect(fieldOf(signup).value).to.equal('ann@gmial.com');
    offer.click();
    await settled();
    expect(fieldOf(signup).value).to.equal('ann@gmail.com');
    expectFocus(fieldOf(signup));
    expect(allByRole(signup, 'button', /Did you mean/)).to.be.empty;
    expect(requests).to.be.empty;
  });

  const told: [state: string, of: () => Response, title: string][] = [
    ['pending', () => new Response('', { status: 202 }), 'Pending!'],
    ['rate-limited', () => new Response('', { status: 429 }), 'Too often!'],
    ['unknown', () => new Response('<p>Hi</p>', { headers: { 'content-type': 'text/html' } }), 'Who knows!'],
  ];
  for (const [state, of, title] of told) {
    it(`tells in the words of the feed that it is ${state}`, async () => {
      const signup = await open('<peer-newsletter-signup action="/s"></peer-newsletter-signup>', {
        pending: { title: 'Pending!' },
        rateLimited: { title: 'Too often!' },
        unknown: { title: 'Who knows!' },
        url: 'https://example.org/newsletter',
      });
      answer = of;
      await submit(signup);
      await waitUntil(() => signup.matches(`:state(${state})`));
      await settled();
      byRole(signup, 'heading', title);
      if (state === 'unknown') {
        const link = byRole<HTMLAnchorElement>(signup, 'link', 'Try again');
        expect(link.href).to.equal('https://example.org/newsletter');
      }
    });
  }

  it('does not send again what may have arrived, until the address is another one', async () => {
    const signup = await open(
      '<peer-newsletter-signup provider="brevo" action="/serve"></peer-newsletter-signup>',
    );
    answer = () => {
      throw new TypeError('Failed to fetch');
    };
    await submit(signup);
    await waitUntil(() => signup.matches(':state(unknown)'));
    await submit(signup);
    expect(requests).to.have.length(1);
    expect(fieldOf(signup).value).to.equal(email);
    fieldOf(signup).focus();
    await typeText('x');
    await press('Enter');
    await waitUntil(() => requests.length === 2);
  });

  it('repeats with the same key where the server knows a repetition', async () => {
    const signup = await open('<peer-newsletter-signup action="/s"></peer-newsletter-signup>');
    answer = () => {
      throw new TypeError('Failed to fetch');
    };
    await submit(signup);
    await waitUntil(() => signup.matches(':state(unknown)'));
    await submit(signup);
    await waitUntil(() => requests.length === 2);
    const [first, second] = requests.map(({ fields }) => fields.get('request_id'));
    expect(first).to.equal(second);
  });

  it('sends the page’s address only when asked, and without its query', async () => {
    const signup = await open('<peer-newsletter-signup action="/s" send-page-url></peer-newsletter-signup>');
    await submit(signup);
    expect(sent().fields.get('page')).to.equal(location.origin + location.pathname);
  });

  it('is a link where the service has no other way', async () => {
    const signup = await open(
      '<peer-newsletter-signup provider="constantcontact" action="https://lp.constantcontact.com/x"></peer-newsletter-signup>',
    );
    const link = byRole<HTMLAnchorElement>(signup, 'link', 'Sign up');
    expect([link.href, link.target, link.rel]).to.deep.equal([
      'https://lp.constantcontact.com/x',
      '_blank',
      'noopener',
    ]);
    expect(allByRole(signup, 'textbox')).to.be.empty;
  });

  for (const [outcome, words] of [
    ['ok', 'You have subscribed.'],
    ['error', 'Please try again.'],
  ] as const) {
    it(`shows what became of it when the service comes back with ${outcome}`, async () => {
      const { href } = location;
      const url = new URL(href);
      url.searchParams.set('newsletter', outcome);
      history.replaceState(null, '', url);
      try {
        const signup = await open(
          '<peer-newsletter-signup provider="formspree" encoding="navigate" action="https://formspree.io/f/a" return-url="/"></peer-newsletter-signup>',
        );
        expect(visibleTextOf(signup)).to.include(words);
      } finally {
        history.replaceState(null, '', href);
      }
    });
  }
});
