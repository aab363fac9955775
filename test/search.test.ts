import { expect } from '@open-wc/testing';
import type { Resource } from '../src/feed/index.js';
import { parseFeed } from './support/parse.js';
import { firstOf, grouped, search, sorted, type Query } from '../src/resource-cards/search.js';
import { sampleFeed } from './support/feeds.js';

const { feed } = parseFeed(
  sampleFeed({
    collections: [
      { id: 'start', title: 'Start here', resources: ['zuerich', 'nobody', 'course'] },
      { id: 'again', title: 'Again', resources: ['course', 'pages'] },
      { id: 'none', title: 'None', resources: [] },
    ],
    resources: [
      {
        id: 'course',
        kind: 'course',
        title: 'Élan für Peers',
        url: '/',
        date: '2024-05-01',
        roles: ['peers'],
      },
      {
        id: 'pages',
        title: 'Business case',
        url: '/',
        description: '<p>A <b>financial</b> plan</p>',
        date: '2025-01-31',
      },
      {
        id: 'zuerich',
        kind: 'video',
        title: 'zürich',
        url: '/',
        source: { name: 'CDC' },
        locator: 'pages 35-37',
      },
      {
        id: 'topics',
        kind: 'video',
        title: 'Apples',
        url: '/',
        topics: ['behavioral-health'],
        roles: ['managers'],
      },
    ],
  }),
  'https://publisher.example/',
);
const words = ({ kind, topics }: Resource) =>
  `${kind === 'video' ? 'Moving pictures' : ''} ${topics.join(' ')}`;
const ids = (resources: readonly Resource[]) => resources.map(({ id }) => id);
const find = (query: Partial<Query>) => ids(search(feed.resources, { text: '', ...query }, words));
const all = ['course', 'pages', 'zuerich', 'topics'];

describe('the search among resources', () => {
  const rows: [text: string, found: string[]][] = [
    ['', all],
    ['   ', all],
    ['business', ['pages']],
    ['BUSINESS', ['pages']],
    ['siness', ['pages']],
    ['elan', ['course']],
    ['ÉLAN', ['course']],
    ['e\u0301lan', ['course']],
    ['zurich', ['zuerich']],
    ['case business', ['pages']],
    ['business  case', ['pages']],
    ['business elan', []],
    ['financial', ['pages']],
    ['<b>', []],
    ['cdc', ['zuerich']],
    ['35-37', ['zuerich']],
    ['moving', ['zuerich', 'topics']],
    ['behavioral', ['topics']],
    ['.*', []],
    ['undefined', []],
  ];
  for (const [text, found] of rows) {
    it(`finds ${found.join(', ') || 'nothing'} by “${text}”`, () => {
      expect(find({ text })).to.deep.equal(found);
    });
  }

  it('narrows by kind and topic', () => {
    expect(find({ kind: 'video' })).to.deep.equal(['zuerich', 'topics']);
    expect(find({ topic: 'behavioral-health' })).to.deep.equal(['topics']);
    expect(find({ kind: 'course', topic: 'behavioral-health' })).to.deep.equal([]);
    expect(find({ kind: '', topic: '' })).to.deep.equal(all);
  });

  it('narrows by audience, and keeps what is for everyone', () => {
    expect(find({ audience: 'peers' })).to.deep.equal(['course', 'pages', 'zuerich']);
    expect(find({ audience: 'peers', text: 'apples' })).to.deep.equal([]);
  });
});

describe('the order of resources', () => {
  const rows: [order: string | undefined, expected: string[]][] = [
    ['title', ['topics', 'pages', 'course', 'zuerich']],
    ['newest', ['pages', 'course', 'zuerich', 'topics']],
    ['feed', all],
    ['x', all],
    [undefined, all],
  ];
  for (const [order, expected] of rows) {
    it(`is ${expected.join(', ')} by ${order}`, () => {
      expect(ids(sorted(feed.resources, order))).to.deep.equal(expected);
      expect(ids(feed.resources), 'the feed itself').to.deep.equal(all);
    });
  }
});

describe('resources under the titles of collections', () => {
  const group = (resources = feed.resources) => grouped(resources, feed.collections, 'More');
  const shape = (groups: ReturnType<typeof group>) =>
    groups.map(({ title, resources }) => [title, ids(resources)]);

  it('stand each once, in the collection’s order, and the rest comes last', () => {
    expect(shape(group())).to.deep.equal([
      ['Start here', ['zuerich', 'course']],
      ['Again', ['pages']],
      ['More', ['topics']],
    ]);
  });

  it('need no title for the rest where no collection is left', () => {
    expect(shape(group(feed.resources.slice(3)))).to.deep.equal([[undefined, ['topics']]]);
  });

  it('leave no empty rest', () => {
    expect(shape(group(feed.resources.slice(0, 1)))).to.deep.equal([['Start here', ['course']]]);
    expect(group([])).to.deep.equal([]);
  });

  const limits: [limit: number, expected: unknown[]][] = [
    [1, [['Start here', ['zuerich']]]],
    [2, [['Start here', ['zuerich', 'course']]]],
    [
      3,
      [
        ['Start here', ['zuerich', 'course']],
        ['Again', ['pages']],
      ],
    ],
    [
      99,
      [
        ['Start here', ['zuerich', 'course']],
        ['Again', ['pages']],
        ['More', ['topics']],
      ],
    ],
  ];
  for (const [limit, expected] of limits) {
    it(`are cut off after ${limit}, without titles that nothing follows`, () => {
      expect(shape(firstOf(group(), limit))).to.deep.equal(expected);
    });
  }
});
