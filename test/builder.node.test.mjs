// The builder as editors meet it: few actions to a code that works, by mouse and by keyboard.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startDemo } from '../demo/server.mjs';
import { findChromium } from '../tools/find-browsers.mjs';
import { BuilderVisit } from './support/builder-visit.mjs';
import { startEmbedServer } from './support/embed-server.mjs';

const read = (file) => readFile(new URL(`../${file}`, import.meta.url), 'utf8');
const { version, files } = JSON.parse(await read('dist/integrity.json'));
const axe = await read('node_modules/axe-core/axe.min.js');

let site, browser;

before(async () => {
  site = await startEmbedServer();
  browser = await puppeteer.launch(await findChromium());
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const open = (hash) => BuilderVisit.open(browser, site.publisher, hash);

describe('a first-time editor', () => {
  for (const [target, button, widget = 'resource-cards', action] of [
    ['html', 'Copy the code'],
    ['wordpress-author', 'Copy the code'],
    ['google-sites', 'Copy the code'],
    ['link', 'Copy the address'],
    ['ghost', 'Copy the code', 'newsletter-signup', 'https://list.example/join'],
  ]) {
    it(`has a working code for ${target}, ${widget}, after at most 6 actions`, async () => {
      const visit = await open();
      await visit.choose(target);
      await visit.choose(widget);
      if (action) await visit.write('Action', action);
      await visit.press(button);
      await visit.untilSays('embed-builder >>> copy-button >>> [role=status]', 'Copied.');
      assert.ok(visit.actions <= 6, `${visit.actions} actions`);
      const copied = await visit.clipboard();
      // What a link or a placeholder needs once, from somebody else.
      const script = ['wordpress-author', 'link'].includes(target) ? await visit.read('The script') : '';
      assert.deepEqual(visit.complaints, []);
      await visit.close();

      const page = await browser.newPage();
      await page.goto(site.pageWith(script + (target === 'link' ? `<a href="${copied}">Link</a>` : copied)));
      const holder = await page.waitForSelector(`peer-${widget},iframe`, { timeout: 20_000 });
      const frame = (await holder.contentFrame()) ?? page.mainFrame();
      await frame.waitForSelector(`peer-${widget}[status=ready]`, { timeout: 20_000 });
      await page.close();
    });
  }

  it('is told to choose where it goes, and gets no code before', async () => {
    const visit = await open();
    await visit.untilSays('embed-builder >>> .result', 'Say first where it goes');
    assert.equal(await visit.page.$('embed-builder >>> copy-button'), null);
    await visit.close();
  });
});

test('the address holds every choice: opened again, it gives the same code', async () => {
  const visit = await open();
  await visit.choose('html');
  await visit.choose('resource-cards');
  await visit.write('Heading', 'Read & share');
  await visit.press('Searchable', 'checkbox');
  await visit.press(`Stay with ${version} Browsers run exactly this file, by its hash; for each update the webmaster changes the line.`, 'radio'); // prettier-ignore
  const code = await visit.read('The code');
  assert.match(code, /heading="Read &amp; share" searchable/);
  const again = await open(new URL(visit.page.url()).hash);
  assert.equal(await again.read('The code'), code);
  // An address that is opened in the same window is followed, too.
  await again.page.evaluate(() => (location.hash = '#target=html&widget=chapter-guide'));
  await again.untilSays('embed-builder >>> .result', '<peer-chapter-guide>');
  await visit.close();
  await again.close();
});

test('a version that is stayed with has its hash, and its file passes it', async () => {
  const visit = await open('#target=html&pinned=&theme=sand');
  const code = await visit.read('The code');
  for (const name of ['peer-widgets.js', 'peer-extras.js']) {
    assert.ok(code.includes(`/${version}/${name}" integrity="${files[name]}"`), code);
  }
  await visit.preview('peer-role-tabs[status=ready]');
  await visit.close();
});

test('the preview has exactly the code, on a phone or a desktop, light or dark, in any language', async () => {
  const visit = await open('#target=html&heading=One');
  const frame = await visit.preview('peer-role-tabs[status=ready][heading=One]');
  const iframe = await visit.find('embed-builder >>> builder-preview >>> iframe');
  assert.ok((await iframe.evaluate((one) => one.srcdoc)).includes(await visit.read('The code')));
  const wide = await frame.evaluate(() => window.innerWidth);
  assert.ok(Math.abs(wide - 1100) < 10, `${wide} pixels`);
  // It belongs to nobody, whatever the address of the builder names.
  assert.equal(await frame.evaluate(() => window.origin), 'null');

  const select = async (name, value) => (await visit.named(name, 'combobox')).select(value);
  await select('Width', 'phone');
  await visit.page.waitForFunction((one) => one.clientWidth === 388, { timeout: 20_000 }, iframe);
  await select('Page', 'dark');
  await select('Language', 'ar');
  const dark = await visit.preview('html[dir=rtl][lang=ar] peer-role-tabs[status=ready]');
  const background = await dark.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  assert.equal(background, 'rgb(22, 25, 28)');
  await visit.close();
});

test('the preview shows what is there until the webmaster has added the script', async () => {
  const visit = await open('#target=drupal');
  await visit.preview('peer-role-tabs[status=ready] a[href*="/embed/role-tabs/"]');
  await (await visit.named('Site', 'combobox')).select('false');
  const frame = await visit.preview('body > a[href*="/embed/role-tabs/"]');
  assert.equal(await frame.$('script'), null);
  await visit.close();
});

test('the text for the webmaster has the line and its place, and opens in a mail program', async () => {
  const visit = await open('#target=moodle');
  await (await visit.find('embed-builder >>> .webmaster summary')).click();
  const text = await visit.read('Text for your webmaster');
  assert.ok(text.includes(await visit.read('The script')));
  assert.match(text, /Additional HTML/);
  assert.match(text, /script-src http:\/\/127\.0\.0\.1:\d+; connect-src/);
  const link = await visit.named('Open it in my mail program', 'link');
  const { protocol, searchParams } = new URL(await link.evaluate((one) => one.href));
  assert.equal(protocol, 'mailto:');
  assert.equal(searchParams.get('body').replaceAll('\r\n', '\n'), text);
  await visit.close();
});

test('everything can be done with the keyboard alone', async () => {
  const visit = await open();
  const { keyboard } = visit.page;
  const focused = () =>
    visit.page.evaluate(() => {
      let element = document.activeElement;
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element.value && element.type === 'radio' ? element.value : element.textContent.trim();
    });
  const tabTo = async (what) => {
    for (let steps = 0; steps < 60; steps += 1) {
      await keyboard.press('Tab');
      if ((await focused()) === what) return;
    }
    assert.fail(`${what} is not reached`);
  };
  await tabTo('wordpress-admin');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  assert.equal(await focused(), 'drupal');
  await tabTo('role-tabs');
  await keyboard.press('ArrowDown');
  await tabTo('Copy the code');
  await keyboard.press('Enter');
  await visit.untilSays('embed-builder >>> copy-button >>> [role=status]', 'Copied.');
  assert.match(await visit.clipboard(), /^<a href=".*embed\/resource-cards\//);
  await tabTo('Fill in the form');
  await tabTo('Check my page');
  await visit.close();
});

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing in the builder, ${scheme}, with everything open`, async () => {
    const visit = await open(`#target=wix&widget=newsletter-signup&feed=${site.publisher}page-without-feed`);
    await visit.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await visit.untilSays('embed-builder >>> .test', 'it is a web page, not JSON');
    await visit.write('The page’s HTML source', '<peer-role-tab></peer-role-tab>');
    await visit.press('Check my page');
    await visit.untilSays('embed-builder >>> page-check >>> form', 'problem');
    for (const one of await visit.page.$$('embed-builder >>> details')) {
      await one.evaluate((details) => (details.open = true));
    }
    await visit.page.evaluate(axe);
    const found = await visit.page.evaluate(async () => {
      const rules = { 'target-size': { enabled: true } };
      const { violations } = await window.axe.run(document, { iframes: false, rules });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    assert.deepEqual(found, []);
    await visit.close();
  });
}

for (const width of [320, 768, 1280]) {
  test(`the builder fits a window of ${width} pixels`, async () => {
    const visit = await open('#target=wix&pinned=&theme=ink');
    await visit.page.setViewport({ width, height: 800 });
    const [content, view] = await visit.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    assert.ok(content <= view, `${content} pixels in ${view}`);
    await visit.close();
  });
}

test('`npm start` serves it under a strict policy, with a preview that runs, and asks no other host', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'peer-builder-'));
  const demo = await startDemo({ port: 0, dataFile: path.join(folder, 'subscribers.sqlite') });
  t.after(async () => {
    await demo.close();
    await rm(folder, { recursive: true, force: true });
  });
  const page = await browser.newPage();
  const complaints = [];
  const hosts = new Set();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.goto(`${demo.url}/builder/#target=html&pinned=`);
  const frame = await (
    await page.waitForSelector('embed-builder >>> builder-preview >>> iframe')
  ).contentFrame();
  await frame.waitForSelector('peer-role-tabs[status=ready]', { timeout: 20_000 });
  hosts.delete('null');
  assert.deepEqual([complaints, [...hosts]], [[], [demo.url]]);
  await page.close();
});
