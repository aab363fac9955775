import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import domino from '@mixmark-io/domino';
import { runProgram } from './support/program.mjs';

const local = (name) => fileURLToPath(new URL(name, import.meta.url));
const seed = local('fixtures/seed-feed.json');

const run = (...words) => runProgram('prerender', ...words);

let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peer-widgets-'));
});
after(() => rm(folder, { recursive: true }));

async function write(name, text) {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

const feedOf = (parts) => JSON.stringify({ version: 1, title: 'Test', language: 'en', ...parts });

/** A widget's shadow root as a browser makes it, and what is beside. */
async function print(widget, feed, ...options) {
  const { code, out, err } = await run(widget, '--feed', feed, ...options);
  assert.equal(code, 0, err);
  return { out, err, ...rootIn(out, `peer-${widget}`) };
}

function rootIn(html, tag) {
  const place = domino.createDocument(`<!doctype html><body>${html}`).querySelector(tag);
  const template = place.querySelector('template');
  return { place, mode: template?.getAttribute('shadowrootmode'), root: template?.content };
}

const all = (node, selector) => Array.from(node.querySelectorAll(selector));
const textOf = (root) => {
  const copy = root.cloneNode(true);
  for (const one of all(copy, 'style')) one.parentNode.removeChild(one);
  return copy.textContent.replace(/\s+/g, ' ');
};
const wordsOf = (html) => domino.createDocument(html).documentElement.textContent.replace(/\s+/g, ' ').trim();

const signUp = ['--action', 'https://lists.example/subscribe'];
const widgets = [
  ['role-tabs', ({ roles }) => roles.flatMap(({ name, actions }) => [name, ...actions])],
  ['resource-cards', ({ resources }) => resources.map(({ title }) => title)],
  ['story-carousel', ({ stories }) => stories.flatMap(({ title, body }) => [title, body])],
  ['chapter-guide', ({ guide }) => guide.chapters.map(({ title }) => title)],
  ['newsletter-signup', ({ newsletter }) => [newsletter.title, newsletter.intro], ...signUp],
];

describe('peer-widgets prerender', () => {
  for (const [widget, expected, ...options] of widgets) {
    it(`draws what the feed says into a declarative shadow root: ${widget}`, async () => {
      const { root, mode, place, out } = await print(
        widget,
        seed,
        '--host',
        'https://publisher.example/',
        ...options,
      );
      assert.equal(mode, 'open');
      const text = textOf(root);
      const feed = JSON.parse(await readFile(seed, 'utf8'));
      for (const words of expected(feed)) assert.ok(text.includes(wordsOf(words)), words);
      const headings = all(root, 'h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1]));
      assert.equal(headings[0], 2);
      // For browsers and systems that make nothing of the template.
      assert.equal(all(place, 'a').at(-1).parentNode, place);
      assert.ok(out.includes('<script async src="https://publisher.example/peer-widgets.hydrate.js" data-feed="https://publisher.example/feed.json"></script>')); // prettier-ignore
    });

    it(`says the hash of its one style sheet, which is the same for every feed: ${widget}`, async () => {
      const { root, err } = await print(widget, seed, ...options);
      const [style, ...more] = all(root, 'style');
      assert.equal(more.length + all(root, '[style]').length, 0);
      const hash = createHash('sha256').update(style.textContent).digest('base64');
      assert.ok(err.includes(`style-src needs 'sha256-${hash}'.`), err);
      const other = await print(widget, local('../demo/feed.json'), '--heading', 'Other', ...options);
      assert.ok(other.err.includes(hash));
    });
  }

  it('has nothing of a hostile feed but its words', async () => {
    const nasty = '</template></style><script>alert(1)</script><img src=x onerror=alert(1)> "quoted"';
    const rich = `<li>Item<a href="javascript:alert(1)" onclick="x()">link</a></li>${nasty}<template>`;
    const resource = { id: 'a', title: nasty, url: '/a', description: rich, topics: [nasty], locator: nasty };
    const feed = await write('hostile.json', feedOf({ resources: [resource] }));
    const { root, place, out } = await print('resource-cards', feed);
    assert.equal(all(root, 'script, img, template, [onclick], [onerror]').length, 0);
    assert.equal(all(place, 'script, img').length, 0);
    assert.doesNotMatch(out, /javascript:/);
    assert.equal(all(root, 'h3 a')[0].textContent, nasty);
    // One card, whatever items its text has.
    assert.equal(all(root, '.cards > li').length, 1);
    assert.match(all(root, '.cards > li')[0].textContent, /Item.*link/);
  });

  it('speaks the language that was asked, and marks what the feed says in its own', async () => {
    const { root, place } = await print('resource-cards', seed, '--lang', 'es');
    assert.equal(place.getAttribute('lang'), 'es');
    assert.match(textOf(root), /17 recursos/);
    assert.equal(root.querySelector('h3 span').getAttribute('lang'), 'en');
  });

  it('says why a widget is not drawn, and leaves its link', async () => {
    const empty = await write('empty.json', feedOf({ roles: [{ id: 'a', name: 'A' }] }));
    const cases = [
      [['story-carousel', '--feed', empty], /<peer-story-carousel> is not prerendered: the feed has nothing for it\./],
      [['newsletter-signup', '--feed', empty], /is not prerendered: it needs action=.*\./],
      [['newsletter-signup', '--feed', seed, '--action', '/subscribe'], /is not prerendered: .* by --page-url\./],
      [['newsletter-signup', '--feed', seed, '--action', 'https://api.hsforms.com/submissions/v3/integration/submit/1/2'], /is not prerendered: its service takes .*\./],
    ]; // prettier-ignore
    for (const [words, sentence] of cases) {
      const { code, out, err } = await run(...words);
      assert.equal(code, 0);
      assert.match(err, sentence);
      const { place, root } = rootIn(out, `peer-${words[0]}`);
      assert.deepEqual([root, all(place, 'a').length], [undefined, 1]);
    }
    const { root } = await print('newsletter-signup', seed, '--action', '/subscribe', '--page-url', 'https://clinic.example/a/b'); // prettier-ignore
    assert.equal(root.querySelector('form').getAttribute('action'), 'https://clinic.example/subscribe');
  });

  const page = `<!DOCTYPE html>
<html lang=es><head><title>Clinic</title>
<script async src="/js/peer-widgets.hydrate.js" data-feed="feed.json"></script></head>
<body><h1>Clinic</h1><!-- <peer-role-tabs> -->
<h3>Cards</h3>
<peer-resource-cards   limit=2><a href="/r">Our   resources</a></peer-resource-cards>
<peer-feed src="other.json"><peer-role-tabs></peer-role-tabs></peer-feed>
<peer-story-carousel feed="a.json b.json"></peer-story-carousel></body></html>
`;
  const at = ['--page-url', 'https://clinic.example/peers/'];

  it('draws the widgets of a page, each from its own feed, and leaves all else as it is', async () => {
    await write('feed.json', await readFile(seed, 'utf8'));
    await write('other.json', feedOf({ roles: [{ id: 'a', name: 'Ann', actions: ['<a href="b">B</a>'] }] }));
    const file = await write('page.html', page);
    const { code, out, err } = await run(file, ...at);
    assert.equal(code, 0, err);
    assert.equal(out.replace(/<template.*?<\/template>/gs, ''), page);
    const { root } = rootIn(out, 'peer-resource-cards');
    assert.match(textOf(root), /17 recursos/);
    assert.equal(all(root, 'li.card').length, 2);
    // One below the heading before it.
    assert.ok(root.querySelector('.title h4'));
    const tabs = rootIn(out, 'peer-role-tabs').root;
    assert.equal(tabs.querySelector('.actions a').getAttribute('href'), 'https://clinic.example/peers/b');
    assert.match(err, /<peer-story-carousel> is not prerendered: its feed .*\./);
    assert.equal(err.match(/style-src needs/g).length, 2);
  });

  it('draws a page again in place of the last time, into a file', async () => {
    const [file, once, twice] = [await write('again.html', page), ...['1.html', '2.html'].map((name) => path.join(folder, name))]; // prettier-ignore
    assert.equal((await run(file, ...at, '--feed', seed, '--out', once)).out, '');
    await run(once, ...at, '--feed', seed, '--out', twice);
    assert.match(await readFile(once, 'utf8'), /<template shadowrootmode="open">/);
    assert.equal(await readFile(twice, 'utf8'), await readFile(once, 'utf8'));
  });

  it('says so when the page loads another script', async () => {
    const file = await write('plain.html', page.replace('.hydrate', ''));
    assert.match(
      (await run(file, ...at, '--feed', seed)).err,
      /The page has no script peer-widgets\.hydrate\.js/,
    );
  });

  const refused = [
    ['an unknown widget', ['role-tab', '--feed', seed], /^There is no widget "role-tab"; did you mean "role-tabs"\?\n$/],
    ['an unknown attribute', ['role-tabs', '--feed', seed, '--limit', '6'], /^There is no option --limit; use one of feed,.*\.\n$/],
    ['no feed', ['role-tabs'], /^Say which feed to print: .*\.\n$/],
    ['a feed that is not there', ['role-tabs', '--feed', '/nowhere.json'], /^\/nowhere\.json cannot be read: .*\.\n$/],
    ['a page that is not there', ['/nowhere.html'], /^\/nowhere\.html cannot be read: .*\.\n$/],
    ['an address of the page that is none', ['role-tabs', '--feed', seed, '--page-url', 'here'], /^"here" is no http\(s\) address: .*\.\n$/],
  ]; // prettier-ignore
  for (const [what, words, sentence] of refused) {
    it(`refuses ${what} in one sentence`, async () => {
      const { code, out, err } = await run(...words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, sentence);
    });
  }
});
