// The demo page as its visitors meet it: on screens of three sizes, by keyboard, and without the script.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startDemo } from '../demo/server.mjs';
import { findChromium } from '../tools/find-browsers.mjs';

const widgets = [
  'peer-role-tabs',
  'peer-resource-cards',
  'peer-story-carousel',
  'peer-chapter-guide',
  'peer-newsletter-signup',
];
let folder;
let demo;
let browser;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peer-demo-page-'));
  demo = await startDemo({ port: 0, dataFile: path.join(folder, 'subscribers.sqlite') });
  const { executablePath, headless, args, env } = await findChromium();
  browser = await puppeteer.launch({ executablePath, headless, args, env });
});

after(async () => {
  await browser?.close();
  await demo?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the demo page as a new visitor, and says what it asked for and what it complained about. */
async function visit({ width = 1280, script = true } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport({ width, height: 800 });
  await page.setJavaScriptEnabled(script);
  await page.goto(`${demo.url}/`, { waitUntil: 'networkidle0' });
  if (script) {
    const areReady = (tags) => tags.every((tag) => document.querySelector(`${tag}[status=ready]`));
    await page.waitForFunction(areReady, { timeout: 10_000 }, widgets);
  }
  return { page, requests, complaints, close: () => context.close() };
}

/** Waits until a widget shows a text. */
const shows = (page, tag, text) =>
  page.waitForFunction(
    (name, words) =>
      document.querySelector(name).shadowRoot.querySelector('[part~=base]').innerText.includes(words),
    { timeout: 10_000 },
    tag,
    text,
  );

for (const width of [320, 768, 1280]) {
  test(`the page fits a screen of ${width} pixels, and asks for each file once`, async () => {
    const { page, requests, complaints, close } = await visit({ width });
    const [content, view] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    assert.ok(content <= view, `${content} pixels in ${view}`);
    for (const file of ['/peer-widgets.js', '/feed.json']) {
      assert.equal(requests.filter((name) => name === file).length, 1, file);
    }
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('a visitor signs up, and hears of it when the address is refused', async () => {
  const signUp = async (email, expected) => {
    const { page, complaints, close } = await visit();
    const field = await page.waitForSelector('peer-newsletter-signup >>> input');
    await field.type(email);
    await page.keyboard.press('Enter');
    await shows(page, 'peer-newsletter-signup', expected);
    const value = await page.evaluate(() => {
      const input = document.querySelector('peer-newsletter-signup').shadowRoot.querySelector('#email');
      return input.checkVisibility() ? input.value : undefined;
    });
    await close();
    return { value, complaints };
  };
  const success = 'You have successfully subscribed';
  assert.deepEqual(await signUp('visitor@example.org', success), { value: undefined, complaints: [] });
  const email = 'visitor@refused.example';
  const { value } = await signUp(email, 'Please try submitting again'); // Chromium itself complains about the 400.
  assert.equal(value, email);
});

test('a visitor without a mouse chooses a role, and the cards follow', async () => {
  const { page, close } = await visit();
  const focusedRole = () =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return { role: element?.getAttribute('role'), name: element?.textContent.trim() };
    });
  const cards = () =>
    page.$$eval('peer-resource-cards >>> [role=status]', (all) => all[0]?.textContent.trim());
  let focus = { role: null, name: '' };
  for (let presses = 0; focus.role !== 'tab' && presses < 60; presses++) {
    await page.keyboard.press('Tab');
    focus = await focusedRole();
  }
  assert.deepEqual(focus, { role: 'tab', name: 'Program Managers' });
  const before = await cards();
  assert.match(before, /^\d+ resources$/);
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await focusedRole(), { role: 'tab', name: 'Peer Supporters' });
  await page.waitForFunction(
    (text) =>
      document
        .querySelector('peer-resource-cards')
        .shadowRoot.querySelector('[role=status]')
        .textContent.trim() !== text,
    { timeout: 5000 },
    before,
  );
  assert.ok(parseInt(await cards()) < parseInt(before));
  await close();
});

test('a visitor whose browser runs no script finds the link of every widget', async () => {
  const { page, requests, close } = await visit({ script: false });
  for (const tag of widgets) {
    const link = await page.$(`${tag} a[href]`);
    assert.ok(await link?.isVisible(), tag);
  }
  assert.equal(requests.includes('/peer-widgets.js'), false);
  await close();
});

test('every way of placing a widget shows the same one', async () => {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 800 });
  await page.goto(`${demo.url}/placements.html`);
  await page.waitForFunction(
    () => document.querySelectorAll('.placement peer-resource-cards[status=ready]').length === 3,
  );
  const titlesIn = (place) =>
    place.$$eval('peer-resource-cards >>> [part=card] :is(h2, h3, h4, h5)', (all) =>
      all.map((one) => one.textContent.trim()),
    );
  const element = await page.$('iframe');
  await element.scrollIntoView();
  const frame = await element.contentFrame();
  await frame.waitForSelector('peer-resource-cards[status=ready]');
  const framed = await titlesIn(frame);
  assert.equal(framed.length, 2);
  for (const place of ['tag', 'placeholder', 'link']) {
    assert.deepEqual(await titlesIn(await page.$(`[aria-labelledby=${place}]`)), framed, place);
  }
  await page.waitForFunction(() => Number(document.querySelector('iframe').height) > 500);
  const isTooWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  assert.equal(await page.evaluate(isTooWide), false);
  await page.close();
});
