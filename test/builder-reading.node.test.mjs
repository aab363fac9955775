// What the builder reads: codes that somebody has, feeds as they answer, and the source of a page.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { embedCode } from '../dist/embed-code.js';
import { findChromium } from '../tools/find-browsers.mjs';
import { BuilderVisit } from './support/builder-visit.mjs';
import { startEmbedServer } from './support/embed-server.mjs';

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
