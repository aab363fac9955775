// What ad blockers do to our names: the addresses that a page loads, and what stands in its document.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { embedCode } from '../dist/embed-code.js';
import { findBlockLists } from '../tools/find-block-lists.mjs';
import { findChromium } from '../tools/find-browsers.mjs';
import { readBlockLists } from './support/block-lists.mjs';
import { startPageServer } from './support/page-server.mjs';
import { elementsOf, readManifest } from '../tools/manifest.mjs';

const files = findBlockLists();
const missing =
  'The names were not checked against the lists of an ad blocker: run “node tools/install-block-lists.mjs” on Debian.';
if (!files.length) console.warn(missing);

// Where changes are accepted, what could not be tried has failed.
const attempt = files.length || process.env.CI ? describe : test.skip;

const root = new URL('../', import.meta.url);
/** The files in a folder and below, by their paths in it. */
const listFiles = (folder) =>
  readdirSync(new URL(folder, root), { recursive: true }).filter((file) => /\.\w+$/.test(file));

const elements = elementsOf(await readManifest());
const widgets = elements
  .map(({ tagName }) => tagName.slice(5))
  .filter((name) => !/^(feed|quick-exit)$/.test(name));
const names = [...widgets, 'join'];
const namesOf = (key) => [
  ...new Set(elements.flatMap((element) => element[key] ?? []).map(({ name }) => name)),
];

/** What pages load from a publisher, or from a copy of their own. */
const addresses = [
  ...listFiles('dist/').filter((file) => !/\.map$|^types\//.test(file)),
  ...listFiles('demo/').filter((file) => !/\.mjs$|^data\//.test(file)),
  ...names.flatMap((name) => [
    `embed/${name}`,
    `embed/${name}/`,
    `embed/${name}/?limit=6`,
    `embed/${name}/index.html`,
  ]),
  ...['doctor.js', 'embed/embed.js', 'embed/embed.css', 'embed/oembed', 'oembed'],
  ...['1.0.0/peer-widgets.js', 'peer-widgets.js?ver=6.5', 'feed.en.json'],
  ...['subscribe', 'subscribe/confirm?token=a', 'subscribe/unsubscribe?token=a'],
];
const hosts = [
  'https://publisher.example/',
  'https://clinic.example/',
  'https://clinic.example/peer-widgets/',
];
const types = [
  'script',
  'xmlhttprequest',
  'image',
  'stylesheet',
  'sub_frame',
  'main_frame',
  'media',
  'other',
];

/** Every way into a page, with every attribute; and each name of ours where a page or a theme might repeat it. */
function content() {
  const attributes = namesOf('attributes').filter((name) => name !== 'status');
  const written = (prefix) => attributes.map((name) => `${prefix}${name}="x"`).join(' ');
  return [
    ...elements.map(({ tagName }) => `<${tagName}></${tagName}><${tagName} ${written('')}></${tagName}>`),
    ...names.flatMap((name) => {
      const address = `https://publisher.example/embed/${name}/?limit=6`;
      return [
        `<div data-peer-widget="${name}"></div><div data-peer-widget="${name}" ${written('data-')}></div>`,
        `<a href="${address}">Peer support</a><iframe src="${address}" title="Peer support"></iframe>`,
      ];
    }),
    ...widgets.flatMap((widget) =>
      ['tag', 'placeholder', 'link', 'script', 'iframe', 'oembed'].map((placement) =>
        embedCode({ widget, host: 'https://publisher.example/' }, placement),
      ),
    ),
    ...[...namesOf('cssParts'), 'peer-widgets'].map(
      (name) => `<div class="${name}" part="${name}"></div><div id="${name}"></div>`,
    ),
    ...elements.map(({ tagName }) => `<div class="${tagName}"></div><div id="${tagName}"></div>`),
  ].join('\n');
}

attempt('Ad blockers', () => {
  let lists;
  let site;
  let browser;
  let page;

  before(async () => {
    assert.ok(files.length, missing);
    lists = readBlockLists(files);
    site = await startPageServer(() => ({ '/': `<main>${content()}</main>` }));
    const { executablePath, headless, args, env } = await findChromium();
    browser = await puppeteer.launch({ executablePath, headless, args, env });
    page = await browser.newPage();
    await page.goto(site.origin);
    await page.waitForSelector('div[data-peer-widget=join] > peer-newsletter-signup[status]');
  });

  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** What the lists hide in some markup; without it, in the page that is open. */
  const hiddenIn = (markup) =>
    page.evaluate(
      (selectors, html) => {
        const place = html ? new DOMParser().parseFromString(html, 'text/html') : document;
        return selectors.flatMap((selector) =>
          [...place.querySelectorAll(selector)].map((element) => `${selector} hides ${element.outerHTML}`),
        );
      },
      lists.selectors,
      markup,
    );

  test('load every file and address of ours, from the publisher and from the page’s own host', () => {
    const blocked = hosts.flatMap((host) =>
      addresses.flatMap((address) =>
        types.filter((type) => lists.blocks(host + address, type)).map((type) => `${type} ${host}${address}`),
      ),
    );
    assert.deepEqual(blocked, []);
  });

  test('would not load what has the names that their lists know', () => {
    for (const name of [
      'beacon.js',
      'newsletter-signup.js',
      'signup_widget.min.js',
      'recommendations-widget/a.js',
    ])
      assert.equal(lists.blocks(`https://publisher.example/${name}`, 'script'), true, name);
  });

  test('hide no tag, placeholder, link, frame, class, id or part of ours', async () => {
    assert.deepEqual(await hiddenIn(), []);
  });

  for (const file of ['dist/', 'demo/'].flatMap((folder) => listFiles(folder).map((name) => folder + name))) {
    if (!file.endsWith('.html')) continue;
    test(`hide nothing in ${file}`, async () => {
      assert.deepEqual(await hiddenIn(readFileSync(new URL(file, root), 'utf8')), []);
    });
  }

  const seeded = [
    '<div class="newsletter-signup-box"></div>',
    '<div id="newsletter-widget"></div>',
    '<div class="ad-slot"></div>',
    '<peer-newsletter-signup class="newsletter-signup-box-wide"></peer-newsletter-signup>',
  ];
  for (const markup of seeded) {
    test(`hide ${markup}`, async () => assert.notDeepEqual(await hiddenIn(markup), []));
  }

  test('know none of our tags, events, globals and custom properties, on any page', () => {
    const ours = [
      ...elements.map(({ tagName }) => tagName),
      ...namesOf('events'),
      ...namesOf('cssProperties'),
      ...['PeerWidgets', 'data-peer-widget', 'peer-audience=', '#peer-', 'peer-doctor', 'peer-widgets'],
    ];
    assert.ok(ours.includes('peer-tab-change') && ours.includes('--peer-accent'));
    const known = (name) => lists.text.includes(name);
    assert.ok(known('googletag') && known('ad-slot'));
    assert.deepEqual(ours.filter(known), []);
  });
});
