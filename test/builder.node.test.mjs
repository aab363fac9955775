// The builder as editors meet it: few actions to a code that works, by mouse and by keyboard.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startDemo } from '../demo/server.mjs';
import { embedCode } from '../dist/embed-code.js';
import { findChromium } from '../tools/find-browsers.mjs';
import { BuilderVisit } from './support/builder-visit.mjs';
import { startEmbedServer } from './support/embed-server.mjs';

const read = (file) => readFile(new URL(`../${file}`, import.meta.url), 'utf8');
const { version, files } = JSON.parse(await read('dist/integrity.json'));
const axe = await read('node_modules/axe-core/axe.min.js');

const feedTest = 'embed-builder >>> .test';
let site, feeds, browser;

before(async () => {
  site = await startEmbedServer();
  feeds = await startFeeds();
  browser = await puppeteer.launch(await findChromium());
});
after(async () => {
  await browser?.close();
  await site?.close();
  feeds?.close();
});

const open = (hash) => BuilderVisit.open(browser, site.publisher, hash);

/** Another site, with feeds that fail in the ways in which feeds do. */
async function startFeeds() {
  const resource = { id: 'a', title: 'A', url: 'https://a.example/', kind: 'article' };
  const feed = (more) => JSON.stringify({ version: 1, title: 'Small', ...more });
  const answers = {
    '/good.json': feed({ resources: [resource] }),
    '/closed.json': feed({ resources: [resource] }),
    '/page.json': '<!doctype html><title>Log in</title>',
    '/broken.json': '{"version": 1,',
    '/other.json': '{"name": "not a feed"}',
    '/empty.json': feed({ resources: [] }),
    '/partly.json': feed({ resources: [resource, { id: 'b' }] }),
  };
  const server = createServer(({ url }, response) => {
    if (url !== '/closed.json') response.setHeader('Access-Control-Allow-Origin', '*');
    response.writeHead(answers[url] ? 200 : 404).end(answers[url]);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close().closeAllConnections(),
  };
}

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

describe('an old code fills the form', () => {
  const attributes = { heading: 'To "read" & keep', searchable: true, limit: 6, lang: 'es' };
  const fromCode = (placement, more) => ({
    code: (host) => embedCode({ widget: 'resource-cards', host, attributes, ...more }, placement),
    fragment: {
      widget: 'resource-cards',
      heading: 'To "read" & keep',
      searchable: '',
      limit: '6',
      lang: 'es',
    },
  });
  const signup = { action: 'https://list.example/join', consent: 'I agree' };
  const rows = {
    'the tag': { target: 'html', ...fromCode('tag') },
    'the placeholder': { target: 'wordpress-author', ...fromCode('placeholder') },
    'the link': { target: 'link', ...fromCode('link') },
    'the frame': { target: 'sharepoint', ...fromCode('iframe') },
    'the address': { target: 'link', ...fromCode('address') },
    'what systems are answered': { target: 'link', ...fromCode('oembed') },
    'a tag that an editor shows as text': {
      target: 'html',
      code: (host) => fromCode('tag').code(host).replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      fragment: fromCode('tag').fragment,
    },
    'a pinned tag with a feed of the page and own words': {
      target: 'html',
      code: (host) =>
        embedCode(
          {
            widget: 'role-tabs',
            host,
            version: { version: '0.0.9', integrity: 'sha384-abc' },
            page: { feed: 'https://clinic.example/f.json' },
            fallback: 'Our roles',
          },
          'tag',
        ),
      fragment: { pinned: '', feed: 'https://clinic.example/f.json', words: 'Our roles' },
    },
    'an evergreen tag of a publisher with a folder for each major version': {
      target: 'html',
      code: () => embedCode({ widget: 'role-tabs', host: 'https://other.example/1/' }, 'tag'),
      fragment: { host: 'https://other.example/1/' },
    },
    'a pinned one, with the version beside that folder': {
      target: 'html',
      code: () =>
        embedCode(
          {
            widget: 'role-tabs',
            host: 'https://other.example/1/',
            version: { version: '1.2.3', integrity: 'sha384-abc' },
          },
          'tag',
        ),
      fragment: { host: 'https://other.example/1/', pinned: '' },
    },
    'a frame of another height, from another publisher': {
      target: 'sharepoint',
      code: () =>
        embedCode(
          { widget: 'newsletter-signup', host: 'https://other.example/w/', attributes: signup, frame: { height: 500 } }, // prettier-ignore
          'iframe',
        ),
      fragment: { widget: 'newsletter-signup', host: 'https://other.example/w/', height: '500', ...signup },
    },
  };

  for (const [name, { target, code, fragment }] of Object.entries(rows)) {
    it(`${name}`, async () => {
      const visit = await open();
      await visit.write('The code, or the address of its link', code(site.publisher));
      await visit.press('Fill in the form');
      await visit.untilSays('embed-builder >>> old-code >>> form', 'The form above is filled in.');
      const written = Object.fromEntries(new URLSearchParams(new URL(visit.page.url()).hash.slice(1)));
      assert.deepEqual(written, { target, ...fragment });
      await visit.close();
    });
  }

  it('and what cannot be kept is said, while the chosen target stays where it takes the code', async () => {
    const visit = await open('#target=joomla');
    const code =
      '<div data-peer-widget="role-tabs" data-layuot="tabs"><a href="/x">Link</a><p>More</p></div>';
    await visit.write('The code, or the address of its link', code);
    await visit.press('Fill in the form');
    const said = await visit.untilSays(
      'embed-builder >>> old-code >>> form',
      'only the words of the link are kept',
    );
    assert.match(said, /“layuot” is no option of this widget/);
    assert.match(visit.page.url(), /#target=joomla&words=Link$/);
    await visit.close();
  });

  for (const [text, words] of [
    ['Hello', 'There is no widget in it'],
    ['<script async src="https://publisher.example/peer-widgets.js"></script>', 'This is the script alone'],
    ['https://publisher.example/', 'There is no widget in it'],
  ]) {
    it(`and ${text} changes nothing, for a reason`, async () => {
      const visit = await open('#target=joomla&layout=tabs');
      await visit.write('The code, or the address of its link', text);
      await visit.press('Fill in the form');
      await visit.untilSays('embed-builder >>> old-code >>> form', words);
      assert.match(visit.page.url(), /#target=joomla&layout=tabs$/);
      const field = await visit.named('The code, or the address of its link', 'textbox');
      assert.equal(await field.evaluate((one) => one.value), text);
      await visit.close();
    });
  }
});

describe('the feed is tested as its address is written', () => {
  let visit;

  before(async () => (visit = await open('#target=notion&widget=resource-cards')));
  after(() => visit.close());

  for (const [file, words] of [
    ['good.json', ['Feed “Small”', '1 resources']],
    ['closed.json', ['does not allow other sites to read', 'Access-Control-Allow-Origin: *']],
    ['page.json', ['it is a web page, not JSON']],
    ['broken.json', ['it is not valid JSON']],
    ['other.json', ['its "version" must be 1']],
    ['missing.json', ['its server answered 404']],
    ['empty.json', ['has no resources']],
    ['partly.json', ['not all of it', '“resources.1.title”']],
  ]) {
    it(`and ${file} is told`, async () => {
      const address = `${feeds.address}/${file}`;
      await visit.write('Feed', address, 'textbox');
      for (const said of words) await visit.untilSays(feedTest, said);
      const field = await visit.named('Feed', 'textbox');
      assert.equal(await field.evaluate((one) => one.value), address);
      assert.ok((await visit.read('The address')).includes(file), 'there is a code all the same');
      // A frame of the publisher does not show the feeds of others.
      await visit.untilSays('embed-builder >>> .result', `shows nothing from ${feeds.address}`);
    });
  }

  it('and one that only this page may read is found out', async () => {
    const { page } = visit;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.method() === 'HEAD') request.respond({ status: 200 });
      else request.continue();
    });
    await visit.write('Feed', `${site.publisher}feed.json?closed`);
    await visit.untilSays(feedTest, 'does not allow other sites to read it');
  });
});

