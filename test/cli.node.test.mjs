import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runProgram } from './support/program.mjs';

const seed = fileURLToPath(new URL('fixtures/seed-feed.json', import.meta.url));

let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peer-widgets-'));
});
after(() => rm(folder, { recursive: true }));

/** A feed in a file of its own. */
const file = async (content) => {
  const name = path.join(folder, `${Math.random().toString(36).slice(2)}.json`);
  await writeFile(name, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return name;
};
const resource = { id: 'a', title: 'A', url: '/a' };
const feed = (content) => ({ version: 1, title: 'Test', ...content });

describe('peer-widgets validate', () => {
  it('finds nothing lost in the seed feed', async () => {
    const { code, out } = await runProgram('validate', seed);
    assert.equal(code, 0);
    assert.match(out, /: 0 errors, \d+ warnings\.\n$/);
    assert.doesNotMatch(out, /(?<!a )error:|plain text|not known|id of no|not kept/);
  });

  const lost = [
    ['a missing address', feed({ resources: [{ id: 'a', title: 'A' }] }), '"resources.0.url" is missing'],
    [
      'an unsafe address',
      feed({ resources: [{ ...resource, url: 'javascript:x' }] }),
      '"resources.0.url" must be an http',
    ],
    [
      'an unknown kind',
      feed({ resources: [{ ...resource, kind: 'podcast' }] }),
      '"resources.0.kind" must be one of article',
    ],
    [
      'an id given twice',
      feed({ resources: [resource, resource] }),
      '"resources.1.id" is that of an earlier item',
    ],
    [
      'a picture without text',
      feed({ stories: [{ id: 'a', title: 'A', image: { src: '/a' } }] }),
      '"stories.0.image.alt" is missing',
    ],
    [
      'a placeholder for an address',
      feed({ resources: [{ ...resource, url: '#' }] }),
      '"resources.0.url" must be an http(s), mailto, tel or relative URL, and no placeholder',
    ],
    [
      'an item of a JSON Feed that has no address, once',
      { version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [{ id: '1', content_text: 'A' }] },
      ':5:5: error: "items.0.url" is missing',
    ],
    [
      'a post of WordPress that has no title',
      [
        { slug: 'a', link: '/a', title: { rendered: 'A' } },
        { slug: 'b', link: '/b' },
      ],
      '"1.title" must be a text, not empty',
    ],
    ['another version', { version: 2, title: 'A' }, 'the feed cannot be shown: its "version" must be 1'],
    ['a list', [5], 'the feed cannot be shown: it is not a JSON object'],
    ['a trailing comma', '{\n  "version": 1,\n}', ':3:1: error: the feed is not valid JSON here'],
    ['a web page', '<!doctype html>', 'the feed is a web page, not JSON'],
    ['nothing', '', 'the feed is not valid JSON here'],
  ];
  for (const [what, content, words] of lost) {
    it(`ends with 1 and a line about ${what}`, async () => {
      const { code, out } = await runProgram('validate', await file(content));
      assert.equal(code, 1, out);
      assert.ok(out.includes(words), out);
    });
  }

  const doubtful = [
    [
      'a misspelt key',
      feed({ resources: [{ ...resource, decription: 'x' }] }),
      'did you mean "description"?',
    ],
    ['an unknown key at the top', feed({ colections: [] }), 'did you mean "collections"?'],
    [
      'a dangling id',
      feed({ resources: [resource], collections: [{ id: 'c', title: 'C', resources: ['b'] }] }),
      '"collections.0.resources.0" is the id of no resource; correct or remove it; did you mean "a"?',
    ],
    [
      'a review that is due',
      feed({ resources: [{ ...resource, reviewBy: '2020-01-01' }] }),
      '"resources.0.reviewBy" is past; review the item, then set a later day',
    ],
    [
      'an item that has expired',
      feed({ resources: [resource, { ...resource, id: 'old', expires: '2020-01-01' }] }),
      '"resources.1.expires" is past; remove the item',
    ],
    ['characters of another encoding', feed({ title: 'caf\uFFFD' }), 'save it as UTF-8'],
    [
      'a role that nothing has',
      feed({ resources: [{ ...resource, roles: ['carers'] }] }),
      'is "carers", which is the id of no role',
    ],
    [
      'a placeholder',
      feed({ resources: [{ ...resource, url: 'https://example.com/' }] }),
      '"resources.0.url" looks like a placeholder',
    ],
    [
      'tags in plain text',
      feed({ resources: [{ ...resource, title: '<b>A</b>' }] }),
      '"resources.0.title" is plain text',
    ],
    [
      'a tag that is not kept',
      feed({ resources: [{ ...resource, description: '<div>A</div>' }] }),
      'has <div>, which is not kept',
    ],
    [
      'a link to nowhere',
      feed({ rolesIntro: { body: '<a href="javascript:1">A</a>' } }),
      'has a link without a usable address',
    ],
  ];
  for (const [what, content, words] of doubtful) {
    it(`ends with 0 and a warning about ${what}`, async () => {
      const { code, out } = await runProgram('validate', await file(content));
      assert.equal(code, 0, out);
      assert.ok(out.includes('warning: ') && out.includes(words), out);
    });
  }

  it('lets notes and good HTML pass', async () => {
    const content = feed({
      _note: 1,
      'x-a': 2,
      $schema: 'x',
      resources: [{ ...resource, description: '<p>A &amp; B</p>' }],
    });
    const { code, out } = await runProgram('validate', await file(content));
    assert.deepEqual([code, out.split('\n').length], [0, 2], out);
  });

  it('names the line and the column', async () => {
    const name = await file('{\n  "version": 1,\n  "title": "A",\n  "roles": [\n    { "id": "a" }\n  ]\n}');
    const { out } = await runProgram('validate', name);
    assert.ok(out.includes(`${name}:5:5: error: "roles.0.name" is missing`), out);
  });

  it('writes JSON for machines', async () => {
    const { code, out } = await runProgram(
      'validate',
      await file(feed({ resources: [{ id: 'a' }] })),
      '--json',
    );
    const report = JSON.parse(out);
    assert.equal(code, 1);
    assert.equal(report.errors, 2);
    assert.deepEqual(Object.keys(report.findings[0]).sort(), ['column', 'level', 'line', 'message', 'path']);
  });

  const misuse = [
    ['no file', ['validate']],
    ['two files', ['validate', 'a', 'b']],
    ['an unknown command', ['check', 'a']],
    ['an unknown option', ['validate', 'a', '--fix']],
    ['a file that is not there', ['validate', 'no-such-file.json']],
    ['a server that is not there', ['validate', 'http://127.0.0.1:9/feed.json']],
  ];
  for (const [what, words] of misuse) {
    it(`ends with 2 and says what to do: ${what}`, async () => {
      const { code, out, err } = await runProgram(...words);
      assert.deepEqual([code, out], [2, '']);
      assert.doesNotMatch(err, /\n\s+at /);
      assert.match(err, /Usage|see peer-widgets --help|check the/);
    });
  }
});

describe('peer-widgets validate with an address', () => {
  let server;
  let headers;
  let status = 200;
  before(async () => {
    const body = await readFile(seed);
    server = createServer((_request, response) => response.writeHead(status, headers).end(body));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => server.close());
  const address = () => `http://127.0.0.1:${server.address().port}/feed.json`;

  it('is content with a server that lets partners read', async () => {
    headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' };
    const { code, out } = await runProgram('validate', address());
    assert.equal(code, 0, out);
    assert.doesNotMatch(out, /Access-Control|Content-Type/);
  });

  it('names the header that partners’ pages need', async () => {
    headers = { 'Content-Type': 'application/json' };
    const { code, out } = await runProgram('validate', address());
    assert.equal(code, 1);
    assert.match(
      out,
      /error: the feed cannot be read by partners’ pages: send the header "Access-Control-Allow-Origin: \*"/,
    );
  });

  it('doubts a content type that is not JSON', async () => {
    headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' };
    const { code, out } = await runProgram('validate', address());
    assert.equal(code, 0);
    assert.match(out, /warning: the feed has the content type text\/plain/);
  });

  it('says what the server answered', async () => {
    status = 404;
    const { code, err } = await runProgram('validate', address());
    assert.equal(code, 2);
    assert.match(err, /answered 404/);
  });
});

describe('peer-widgets new-feed', () => {
  it('writes a feed that loses nothing', async () => {
    const name = path.join(folder, 'new.json');
    assert.equal((await runProgram('new-feed', name)).code, 0);
    const { code, out } = await runProgram('validate', name);
    assert.equal(code, 0, out);
    assert.doesNotMatch(out, /error:|not known|id of no/);
  });

  it('writes over nothing', async () => {
    const name = await file('mine');
    const { code, err } = await runProgram('new-feed', name);
    assert.equal(code, 2);
    assert.match(err, /is there already/);
    assert.equal(await readFile(name, 'utf8'), 'mine');
  });

  it('prints it without a name', async () => {
    const { out } = await runProgram('new-feed');
    assert.equal(JSON.parse(out).version, 1);
  });
});
