// Embed codes as a publisher's program writes them: what is left out, what is refused, and whether they are up to date.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it, test } from 'node:test';
import { embedCode } from '../dist/embed-code.js';
import { elementsOf, readManifest } from '../tools/manifest.mjs';
import { runModule } from '../tools/run-module.mjs';

const read = (path) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');
const { widgets } = await runModule('src/embed/widgets.ts');
const elements = elementsOf(await readManifest());

const host = 'https://publisher.example/';
const cards = { widget: 'resource-cards', host };
const fallback = (query = '', name = 'resource-cards', words = 'Peer-support resources') =>
  `<a href="https://publisher.example/embed/${name}/${query}">${words}</a>`;

test('the codes know every widget and attribute there is, and no other', () => {
  const known = elements.filter(({ tagName }) => !/feed|quick-exit/.test(tagName));
  assert.deepEqual(
    Object.keys(widgets).sort(),
    known.map(({ tagName }) => tagName.slice('peer-'.length)).sort(),
  );
  for (const { tagName, attributes } of known) {
    // `status` is written by the element; `lang` is HTML's own.
    const names = attributes.map(({ name }) => name).filter((name) => name !== 'status');
    const facts = widgets[tagName.slice('peer-'.length)];
    assert.deepEqual(Object.keys(facts.attributes).sort(), [...names, 'lang'].sort(), tagName);
  }
});

test('the codes leave out the defaults that the documentation names', () => {
  // Defaults in words, such as "the feed's", cannot be written.
  const written = /Default: (?:`([\w-]+)`|(\d+|false|off)(?: hides.*)?)(?:[.,]| for)/;
  let count = 0;
  for (const { tagName, attributes } of elements.filter((one) => !/feed|quick-exit/.test(one.tagName))) {
    const facts = widgets[tagName.slice('peer-'.length)];
    for (const { name, description } of attributes.filter((one) => one.name !== 'status')) {
      const [, code, plain] = written.exec(description) ?? [];
      const isOnHere = tagName === 'peer-chapter-guide' && name === 'source';
      const expected = isOnHere ? undefined : plain === 'false' ? false : (code ?? plain);
      assert.equal(facts.attributes[name], expected, `${name} of ${tagName}: ${description}`);
      count += Number(expected !== undefined);
    }
  }
  assert.ok(count > 10, `${count} defaults`);
});