test('an address that is none is told where the code would be, and stays', async () => {
  const visit = await open('#target=html&host=publisher');
  await visit.untilSays('embed-builder >>> .result', '"publisher" is no http(s) address');
  const field = await visit.find('embed-builder >>> #host');
  assert.equal(await field.evaluate((one) => one.value), 'publisher');
  await visit.close();
});

test('a code of another publisher, such as a link to the builder may ask for, is told', async () => {
  const visit = await open('#target=html&host=https://other.example/');
  await visit.untilSays(
    'embed-builder >>> .result',
    'takes its script from https://other.example/, not from here',
  );
  const own = await open('#target=html');
  assert.doesNotMatch(await own.untilSays('embed-builder >>> .result', '<peer-role-tabs>'), /not from here/);
  await visit.close();
  await own.close();
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

test('“Check my page” says what the doctor sees in a source', async () => {
  const visit = await open();
  const check = async (source, words) => {
    await visit.write('The page’s HTML source', source);
    await visit.press('Check my page');
    return visit.untilSays('embed-builder >>> page-check >>> form', words);
  };
  const said = await check(
    '<h1>A page</h1><peer-role-tab><a href="/x">Roles</a></peer-role-tab>',
    '1 problem',
  );
  assert.match(said, /<peer-role-tabs><\/peer-role-tabs>/);
  const code = embedCode({ widget: 'role-tabs', host: site.publisher }, 'tag');
  await check(`<h1>A page</h1>${code}`, 'Everything is fine.');
  await check(' ', 'There is nothing yet');
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
    const visit = await open(`#target=wix&widget=newsletter-signup&feed=${feeds.address}/partly.json`);
    await visit.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await visit.untilSays(feedTest, 'not all of it');
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
