// The sign-up with a real mailing list: mlmmj and its web form, which answers by a redirect and a mail to confirm.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../tools/find-browsers.mjs';
import { findListServer } from '../tools/find-list-server.mjs';
import { startListServer } from './support/list-server.mjs';
import { startPageServer } from './support/page-server.mjs';

const programs = findListServer();
const missing =
  'The sign-up was not tried with a real mailing list: run “node tools/install-list-server.mjs” as root on Debian.';
if (!programs) console.warn(missing);

const success = 'Check your inbox';
const failure = 'There was a problem.';
const left = 'Please continue in the new tab.';

// Where changes are accepted, what could not be tried has failed.
const attempt = programs || process.env.CI ? describe : test.skip;

attempt('a real mailing list', () => {
  let list;
  let site;
  let browser;

  before(async () => {
    assert.ok(programs, missing);
    list = await startListServer(programs);
    site = await startPageServer((origin) => ({
      '/': `<peer-newsletter-signup action="${list.url}" provider="mlmmj" list="${list.address}" return-url="/">
        </peer-newsletter-signup>`,
      '/pasted': `<peer-newsletter-signup>${packagedForm(origin)}</peer-newsletter-signup>`,
    }));
    const { executablePath, headless, args, env } = await findChromium();
    browser = await puppeteer.launch({ executablePath, headless, args, env });
  });

  after(async () => {
    await browser?.close();
    await site?.close();
    await list?.close();
  });

  /** The form that mlmmj's package gives as an example, filled in as its README says. */
  function packagedForm(origin) {
    return `<form action="${list.url}" method="post">
<input name="mailinglist" type="hidden" value="${list.address}">
<input name="job" type="hidden" value="subscribe">
<input name="redirect_failure" type="hidden" value="${origin}/?newsletter=error">
<input name="redirect_success" type="hidden" value="${origin}/?newsletter=ok">
<input name="email" type="text" size="30" maxlength="254"><br>
<input type="submit" value="Subscribe">
</form>`;
  }

  /** Opens a page as a new visitor. */
  async function visit(path, { script = true } = {}) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setJavaScriptEnabled(script);
    await page.goto(site.origin + path);
    return {
      context,
      page,
      async enter(email) {
        const selector = script ? 'peer-newsletter-signup >>> [name=email]' : '[name=email]';
        const field = script ? await page.waitForSelector(selector) : await page.$(selector);
        await field.type(email);
        await page.keyboard.press('Enter');
      },
      /** The page that mlmmj leads to, in a new tab. */
      async newTab() {
        const target = await context.waitForTarget((one) => one.url().includes('newsletter='), {
          timeout: 20_000,
        });
        return target.page();
      },
    };
  }

  const shows = (page, text) =>
    page.waitForFunction(
      (words) =>
        document
          .querySelector('peer-newsletter-signup')
          .shadowRoot?.querySelector('[part~=base]')
          ?.innerText.includes(words),
      { timeout: 20_000 },
      text,
    );

  /** Does what the mail asks for, and waits until mlmmj welcomes the subscriber. */
  async function confirm(email) {
    await list.answer(await list.catcher.mailTo(email, /Confirm/));
    await list.catcher.mailTo(email, /Welcome/);
  }

  const timesOnList = async (email) => (await list.subscribers()).filter((one) => one === email).length;

  test('a visitor signs up in a new tab, comes back to good news, and is on the list after confirming', async () => {
    const email = 'ann@example.org';
    const { context, page, enter, newTab } = await visit('/');
    await enter(email);
    const tab = await newTab();
    await shows(tab, success);
    assert.equal(tab.url(), `${site.origin}/?newsletter=ok`);
    await shows(page, left);
    assert.equal(await timesOnList(email), 0);
    await confirm(email);
    assert.equal(await timesOnList(email), 1);
    await context.close();
  });

  test('a visitor who signs up again is on the list once, and gets a mail that says so', async () => {
    const email = 'again@example.org';
    const { context, enter, newTab } = await visit('/');
    await enter(email);
    await shows(await newTab(), success);
    await context.close();
    await confirm(email);

    const second = await visit('/');
    await second.enter(email);
    await shows(await second.newTab(), success);
    await list.catcher.mailTo(email, /Unable_to_subscribe/);
    assert.equal(await timesOnList(email), 1);
    await second.context.close();
  });

  test('the list’s own form, pasted, works without JavaScript', async () => {
    const email = 'noscript@example.org';
    const { context, page, enter } = await visit('/pasted', { script: false });
    await Promise.all([page.waitForNavigation(), enter(email)]);
    assert.equal(page.url(), `${site.origin}/?newsletter=ok`);
    await confirm(email);
    assert.equal(await timesOnList(email), 1);
    await context.close();
  });

  test('the list’s own form, pasted, is all that the widget needs', async () => {
    const email = 'pasted@example.org';
    const { context, page, enter, newTab } = await visit('/pasted');
    await enter(email);
    await shows(await newTab(), success);
    await shows(page, left);
    await confirm(email);
    assert.equal(await timesOnList(email), 1);
    await context.close();
  });

  test('an address that cannot be one is not sent', async () => {
    const postsBefore = await list.posts();
    const { context, page, enter, newTab } = await visit('/');
    await enter('ann@example..org'); // The list’s own check would let it through.
    await shows(page, 'Enter an address');
    assert.equal((await context.pages()).length, 1);

    // What is sent afterwards would come after it.
    const field = await page.$('peer-newsletter-signup >>> [name=email]');
    await field.click({ count: 3 });
    await enter('mended@example.org');
    await newTab();
    assert.equal(await list.posts(), postsBefore + 1);
    await context.close();
  });

  test('a visitor whose address the list refuses hears of it, and can try again', async () => {
    const email = 'ann+news@example.org'; // A real address, but the list’s own check knows no plus sign.
    const { context, enter, newTab } = await visit('/');
    await enter(email);
    const tab = await newTab();
    await shows(tab, failure);
    assert.equal(tab.url(), `${site.origin}/?newsletter=error`);
    assert.ok(await (await tab.$('peer-newsletter-signup >>> [name=email]')).isVisible());
    assert.equal(await timesOnList(email), 0);
    await context.close();
  });
});
