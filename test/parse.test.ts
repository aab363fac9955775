import { expect } from '@open-wc/testing';
import { FeedError } from '../src/feed/feed-error.js';
import type { Feed } from '../src/feed/parse.js';
import { parseFeed } from './support/parse.js';
import { sampleFeed, seedFeed, type Json } from './support/feeds.js';

const base = 'https://publisher.example/feeds/feed.json';
const parse = (data: unknown) => parseFeed(data, base);
const ids = (items: readonly { id: string }[] = []) => items.map(({ id }) => id);
const paths = (data: unknown) => parse(data).problems.map(({ path }) => path);

/** The error of a feed that cannot be shown. */
function errorOf(data: unknown): FeedError {
  try {
    parse(data);
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError);
    return error as FeedError;
  }
  throw new Error('The feed was accepted.');
}

/** Without the lists and fields that only say that there is nothing. */
function filled(value: unknown): unknown {
  if (value instanceof Array) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([, one]) => one !== undefined && (one as Json)['length'] !== 0,
  );
  return Object.fromEntries(entries.map(([name, one]) => [name, filled(one)]));
}

describe('a good feed', () => {
  it('is taken over whole, byte for byte, when it is the real one', async () => {
    const seed = await seedFeed();
    const { feed, problems } = parse(seed);
    const { base: address, resourcesById, ...content } = feed;
    expect(problems).to.deep.equal([]);
    expect(filled(content)).to.deep.equal(filled(seed));
    expect(address).to.equal(base);
    expect([...resourcesById.keys()]).to.deep.equal(ids(feed.resources));
  });

  it('may be nothing but a version and a title', () => {
    const { feed, problems } = parse({ version: 1, title: 'Feed' });
    expect(problems).to.deep.equal([]);
    expect([feed.roles, feed.resources, feed.stories, feed.collections]).to.deep.equal([[], [], [], []]);
  });

  it('may have null wherever something may be absent', () => {
    const { feed, problems } = parse(
      sampleFeed({
        language: null,
        stories: null,
        newsletter: null,
        strings: null,
        resources: [{ id: 'a', title: 'A', url: '/a', kind: null, source: null, roles: null, date: null }],
      }),
    );
    expect(problems).to.deep.equal([]);
    expect(feed.stories).to.deep.equal([]);
    expect(feed.newsletter).to.equal(undefined);
    expect(feed.resources[0]?.roles).to.deep.equal([]);
    expect(feed.resources[0]?.kind).to.equal(undefined);
  });

  it('may hold fields that this version does not know', () => {
    expect(paths(sampleFeed({ someday: { more: true } }))).to.deep.equal([]);
  });

  it('is read with 10,000 resources', () => {
    const resources = [...Array(10_000).keys()].map((n) => ({
      id: `r${n}`,
      title: `Title ${n}`,
      url: `/${n}`,
    }));
    const { feed } = parse(sampleFeed({ resources }));
    expect(feed.resources).to.have.length(10_000);
    expect(feed.resourcesById.get('r9999')?.url).to.equal('https://publisher.example/9999');
  });
});

const resource = (id: string, more: Json = {}) => ({ id, title: id, url: `/${id}`, ...more });
const chapter = (id: string, more: Json = {}) => ({ id, title: id, ...more });
const guide = (...chapters: unknown[]) => ({ guide: { title: 'Guide', chapters } });

