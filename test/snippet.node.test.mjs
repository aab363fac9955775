import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import domino from '@mixmark-io/domino';
import { runModule } from '../tools/run-module.mjs';
import { program, runProgram } from './support/program.mjs';

const local = (name) => fileURLToPath(new URL(name, import.meta.url));
const seed = local('fixtures/seed-feed.json');

const run = (...words) => runProgram('snippet', ...words);

let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peer-widgets-'));
});
after(() => rm(folder, { recursive: true }));

/** Prints a widget, from a feed of these parts or else from the seed feed, and reads it as a browser does. */
async function print(widget, parts, ...options) {
  let feed = seed;
  if (parts) {
    feed = path.join(folder, 'feed.json');
    await writeFile(feed, JSON.stringify({ version: 1, title: 'Test', language: 'en', ...parts }));
  }
  const { code, out, err } = await run(widget, '--feed', feed, ...options);
  assert.equal(code, 0, err);
  const page = domino.createDocument(`<!doctype html><body>${out}`);
  return { out, err, page, tag: page.querySelector(`peer-${widget}`) };
}

const all = (node, selector) => Array.from(node.querySelectorAll(selector));
const texts = (node, selector) => all(node, selector).map(({ textContent }) => textContent);

const widgets = [
  ['role-tabs'],
  ['resource-cards', '--limit', '6'],
  ['story-carousel'],
  ['chapter-guide'],
  ['newsletter-signup', '--action', '/subscribe'],
];

