import { expect, waitUntil } from '@open-wc/testing';
import type { NewsletterSignup } from '../src/elements.js';
import { allByRole, byRole, nameOf } from './support/by-role.js';
import { listen } from './support/events.js';
import { expectFocus } from './support/focus.js';
import { press, typeText } from './support/keys.js';
import { mount } from './support/mount.js';
import { click } from './support/mouse.js';
import { recordWarnings, replace } from './support/replace.js';
import { visibleTextOf } from './support/text.js';
import { takeTime } from './support/unhurried.js';
import { settled } from './support/wait.js';

const action = new URL('/subscribe', location.href).href;
const email = 'ann@example.org';
const fieldOf = (signup: Element) => byRole<HTMLInputElement>(signup, 'textbox', 'Email address');
const button = (signup: Element) => byRole(signup, 'button', 'Sign up');
const hintOf = (signup: Element) => {
  const root = fieldOf(signup).getRootNode() as ShadowRoot;
  return root.getElementById(fieldOf(signup).getAttribute('aria-describedby')!)!.textContent.trim();
};

describe('<peer-newsletter-signup>', () => {
  let signup: NewsletterSignup;
  let requests: [address: string, options: RequestInit][];
  beforeEach(async () => {
    requests = [];
    replace(window, 'fetch', async (address, options) => {
      requests.push([String(address), options!]);
      return Response.json({ ok: true }, { status: 201 });
    });
    signup = await mount('<peer-newsletter-signup action="/subscribe"></peer-newsletter-signup>', null);
    takeTime();
  });

  /** The fields of a request, without the key that a server knows a repetition by. */
  const sent = () =>
    requests.map(([, { body }]) => {
      const fields = new URLSearchParams(String(body));
      expect(fields.get('request_id')).to.match(/^[\da-f-]{36}$/);
      fields.delete('request_id');
      return String(fields);
    });

  it('has a visible label that leads to the field', async () => {
    const field = fieldOf(signup);
    const label = field.labels![0]!;
    expect(label.checkVisibility()).to.be.true;
    await click(label);
    expectFocus(field);
    expect(field.type).to.equal('email');
    expect(field.autocomplete).to.equal('email');
    expect(field.required).to.be.true;
    expect(field.ariaInvalid).to.equal('false');
  });

  for (const [how, submit] of [
    ['Enter', () => press('Enter')],
    ['a click', () => click(button(signup))],
  ] as const) {
    it(`posts the address by ${how}, readable by any form handler, and without cookies`, async () => {
      fieldOf(signup).focus();
      await typeText(email);
      await submit();
      await waitUntil(() => requests.length);
      const [[address, { method, body, credentials, headers }]] = requests as [(typeof requests)[0]];
      expect(address).to.equal(action);
      expect(method).to.equal('POST');
      expect(body).to.be.instanceOf(URLSearchParams);
      expect(sent()).to.deep.equal(['email=ann%40example.org&language=en']);
      expect(credentials).to.equal('omit');
      expect(new Headers(headers).get('accept')).to.equal('application/json');
      expect(requests).to.have.length(1);
    });
  }

  for (const [typed, isFine] of [
    ['ann@example.org', true],
    ['  ann@example.org ', true],
    ['ann+news@mail.example.org', true],
    ['josé@bücher.example', true],
    ['用户@例子.公司', true],
    ["o'neill@example.org", true],
    ['', false],
    ['   ', false],
    ['ann', false],
    ['ann@example', false],
    ['ann@@example.org', false],
    ['ann@example..org', false],
    ['ann b@example.org', false],
    ['ann@example.org, bob@example.org', false],
    ['Ann <ann@example.org>', false],
    [`${'a'.repeat(250)}@example.org`, false],
  ] as const) {
    it(`${isFine ? 'sends' : 'does not send'} "${typed.slice(0, 40)}"`, async () => {
      fieldOf(signup).value = typed;
      button(signup).click();
      await settled();
      expect(requests).to.have.length(Number(isFine));
      if (isFine) expect(new URLSearchParams(sent()[0]).get('email')).to.equal(typed.trim());
      else expect(fieldOf(signup).ariaInvalid).to.equal('true');
    });
  }

  it('takes an address that a browser filled in without a word', async () => {
    fieldOf(signup).value = email;
    fieldOf(signup).dispatchEvent(new Event('change', { bubbles: true }));
    button(signup).click();
    await waitUntil(() => requests.length);
    expect(sent()).to.deep.equal(['email=ann%40example.org&language=en']);
  });

  it('says what is wrong at the field, and takes the visitor there', async () => {
    const errors = listen<object>('peer-signup-error', signup);
    const field = fieldOf(signup);
    field.focus();
    await typeText('ann@');
    expect(hintOf(signup)).to.equal('');
    expect(field.ariaInvalid).to.equal('false');
    await click(button(signup));
    expectFocus(field);
    expect(field.ariaInvalid).to.equal('true');
    expect(hintOf(signup)).to.match(/ann@example\.org/);
    expect(visibleTextOf(signup)).to.include(hintOf(signup));
    expect(field.value).to.equal('ann@');
    expect(errors.map((detail) => Object.values(detail))).to.deep.equal([['invalid']]);
    expect(signup.matches(':state(invalid)')).to.be.true;
  });

  it('takes the words back as soon as the address can be one, and not before', async () => {
    fieldOf(signup).focus();
    await typeText('ann@');
    await press('Enter');
    await typeText('example');
    expect(fieldOf(signup).ariaInvalid).to.equal('true');
    await typeText('.org');
    expect(fieldOf(signup).ariaInvalid).to.equal('false');
    expect(hintOf(signup)).to.equal('');
    await press('Enter');
    await waitUntil(() => requests.length);
  });

  for (const [what, feed] of [
    ['no feed', undefined],
    ['a feed that is not there', 'missing'],
    ['a feed that never comes', 'never'],
  ] as const) {
    it(`works with ${what}`, async () => {
      const warnings = recordWarnings();
      const post = window.fetch;
      replace(window, 'fetch', (address, options) => {
        if (String(address).endsWith('/never')) return new Promise(() => {});
        if (String(address).endsWith('/missing')) {
          return Promise.resolve(new Response('Not found', { status: 404 }));
        }
        return post(address, options);
      });
      if (feed) signup.setAttribute('feed', `/${feed}`);
      await settled();
      if (feed === 'missing') await waitUntil(() => warnings.length);
      expect(signup.status).to.equal('ready');
      byRole(signup, 'heading', 'Newsletter');
      fieldOf(signup).value = email;
      await click(button(signup));
      await waitUntil(() => visibleTextOf(signup).includes('You have subscribed.'));
      expect(sent()).to.deep.equal(['email=ann%40example.org&language=en']);
    });
  }

  for (const [title, value] of [
    ['without an action', null],
    ['with an empty action', ''],
    ['with an action that is a script', 'javascript:alert(1)'],
    ['with an action that is a mailbox', 'mailto:ann@example.org'],
    ['with an action that cannot be an address', 'https://'],
  ] as const) {
    it(`leaves the fallback in place ${title}, and says so once`, async () => {
      const warnings = recordWarnings();
      const other = document.createElement('peer-newsletter-signup');
      if (value !== null) other.setAttribute('action', value);
      other.innerHTML = '<a href="https://example.org/newsletter">Our newsletter</a>';
      await mount(other, null);
      expect(other.status).to.equal('error');
      expect(other.querySelector('a')!.checkVisibility()).to.be.true;
      expect(allByRole(other, 'textbox')).to.be.empty;
      other.heading = 'Other';
      await settled();
      other.parentElement!.append(document.createElement('br'), other);
      await settled();
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/<peer-newsletter-signup> needs action/);
      other.setAttribute('action', '/subscribe');
      await settled();
      expect(other.status).to.equal('ready');
      expect(nameOf(fieldOf(other))).to.equal('Email address');
    });
  }
});