describe('an embed code', () => {
  for (const [title, configuration, placement, expected] of [
    [
      'needs no attribute where all are at their default',
      { ...cards, attributes: { layout: 'grid', searchable: false, sort: 'feed', source: 'off' } },
      'placeholder',
      `<div data-peer-widget="resource-cards">${fallback()}</div>`,
    ],
    [
      'writes switches by their presence, and an empty heading',
      { ...cards, attributes: { searchable: true, filterable: 'false', heading: '', limit: 6 } },
      'placeholder',
      `<div data-peer-widget="resource-cards" data-searchable data-heading="" data-limit="6">${fallback('?searchable&amp;heading=&amp;limit=6')}</div>`,
    ],
    [
      'brings the script with the tag',
      { ...cards, fallback: 'Our "shelf"' },
      'tag',
      `<script async src="https://publisher.example/peer-widgets.js" data-feed="https://publisher.example/feed.json"></script>
<peer-resource-cards>${fallback('', 'resource-cards', 'Our &quot;shelf&quot;')}</peer-resource-cards>`,
    ],
    [
      'stays with a version by its own address and its hash',
      { ...cards, version: { version: '1.2.3', integrity: 'sha384-abc' } },
      'script',
      '<script async src="https://publisher.example/1.2.3/peer-widgets.js" integrity="sha384-abc" crossorigin="anonymous" data-feed="https://publisher.example/feed.json" data-links="https://publisher.example/"></script>',
    ],
    [
      'finds the version beside the folder of its major version',
      {
        ...cards,
        host: 'https://publisher.example/peers/1/',
        version: { version: '1.2.3', integrity: 'sha384-abc' },
      },
      'script',
      '<script async src="https://publisher.example/peers/1.2.3/peer-widgets.js" integrity="sha384-abc" crossorigin="anonymous" data-feed="https://publisher.example/peers/1/feed.json" data-links="https://publisher.example/peers/1/"></script>',
    ],
    [
      'brings the second script where it is needed, at the same version with its own hash',
      {
        ...cards,
        attributes: { theme: 'sand' },
        version: { version: '1.2.3', integrity: 'sha384-abc', extrasIntegrity: 'sha384-def' },
      },
      'script',
      `<script async src="https://publisher.example/1.2.3/peer-widgets.js" integrity="sha384-abc" crossorigin="anonymous" data-feed="https://publisher.example/feed.json" data-links="https://publisher.example/"></script>
<script async src="https://publisher.example/1.2.3/peer-extras.js" integrity="sha384-def" crossorigin="anonymous"></script>`,
    ],
    [
      'brings one script where theme and deep-link are the default',
      { widget: 'role-tabs', host, attributes: { theme: 'sea', 'deep-link': 'off', density: 'compact' } },
      'tag',
      `<script async src="https://publisher.example/peer-widgets.js" data-feed="https://publisher.example/feed.json"></script>
<peer-role-tabs density="compact">${fallback('?density=compact', 'role-tabs', 'What each role can do')}</peer-role-tabs>`,
    ],
    [
      'has the webmaster allow what placeholder and link name, and starts the feed early on request',
      {
        widget: 'newsletter-signup',
        host: 'https://publisher.example',
        attributes: { action: 'https://list.example/join', feed: 'https://publisher.example/es.json' },
        page: {
          feed: 'https://clinic.example/feed.json',
          feedLang: 'es',
          allow: ['https://b.example'],
          preload: true,
        },
      },
      'script',
      `<link rel="preload" href="https://clinic.example/feed.json" as="fetch" crossorigin="anonymous">
<script async src="https://publisher.example/peer-widgets.js" data-feed="https://clinic.example/feed.json" data-feed-lang="es" data-links="https://publisher.example/" data-allow="https://b.example https://list.example"></script>`,
    ],
    [
      'calls the sign-up "join" where ad blockers look',
      { widget: 'newsletter-signup', host, attributes: { action: '/subscribe' } },
      'placeholder',
      `<div data-peer-widget="join" data-action="/subscribe">${fallback('?action=/subscribe', 'join', 'Newsletter sign-up')}</div>`,
    ],
    [
      'names in an address the feed of the page, unless it is the publisher’s own',
      { widget: 'role-tabs', host, page: { feed: 'https://clinic.example/f.json?a=1&b=(2)' } },
      'address',
      'https://publisher.example/embed/role-tabs/?feed=https://clinic.example/f.json%3Fa%3D1%26b%3D%282%29',
    ],
    [
      'takes the heading for the title of a frame',
      { ...cards, attributes: { heading: 'To read' }, frame: { height: 500 } },
      'iframe',
      '<iframe src="https://publisher.example/embed/resource-cards/?heading=To%20read" title="To read" sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox" width="100%" height="500" loading="lazy" frameborder="0" allowfullscreen></iframe>',
    ],
  ]) {
    it(title, () => assert.equal(embedCode(configuration, placement), expected));
  }

  for (const [title, change, message] of [
    ['a widget that does not exist', { widget: 'toString' }, /no widget "toString": use one of role-tabs,/],
    [
      'an attribute that does not exist',
      { attributes: { serchable: true } },
      /no attribute "serchable": use one of/,
    ],
    ['an attribute that runs code', { attributes: { 'x onclick': '' } }, /no attribute/],
    [
      'a second script without its hash, where the first has one',
      { attributes: { theme: 'ink' }, version: { version: '1.2.3', integrity: 'sha384-abc' } },
      /set version.extrasIntegrity/,
    ],
    ['a host that is no address', { host: 'publisher.example' }, /set host to one like https:/],
    ['a host that runs code', { host: 'javascript:alert(1)' }, /set host to one like https:/],
  ]) {
    it(`refuses ${title}, and says what to do`, () => {
      assert.throws(() => embedCode({ ...cards, ...change }, 'tag'), { name: 'RangeError', message });
    });
  }
});

test('the codes in the README are those that the program writes', async () => {
  const [, section] = /## Ways to place a widget\n([\s\S]*?)\n## /.exec(await read('README.md'));
  const codes = [...section.matchAll(/```(?:html|text)\n([\s\S]*?)\n```/g)].map(([, code]) => code);
  const roles = { widget: 'role-tabs', host: 'https://your-host/', attributes: { layout: 'tabs' } };
  const hash = /integrity="([^"]+)"/.exec(section)[1];
  const pinned = { ...roles, version: { version: '1.0.0', integrity: hash } };
  assert.deepEqual(codes, [
    embedCode(roles, 'tag'),
    embedCode(roles, 'placeholder'),
    embedCode(roles, 'link'),
    embedCode(roles, 'script'),
    embedCode(roles, 'iframe'),
    embedCode(roles, 'address'),
    embedCode(pinned, 'script'),
  ]);
});
