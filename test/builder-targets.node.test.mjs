// The code that the builder gives for each system, put through that system's real filter, and then into a page.
import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../tools/find-browsers.mjs';
import { runModule } from '../tools/run-module.mjs';
import { embedCode } from '../dist/embed-code.js';
import { BuilderVisit } from './support/builder-visit.mjs';
import { startEmbedServer } from './support/embed-server.mjs';
import { openFilters } from './support/filters.mjs';

const { targets } = await runModule('src/builder/targets.ts');

/** Hard for filters, for shortcodes and for whoever quotes by hand. */
const heading = `Food & drink &copy= "5 > 4" 'it' [gallery]`;
const tag = 'peer-resource-cards';
const fragment = (target) =>
  `#${new URLSearchParams({ target, widget: 'resource-cards', layout: 'list', heading })}`;

const ckeditor = ['CKEditor 5', 'CKEditor 5 with our placeholder allowed'];
const tinymce = ['TinyMCE 7', 'TinyMCE 7 with our tag allowed'];
const cleaners = ['DOMPurify', 'sanitize-html'];

/**
 * What each system's editor does to a code. Those with `none` take any HTML, or load an address. WordPress's own filter is
 * in wordpress.node.test.mjs.
 */
const filtersOf = {
  'wordpress-admin': ['none'],
  'wordpress-author': ['none', 'DOMPurify', ...tinymce],
  drupal: ['none', ...ckeditor],
  joomla: ['none', ...tinymce],
  squarespace: ['none'],
  wix: ['none'],
  sharepoint: ['none'],
  'google-sites': ['none'],
  notion: ['none'],
  ghost: ['none'],
  webflow: ['none'],
  moodle: ['none', ...tinymce, ...cleaners],
  html: ['none'],
  link: ['none', ...ckeditor, ...tinymce, ...cleaners],
};

let site, browser, editors;