describe('peer-widgets snippet', () => {
  for (const [widget, ...options] of widgets) {
    it(`prints what embedCode prints, with content that can be read: ${widget}`, async () => {
      const { out, tag } = await print(widget, undefined, '--host', 'https://publisher.example/', ...options);
      const { embedCode } = await runModule(local('../src/embed/embed-code.ts'));
      const [name, value] = options;
      const attributes = { ...(name && { [name.slice(2)]: value }), 'heading-level': 2 };
      const page = { preload: widget !== 'newsletter-signup' };
      const usual = embedCode({ widget, attributes, host: 'https://publisher.example/', page }, 'tag');
      const shell = out.trim().replace(/ style="display:block;min-height:[^"]*">.*(?=<\/peer-)/, '>');
      assert.equal(shell, usual.replace(/<a .*<\/a>/, ''));

      const levels = all(tag, 'h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1]));
      assert.equal(levels[0], 2);
      levels.reduce((last, level) => (assert.ok(level <= last + 1, levels.join()), level));
      for (const link of all(tag, 'a'))
        assert.match(link.getAttribute('aria-label') ?? link.textContent, /\S/);
      for (const field of all(tag, 'input:not([type=hidden])')) {
        let node = field;
        while (node && node.localName !== 'label') node = node.parentNode;
        assert.match(node?.textContent ?? '', /\S/);
      }
      assert.equal(all(tag, 'details[open]').length, 0);
    });
  }

  it('closes all panels but the first, all further cards, stories and chapters', async () => {
    const summaries = async (...words) =>
      texts((await print(words[0], undefined, ...words.slice(1))).tag, 'summary');
    const { roles, stories } = JSON.parse(await readFile(seed, 'utf8'));
    assert.deepEqual(
      await summaries('role-tabs'),
      roles.slice(1).map(({ name }) => name),
    );
    assert.deepEqual(await summaries('role-tabs', '--selected', roles[1].id), roles.filter((_, index) => index !== 1).map(({ name }) => name)); // prettier-ignore
    assert.deepEqual(
      await summaries('story-carousel'),
      stories.slice(1).map(({ title }) => title),
    );
    assert.deepEqual(await summaries('resource-cards', '--limit=6'), ['Show 6 more', 'Show 5 more']);
  });

  it('escapes every text of the feed, and leaves out addresses that run scripts', async () => {
    const nasty = '<img src=x onerror=alert(1)> "quoted" [gallery] & more';
    const resource = {
      id: 'a',
      title: nasty,
      url: '/a',
      locator: nasty,
      topics: [nasty],
      source: { name: nasty },
    };
    const rich = `${nasty}<script>alert(1)</script><a href="javascript:alert(1)" onclick="x()">link</a>`;
    const { tag, out } = await print('resource-cards', { resources: [{ ...resource, description: rich }] });
    assert.equal(all(tag, 'img, script, [onclick], [onerror]').length, 0);
    assert.doesNotMatch(out, /javascript:|[[\]]/);
    assert.equal(tag.querySelector('h3').textContent, nasty);
  });

  it('begins with the level that was asked, and skips none in the feed’s own HTML', async () => {
    const stories = [{ id: 'a', title: 'A', body: '<h4>One</h4><h3>Two</h3><h4>Three</h4>' }];
    const { tag } = await print('story-carousel', { stories }, '--heading-level', '3');
    assert.deepEqual(all(tag, 'h2, h3, h4, h5, h6').map(({ localName }) => localName), ['h3', 'h4', 'h5', 'h5', 'h6']); // prettier-ignore
  });

  it('speaks the language that was asked, and marks what the feed says in its own', async () => {
    const { tag } = await print('role-tabs', undefined, '--lang', 'es');
    assert.equal(tag.getAttribute('lang'), 'es');
    assert.equal(tag.querySelector('h2 > span').getAttribute('lang'), 'en');
    const cards = await print('resource-cards', undefined, '--lang=es');
    assert.match(cards.tag.textContent, /17 recursos/);
  });

  const providers = [
    ['its own endpoint', '/subscribe', 'form', '/subscribe'],
    ['Mailchimp', 'https://x.us1.list-manage.com/subscribe/post?u=1&id=2', 'form'],
    ['Kit', 'https://app.kit.com/forms/1/subscriptions', 'form'],
    ['HubSpot', 'https://api.hsforms.com/submissions/v3/integration/submit/1/2', 'a'],
    ['Action Network', 'https://actionnetwork.org/api/v2/forms/1/submissions/', 'a'],
    ['Ghost', 'https://blog.example/members/api/', 'a'],
    ['Constant Contact', 'https://lp.constantcontact.com/sign-up', 'a'],
  ];
  for (const [name, action, kind] of providers) {
    it(`gives ${name} a ${kind === 'a' ? 'link' : 'form'}`, async () => {
      const url = 'https://publisher.example/newsletter';
      const { tag } = await print('newsletter-signup', { newsletter: { url } }, '--action', action);
      assert.equal(tag.querySelector('form')?.getAttribute('action'), kind === 'form' ? action : undefined);
      assert.deepEqual(
        all(tag, 'a').map((link) => link.getAttribute('href')),
        kind === 'a' ? [url] : [],
      );
    });
  }

  it('sends what the widget sends: the fields of the service, of the page and of the feed', async () => {
    const newsletter = {
      action: 'https://x.us1.list-manage.com/subscribe/post?u=1&id=2',
      interests: [{ id: 'walk', name: 'Walking' }],
      consent: { text: 'I <b>agree</b>.', version: '3' },
    };
    const { tag } = await print('newsletter-signup', { newsletter }, '--extra', 'tag=7', '--name-field', '');
    const fields = all(tag, 'input').map((input) => [
      input.getAttribute('name'),
      input.getAttribute('value'),
    ]);
    assert.deepEqual(fields, [['FNAME', null], ['EMAIL', null], ['interests', 'walk'], ['consent', 'I agree.'], ['b_1_2', ''], ['tag', '7'], ['consent_version', '3']]); // prettier-ignore
  });

  it('asks for a higher place where the text of the page is larger', async () => {
    const heightOf = async (...options) =>
      Number(
        /,(\d+)px\)\)$/.exec(
          (await print('story-carousel', undefined, ...options)).tag.getAttribute('style'),
        )[1],
      );
    assert.ok((await heightOf('--font-size', '20')) > (await heightOf()));
    assert.ok((await heightOf('--column-width', '280')) >= (await heightOf()));
  });

  it('takes a feed from its address, which then goes into the code', async () => {
    const server = createServer((_, response) => response.end(JSON.stringify({ version: 1, title: 'A', roles: [{ id: 'a', name: 'Ann' }] }))); // prettier-ignore
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `http://127.0.0.1:${server.address().port}/`;
    const { out, err } = await run('role-tabs', '--feed', `${host}feed.json`);
    server.close();
    assert.ok(
      out.includes(`\n<script async src="${host}peer-widgets.js" data-feed="${host}feed.json">`),
      out,
    );
    assert.equal(err, '');
  });

  it('names the address of a feed that is a file', async () => {
    const { out } = await print('role-tabs', undefined, '--feed-url', 'https://a.example/feeds/one.json');
    assert.ok(out.includes('\n<script async src="https://a.example/feeds/peer-widgets.js" data-feed="https://a.example/feeds/one.json">')); // prettier-ignore
    assert.match((await print('role-tabs')).err, /^Replace https:\/\/your-host\/ by .*\.\n$/);
  });

  it('says so when the feed has nothing for the widget, or the sign-up no address', async () => {
    const { err, tag } = await print('story-carousel', { roles: [] });
    assert.match(err, /^The feed has nothing for this widget/);
    assert.equal(all(tag, 'a').length, 1);
    assert.match((await print('newsletter-signup', { newsletter: { title: 'News' } })).err, /no form yet: it needs action/); // prettier-ignore
  });

  const refused = [
    ['an unknown widget', ['role-tab', '--feed', seed], /^There is no widget "role-tab"; did you mean "role-tabs"\?\n$/],
    ['an unknown attribute', ['role-tabs', '--feed', seed, '--limit', '6'], /^There is no option --limit; use one of feed,.*\.\n$/],
    ['a missing value', ['resource-cards', '--feed', seed, '--limit'], /^--limit needs a value: .*\.\n$/],
    ['a word too many', ['role-tabs', 'x', '--feed', seed], /^"x" is not understood: .*\.\n$/],
    ['no feed', ['role-tabs'], /^Say which feed to print: .*\.\n$/],
    ['a file that is not there', ['role-tabs', '--feed', '/nowhere.json'], /^\/nowhere\.json cannot be read: .*\.\n$/],
    ['a file that is no feed', ['role-tabs', '--feed', program], /cannot be printed, for it is not valid JSON: run .*\.\n$/],
    ['a host that is no address', ['role-tabs', '--feed', seed, '--host', 'here'], /^"here\/?" is no http\(s\) address: .*\.\n$/],
    ['a size that is no number', ['role-tabs', '--feed', seed, '--font-size', 'big'], /^--font-size must be a number of pixels.*\.\n$/],
  ]; // prettier-ignore
  for (const [what, words, sentence] of refused) {
    it(`refuses ${what} in one sentence`, async () => {
      const { code, out, err } = await run(...words);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, sentence);
    });
  }
});
