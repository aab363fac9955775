import { expect, waitUntil } from '@open-wc/testing';
import { byRole } from './support/by-role.js';
import { expectFocus, focused } from './support/focus.js';
import { press, typeText } from './support/keys.js';
import { replace } from './support/replace.js';
import { longForm, stateFeed } from './support/state-feed.js';
import { mountBetweenLinks, tabTo } from './support/tab-order.js';
import { takeTime } from './support/unhurried.js';

describe('With the keyboard alone a visitor of <peer-newsletter-signup>', () => {
  let bodies: string[];
  let status: number;
  const signup = '<peer-newsletter-signup action="/s" name-field="name"></peer-newsletter-signup>';
  const comesTo = (widget: Element, state: string) =>
    waitUntil(() => widget.matches(`:state(${state})`), `should be ${state}`);

  beforeEach(() => {
    bodies = [];
    status = 200;
    replace(window, 'fetch', async (_, options) => {
      bodies.push(String(options?.body));
      return new Response('', { status });
    });
  });

  it('corrects an error, answers all questions and subscribes', async () => {
    const widget = await mountBetweenLinks(signup, longForm);
    takeTime();
    await tabTo(widget, 'textbox', 'Name (optional)');
    await typeText('Ann');
    await tabTo(widget, 'textbox', 'Email address');
    await typeText('ann');
    await press('Enter');
    expectFocus(byRole(widget, 'textbox', 'Email address'));
    await press('End');
    await typeText('@example.org');
    await press('Tab', 'Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Enter');
    await comesTo(widget, 'invalid');
    expect(focused().id).to.equal('consent');
    await press('Space');
    await tabTo(widget, 'button', 'Sign up');
    await press('Space');
    await comesTo(widget, 'subscribed');
    expectFocus(byRole(widget, 'status').querySelector('[tabindex]'));
    const sent = new URLSearchParams(bodies[0]);
    expect([sent.get('name'), sent.get('email'), sent.get('interests')]).to.deep.equal([
      'Ann',
      'ann@example.org',
      'research',
    ]);
  });

  it('accepts the address that was probably meant', async () => {
    const widget = await mountBetweenLinks(signup, stateFeed);
    await tabTo(widget, 'textbox', 'Email address');
    await typeText('ann@gmial.com');
    await press('Tab');
    await tabTo(widget, 'button', 'Did you mean ann@gmail.com?');
    await press('Enter');
    expectFocus(byRole(widget, 'textbox', 'Email address'));
    expect((focused() as HTMLInputElement).value).to.equal('ann@gmail.com');
  });

  it('reads what went wrong, and tries again', async () => {
    status = 500;
    const widget = await mountBetweenLinks(signup, stateFeed);
    takeTime();
    await tabTo(widget, 'textbox', 'Email address');
    await typeText('ann@example.org');
    await press('Enter');
    await comesTo(widget, 'error');
    expect(byRole(widget, 'alert').contains(focused())).to.be.true;
    status = 200;
    await tabTo(widget, 'button', 'Sign up');
    await press('Enter');
    await comesTo(widget, 'subscribed');
  });
});