before(async () => {
  site = await startEmbedServer();
  browser = await puppeteer.launch(await findChromium());
  editors = await openFilters(browser, site.pageWith(''));
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** What the builder hands out: the code, the webmaster's script, and the parts for a form. */
async function codesFor(target) {
  const visit = await BuilderVisit.open(browser, site.publisher, fragment(target));
  const { placement, webmaster } = targets[target];
  const code = await visit.read(placement === 'address' ? 'The address' : 'The code');
  const script = webmaster?.does === 'script' ? await visit.read('The script') : '';
  const parts = await visit.page.$$eval('embed-builder >>> dd', (all) => all.map((one) => one.innerText));
  await visit.close();
  return { code, script, parts };
}

/** What shows that a code is still of its own kind, and not only the link that was inside. */
const marks = {
  tag: `<${tag}`,
  placeholder: 'data-peer-widget=',
  link: '/embed/',
  iframe: 'allow-scripts',
  address: '/embed/',
};

/** What a system makes of it before its filter. */
const pasted = {
  wix: ({ parts: [address, name, feed, layout, words] }) =>
    `<script src="${address}"></script><script>document.write('<${name}></${name}>');
      const values = ${JSON.stringify({ feed, layout, heading: words })};
      for (const key in values) document.querySelector('${name}').setAttribute(key, values[key]);</script>`,
  notion: ({ code }) => `<iframe src="${code}" width="600" height="600"></iframe>`,
  link: ({ code }) => `<a href="${code.replaceAll('&', '&amp;')}">Our resources</a>`,
};

/** Opens a page with a body, and runs something in it. */
async function inPage(body, run) {
  const page = await browser.newPage();
  await page.goto(site.pageWith(body));
  try {
    return await run(page);
  } finally {
    await page.close();
  }
}

/** Waits for the widget, be it in a frame, and checks that every value is exact. */
async function showsWidget(page) {
  const holder = await page.waitForSelector(`${tag},iframe`, { timeout: 20_000 });
  const frame = (await holder.contentFrame()) ?? page.mainFrame();
  const widget = await frame.waitForSelector(`${tag}[status=ready]`, { timeout: 20_000 });
  const read = (one, name) => one.getAttribute(name);
  assert.equal(await widget.evaluate(read, 'heading'), heading);
  assert.equal(await widget.evaluate(read, 'layout'), 'list');
}

const linkIn = (page) => page.$eval('a[href*="/embed/resource-cards/"]', (one) => one.href);

test('every target is tried', () => {
  assert.deepEqual(Object.keys(filtersOf).sort(), Object.keys(targets).sort());
});

for (const [target, names] of Object.entries(filtersOf)) {
  describe(`the code for ${targets[target].label}`, () => {
    let codes, given;

    before(async () => {
      codes = await codesFor(target);
      given = (pasted[target] ?? (({ code }) => code))(codes);
    });

    for (const name of names) {
      it(`shows the widget with exact values after ${name}`, async () => {
        const saved = await editors.filters[name](given);
        assert.ok(saved.includes(marks[targets[target].placement]), saved);
        await inPage(`${codes.script}<main>${saved}</main>`, showsWidget);
        if (!codes.script) return;
        // Until the webmaster has done the other part.
        const address = await inPage(saved, linkIn);
        assert.equal(new URL(address).searchParams.get('heading'), heading);
      });
    }
  });
}

test('the link that stays leads to a page with the widget', async () => {
  const { code } = await codesFor('drupal');
  await inPage(await editors.filters['sanitize-html'](code), async (page) => {
    await Promise.all([page.waitForNavigation(), page.click('a')]);
    await showsWidget(page);
  });
});

for (const [placement, name, isLinkLeft] of [
  ['tag', 'CKEditor 5', true],
  ['tag', 'CKEditor 5 with our placeholder allowed', true],
  ['tag', 'TinyMCE 7', true],
  ['tag', 'DOMPurify', true],
  ['tag', 'sanitize-html', true],
  ['placeholder', 'CKEditor 5', true],
  ['placeholder', 'sanitize-html', true],
  ['iframe', 'CKEditor 5', false],
  ['iframe', 'TinyMCE 7', false],
  ['iframe', 'DOMPurify', false],
]) {
  test(`the wrong code, ${placement} in ${name}, ${isLinkLeft ? 'leaves only its link' : 'shows nothing'}`, async () => {
    const code = embedCode(
      { widget: 'resource-cards', host: site.publisher, attributes: { heading } },
      placement,
    );
    const saved = await editors.filters[name](code);
    assert.ok(!/<script|<peer-|data-peer-|allow-scripts/.test(saved), saved);
    await inPage(saved, async (page) => {
      assert.equal((await page.$('a[href*="/embed/"]')) !== null, isLinkLeft);
      await assert.rejects(page.waitForSelector(`${tag}[status]`, { timeout: 500 }));
    });
  });
}

for (const [target, editor] of [
  ['drupal', 'ckeditor'],
  ['moodle', 'tinymce'],
  ['link', 'ckeditor'],
]) {
  test(`what is copied for ${targets[target].label} is a link when it is pasted into ${editor}`, async () => {
    const visit = await BuilderVisit.open(browser, site.publisher, fragment(target));
    await visit.press(targets[target].placement === 'address' ? 'Copy the address' : 'Copy the code');
    await visit.untilSays('embed-builder >>> copy-button >>> [role=status]', 'Copied.');
    // The same clipboard: pages of one visitor share it.
    const { page } = await openFilters(visit.page.browserContext(), site.pageWith(''));
    await page.bringToFront();
    await page.evaluate((name) => window.editors.focus(name), editor);
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const saved = await (
      await page.waitForFunction(() => /<a /.test(window.saved()) && window.saved(), { timeout: 20_000 })
    ).jsonValue();
    await inPage(saved, async (partner) => {
      assert.equal(new URL(await linkIn(partner)).searchParams.get('heading'), heading);
    });
    await visit.close();
  });
}
