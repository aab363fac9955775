// The widget and the sign-up server together: the built script on a foreign site, in a browser, with a mail server.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../tools/find-browsers.mjs';
import { startPageServer } from './support/page-server.mjs';
import { startMailServer, startSignup } from './support/signup-server.mjs';

describe('the widget and the sign-up server', () => {
  const limits = { perClient: 9, perAddress: 3, seconds: 600 };
  let folder, mailServer, kit, site, browser, page;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'peer-signup-'));
    mailServer = await startMailServer();
    const pages = {};
    site = await startPageServer(() => pages);
    kit = await startSignup({
      dataFile: path.join(folder, 'list.sqlite'),
      smtpUrl: mailServer.url,
      doubleOptIn: true,
      allowedOrigins: [site.origin],
      limits,
    });
    pages['/'] =
      `<peer-newsletter-signup encoding="form" action="${kit.action}" consent="I agree."></peer-newsletter-signup>`;
    const { executablePath, headless, args, env } = await findChromium();
    browser = await puppeteer.launch({ executablePath, headless, args, env });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await kit?.close();
    await mailServer?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens the page anew, signs up, and waits for what it leads to. */
  async function signUp(email, state) {
    page = await browser.newPage();
    await page.goto(site.origin);
    await (await page.waitForSelector('peer-newsletter-signup >>> #consent')).click();
    await (await page.$('peer-newsletter-signup >>> #email')).type(email);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (name) => document.querySelector('peer-newsletter-signup').matches(`:state(${name})`),
      {},
      state,
    );
  }
  const mailsTo = (email) => mailServer.mails.filter(({ headers }) => headers.to.includes(email));
  const stored = (email) => kit.stored().filter((row) => row.email === email);

  it('subscribe somebody who confirms, and keep what was agreed to', async () => {
    await signUp('ann@example.org', 'pending');
    await kit.signup.settled();
    assert.equal(stored('ann@example.org')[0].state, 'pending');
    const link = mailsTo('ann@example.org')[0].link('confirm');
    await page.goto(link);
    await Promise.all([page.waitForNavigation(), page.click('button')]);
    const [row, ...more] = stored('ann@example.org');
    assert.deepEqual([row.state, row.consent, row.origin, more], ['subscribed', 'I agree.', site.origin, []]);
  });

  it('answer a repetition alike, and make nobody a second subscriber', async () => {
    await signUp('ann@example.org', 'pending');
    assert.equal(stored('ann@example.org').length, 1);
  });

  it('stop what cannot be an address before it is sent', async () => {
    const before = kit.stored().length;
    await signUp('ann@', 'invalid');
    assert.equal(kit.stored().length, before);
  });

  it('say when it was too often', async () => {
    for (let n = 0; n < limits.perAddress; n++) await signUp('bob@example.org', 'pending');
    await signUp('bob@example.org', 'rate-limited');
    assert.equal(stored('bob@example.org').length, 1);
  });
});
