/**
 * What a designer does who has never seen the code, by Storybook's own interface alone: sets the brand colour, sees it in
 * all five widgets with its contrast, copies the CSS and a widget's code, and pastes both into an empty page.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { projectFolder } from './prepare.mjs';

const brand = '#7a2e5d';
const widgets = ['role-tabs', 'resource-cards', 'story-carousel', 'chapter-guide', 'newsletter-signup'];

/** What each row of the table of contrasts is about, and where to see it. */
const pairs = {
  'Text on accent': { widget: 'newsletter-signup', selector: 'button' },
  'Links on surface': { widget: 'role-tabs', selector: '.panel a' },
  'Text on surface': { widget: 'resource-cards', selector: '.card p' },
  'Controls on surface': { widget: 'newsletter-signup', selector: 'input[type=email]', isLine: true },
};

/** Milliseconds that anything may take on a busy machine. */
const patience = 120_000;

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} storybook Address of the built Storybook.
 * @throws {Error} Where the designer does not get what they came for.
 */
export async function visitAsDesigner(browser, storybook) {
  const context = await browser.createBrowserContext();
  const partner = await servePartner();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(storybook);

    await named(page, 'link', 'States').click();
    const preview = await (await page.waitForSelector('#storybook-preview-iframe')).contentFrame();
    await preview.waitForFunction(leadsToStories, {}, widgets.length);

    await named(page, 'link', 'Themes').click();
    await named(preview, 'textbox', 'Accent').wait();
    assert.deepEqual(await inBrand(preview), [], 'no widget has the colour before it is chosen');
    await named(preview, 'textbox', 'Accent').click();
    await page.keyboard.type(`${brand}\n`);
    await preview.waitForFunction(allInBrand, {}, brand, widgets);
    for (const scheme of ['light', 'dark']) {
      await named(preview, 'combobox', 'Page').fill(scheme);
      await checkContrasts(preview, scheme);
    }

    await named(preview, 'button', 'Copy the CSS').click();
    await preview.waitForSelector('>>> [role=status] ::-p-text(Copied.)');
    const css = await pasteInto(context);
    assert.equal(css, `body {\n  --peer-accent: ${brand};\n}\n`);

    await named(page, 'button', 'Role tabs').click();
    await page.locator('[data-nodetype=story] a[href*=role-tabs]').click();
    await named(page, 'tab', 'Embed').click();
    const address = named(page, 'textbox', 'Address of the publisher');
    await address.fill(partner.address);
    await named(page, 'button', 'Copy the code').click();
    await page.waitForSelector('[aria-live=polite] ::-p-text(The code is copied)');
    const code = await pasteInto(context);
    assert.match(
      code,
      /^<script async src="[^"]+\/peer-widgets\.js" .*<peer-role-tabs.*<\/peer-role-tabs>$/s,
    );

    partner.setPage(`<!doctype html><html lang="en"><title>Empty</title><style>${css}</style>${code}</html>`);
    await page.goto(partner.address);
    await page.waitForSelector('peer-role-tabs[status=ready]');
    await page.waitForFunction(allInBrand, {}, brand, ['role-tabs']);
  } finally {
    partner.close();
    await context.close();
  }
}

/** Something on a page or in a frame, as a person would find it. */
function named(place, role, name) {
  return place.locator(`::-p-aria([name="${name}"][role="${role}"])`).setTimeout(patience);
}

/** Runs in the page: whether there are links to the stories of so many widgets. */
function leadsToStories(count) {
  const lists = [...document.querySelectorAll('story-links')].filter(({ of }) => of);
  return lists.length === count && lists.every(({ shadowRoot }) => shadowRoot.querySelector('a'));
}

/** Runs in the page: whether each of these widgets shows a colour somewhere, but for what is lost in rounding. */
function allInBrand(color, names) {
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const channels = (one) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = one;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data];
  };
  const wanted = channels(color);
  const isWanted = (one) => channels(one).every((channel, index) => Math.abs(channel - wanted[index]) < 4);
  const find = (root, tag) => {
    const [found] = root.querySelectorAll(tag);
    const inside = [...root.querySelectorAll('theme-editor')];
    return found ?? inside.map(({ shadowRoot }) => find(shadowRoot, tag))[0];
  };
  return names.every((name) => {
    const parts = find(document, `peer-${name}`)?.shadowRoot?.querySelectorAll('*') ?? [];
    const colors = [...parts].flatMap((part) => {
      const style = getComputedStyle(part);
      return [style.color, style.backgroundColor, style.borderTopColor];
    });
    return [...new Set(colors)].some(isWanted);
  });
}

/** The widgets that show the brand colour. */
async function inBrand(place) {
  const found = await Promise.all(widgets.map((name) => place.evaluate(allInBrand, brand, [name])));
  return widgets.filter((_, index) => found[index]);
}

/** Compares what the table says with what is computed here from the colours of the widgets. */
async function checkContrasts(preview, scheme) {
  const rows = await preview.$$eval('>>> .contrast tbody tr', (all) =>
    all.map((row) => [...row.cells].map((cell) => cell.innerText)),
  );
  for (const [name, pair] of Object.entries(pairs)) {
    const [, light, dark] = rows.find(([title]) => title.startsWith(name));
    const said = Number(/\d+\.\d+/.exec(scheme === 'light' ? light : dark)?.[0]);
    const ratio = contrast(...(await preview.evaluate(colorsOf, pair)));
    assert.ok(Math.abs(said - ratio) < 0.02, `${name}, ${scheme} page: ${said} is said, ${ratio} it is`);
  }
}

/** Runs in the page: a colour and what lies behind it, as red, green and blue. */
function colorsOf({ widget, selector, isLine }) {
  const { shadowRoot } = document.querySelector('theme-editor').shadowRoot.querySelector(`peer-${widget}`);
  const element = shadowRoot.querySelector(selector);
  const { color, borderTopColor } = getComputedStyle(element);
  let behind = isLine ? element.parentElement : element;
  while (getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
  const background = getComputedStyle(behind).backgroundColor;
  const pixel = document.createElement('canvas').getContext('2d');
  return [[background, isLine ? borderTopColor : color], [background]].map((layers) => {
    for (const layer of layers) {
      pixel.fillStyle = layer;
      pixel.fillRect(0, 0, 1, 1);
    }
    return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
  });
}

/** By the words of https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function contrast(...colors) {
  const [dark, light] = colors
    .map((color) => {
      const [r, g, b] = color.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Pastes the clipboard into an empty field, as by Ctrl+V. */
async function pasteInto(context) {
  const page = await context.newPage();
  await page.setContent('<textarea></textarea>');
  await page.focus('textarea');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  const text = await page.$eval('textarea', ({ value }) => value);
  await page.close();
  return text;
}

/** The partner's own server: the built script, a feed, and the page that the designer puts there. */
async function servePartner() {
  const files = {
    '/peer-widgets.js': ['text/javascript', await readFile(path.join(projectFolder, 'dist/peer-widgets.js'))],
    '/feed.json': ['application/json', await readFile(path.join(projectFolder, 'demo/feed.json'))],
  };
  const server = createServer(({ url }, response) => {
    const [type, body] = files[url] ?? [];
    response.writeHead(body ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    setPage: (html) => (files['/'] = ['text/html', html]),
    close: () => server.close(),
  };
}