describe('one bad item', () => {
  type Row = [what: string, changes: Json, path: string, left: (feed: Feed) => unknown, expected: unknown];
  const rows: Row[] = [
    [
      'resource',
      { resources: [resource('a'), { id: 'x', title: 'X' }, resource('b')] },
      'resources.1.url',
      (feed) => ids(feed.resources),
      ['a', 'b'],
    ],
    [
      'resource that is no object',
      { resources: ['x', resource('b')] },
      'resources.0',
      (feed) => ids(feed.resources),
      ['b'],
    ],
    [
      'role',
      { roles: [{ id: 'a', name: 'A' }, { id: 'x' }] },
      'roles.1.name',
      (feed) => ids(feed.roles),
      ['a'],
    ],
    [
      'story',
      { stories: [{ id: 'x' }, { id: 'b', title: 'B' }] },
      'stories.0.title',
      (feed) => ids(feed.stories),
      ['b'],
    ],
    [
      'collection',
      { collections: [{ title: 'X' }, { id: 'b', title: 'B' }] },
      'collections.0.id',
      (feed) => ids(feed.collections),
      ['b'],
    ],
    [
      'chapter',
      guide(chapter('a'), chapter('x', { title: 7 })),
      'guide.chapters.1.title',
      (feed) => ids(feed.guide?.chapters),
      ['a'],
    ],
    [
      'section',
      guide(chapter('a', { sections: ['x', { title: 'B' }] })),
      'guide.chapters.0.sections.0',
      (feed) => feed.guide?.chapters[0]?.sections.map(({ title }) => title),
      ['B'],
    ],
    [
      'step',
      guide(chapter('a', { sections: [{ steps: ['One', {}, 'Two'] }] })),
      'guide.chapters.0.sections.0.steps.1',
      (feed) => feed.guide?.chapters[0]?.sections[0]?.steps,
      ['One', 'Two'],
    ],
    [
      'action',
      { roles: [{ id: 'a', name: 'A', actions: ['One', 5, 'Two'] }] },
      'roles.0.actions.1',
      (feed) => feed.roles[0]?.actions,
      ['One', 'Two'],
    ],
    [
      'topic',
      { resources: [resource('a', { topics: ['one', null, 'two'] })] },
      'resources.0.topics.1',
      (feed) => feed.resources[0]?.topics,
      ['one', 'two'],
    ],
    [
      'resource with the id of an earlier one',
      { resources: [resource('a'), resource('a', { title: 'Later' }), resource('b')] },
      'resources.1.id',
      (feed) => feed.resources.map(({ title }) => title),
      ['a', 'b'],
    ],
    [
      'role with the id of an earlier one',
      {
        roles: [
          { id: 'a', name: 'A' },
          { id: 'a', name: 'B' },
        ],
      },
      'roles.1.id',
      (feed) => feed.roles.map(({ name }) => name),
      ['A'],
    ],
  ];
  for (const [what, changes, path, left, expected] of rows) {
    it(`costs nothing but itself, and is named: a ${what}`, () => {
      const { feed, problems } = parse(sampleFeed(changes));
      expect(left(feed)).to.deep.equal(expected);
      expect(problems.map((problem) => problem.path)).to.deep.equal([path]);
      expect(problems[0]?.message).to.match(/^(is missing|must be|is that of)/);
    });
  }

  it('is reported without any of its content', () => {
    const secret = 'ann@example.org';
    const { problems } = parse(
      sampleFeed({ resources: [secret, { id: 'x', title: [secret], url: secret }] }),
    );
    expect(problems).to.have.length.above(0);
    expect(JSON.stringify(problems)).not.to.contain(secret);
  });
});

describe('one bad field that may be absent', () => {
  type Row = [field: string, value: unknown, path?: string];
  const rows: Row[] = [
    ['kind', 'podcast'],
    ['description', 5],
    ['source', { url: '/x' }, 'source.name'],
    ['source', 'Somebody'],
    ['locator', {}],
    ['date', 2024],
    ['language', true],
    ['roles', 'peers'],
    ['topics', { a: 1 }],
  ];
  for (const [field, value, path = field] of rows) {
    it(`costs nothing but itself: ${field} as ${JSON.stringify(value)}`, () => {
      const { feed, problems } = parse(sampleFeed({ resources: [resource('a', { [field]: value })] }));
      expect(ids(feed.resources)).to.deep.equal(['a']);
      expect(filled(feed.resources[0])).not.to.have.property(field);
      expect(problems.map((problem) => problem.path)).to.deep.equal([`resources.0.${path}`]);
    });
  }

  it('leaves the rest of its object: a source without its bad address', () => {
    const { feed } = parse(
      sampleFeed({ resources: [resource('a', { source: { name: 'CDC', url: 'javascript:1' } })] }),
    );
    expect(filled(feed.resources[0]?.source)).to.deep.equal({ name: 'CDC' });
  });

  it('leaves a story without the picture that has no text alternative', () => {
    const { feed, problems } = parse(
      sampleFeed({ stories: [{ id: 'a', title: 'A', image: { src: '/a.jpg' } }] }),
    );
    expect(feed.stories[0]?.image).to.equal(undefined);
    expect(problems.map(({ path }) => path)).to.deep.equal(['stories.0.image.alt']);
  });
});

describe('a feed that cannot be shown', () => {
  for (const version of [undefined, null, 2, 0, '1', 1.1, [1]]) {
    it(`says in one sentence that its version is not 1: ${JSON.stringify(version)}`, () => {
      const { code, message } = errorOf(sampleFeed({ version }));
      expect(code).to.equal('version');
      expect(message)
        .to.contain('version')
        .and.not.match(/\n|undefined|Error/);
    });
  }

  for (const data of [null, [5], [{ version: 1 }], 'text', 5, true, undefined]) {
    it(`is said to be no feed: ${JSON.stringify(data)}`, () => {
      const { code, message } = errorOf(data);
      expect(code).to.equal('format');
      expect(message).not.to.match(/\n|undefined|Error/);
    });
  }

  it('is said to be none when it has no title', () => {
    const { code, message } = errorOf(sampleFeed({ title: undefined }));
    expect([code, message]).to.deep.equal(['format', 'its "title" is missing']);
  });

  it('is said to be none when nothing in it can be used, and lists why', () => {
    const broken = { roles: 'x', resources: 5, stories: [1], newsletter: 'x', guide: [] };
    const { code, problems } = errorOf(sampleFeed(broken));
    expect(code).to.equal('format');
    expect(problems.length).to.be.at.least(5);
  });

  it('is shown all the same when one section of it can be used', () => {
    const { feed } = parse(sampleFeed({ roles: 'x', resources: 5, stories: [1], newsletter: 'x' }));
    expect(feed.guide?.title).to.equal('Sample guide');
  });
});
