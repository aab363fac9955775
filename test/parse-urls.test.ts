import { expect } from '@open-wc/testing';
import { parseFeed } from './support/parse.js';
import { sampleFeed, type Json } from './support/feeds.js';

const base = 'https://publisher.example/feeds/feed.json';
const parse = (changes: Json, address = base) => parseFeed(sampleFeed(changes), address);
const withUrl = (url: unknown) => ({
  resources: [
    { id: 'x', title: 'X', url },
    { id: 'b', title: 'B', url: '/b' },
  ],
});

describe('addresses in a feed', () => {
  const rows: [written: string, becomes: string][] = [
    ['https://other.example/a', 'https://other.example/a'],
    ['http://other.example/a?b=c#d', 'http://other.example/a?b=c#d'],
    ['//other.example/a', 'https://other.example/a'],
    ['/a', 'https://publisher.example/a'],
    ['a b', 'https://publisher.example/feeds/a%20b'],
    ['../a', 'https://publisher.example/a'],
    ['?page=2', 'https://publisher.example/feeds/feed.json?page=2'],
    ['#part', 'https://publisher.example/feeds/feed.json#part'],
    [' https://other.example/ ', 'https://other.example/'],
    ['mailto:ann@example.org', 'mailto:ann@example.org'],
    ['tel:+15551234', 'tel:+15551234'],
  ];
  for (const [written, becomes] of rows) {
    it(`are completed from the feed's own: ${written}`, () => {
      expect(parse(withUrl(written)).feed.resources[0]?.url).to.equal(becomes);
    });
  }

  it('are completed wherever a feed has one', () => {
    const { feed } = parse({
      homeUrl: '.',
      contactUrl: 'contact',
      resources: [{ id: 'a', title: 'A', url: 'a', source: { name: 'S', url: 's' } }],
      stories: [
        {
          id: 'a',
          title: 'A',
          url: 'a',
          image: { src: 'i.jpg', alt: '' },
          video: { url: 'v.mp4', poster: 'p.jpg', captions: 'c.vtt' },
        },
      ],
      guide: { title: 'G', chapters: [{ id: 'c', title: 'C', url: 'c' }] },
    });
    const [story] = feed.stories;
    const all = [
      feed.homeUrl,
      feed.contactUrl,
      feed.resources[0]?.url,
      feed.resources[0]?.source?.url,
      story?.url,
      story?.image?.src,
      story?.video?.url,
      story?.video?.poster,
      story?.video?.captions,
      feed.guide?.chapters[0]?.url,
    ];
    for (const url of all) expect(url).to.match(/^https:\/\/publisher\.example\/feeds\//);
  });

  it('are left alone in texts that look like one', () => {
    const { feed } = parse({
      resources: [{ id: 'a', title: 'javascript:x', url: '/a', description: '/relative' }],
    });
    expect(feed.resources[0]?.title).to.equal('javascript:x');
    expect(feed.resources[0]?.description).to.equal('/relative');
  });

  for (const [url, address] of [
    ['/a', 'blob:https://publisher.example/0-1'],
    ['https:', 'http://publisher.example/feed.json'],
  ] as const) {
    it(`are left out and reported when they cannot be completed: ${url} in a feed at ${address}`, () => {
      const { feed, problems } = parse({ stories: [{ id: 'a', title: 'A', video: { url } }] }, address);
      expect(feed.stories.map(({ id, video }) => [id, video])).to.deep.equal([['a', undefined]]);
      expect(problems.map(({ path }) => path)).to.include('stories.0.video.url');
    });
  }

  const unsafe: unknown[] = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u001Fjavascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'da\tta:text/html,x',
    'vbscript:x',
    'blob:https://publisher.example/0-1',
    'file:///etc/passwd',
    'about:blank',
    'https://',
    '',
    '   ',
    5,
    {},
    { toString: [] },
    ['https://other.example/'],
  ];
  for (const url of unsafe) {
    it(`cost their item when they are not safe: ${JSON.stringify(url)}`, () => {
      const { feed, problems } = parse(withUrl(url));
      expect(feed.resources.map(({ id }) => id)).to.deep.equal(['b']);
      expect(problems.map(({ path }) => path)).to.deep.equal(['resources.0.url']);
    });
  }
});

describe('names in a feed that mean something to JavaScript', () => {
  const hostile =
    '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "toString": 1}';

  it('reach neither the page nor the feed', () => {
    const json = JSON.stringify(
      sampleFeed({
        resources: ['HOSTILE'],
        roles: [
          { id: '__proto__', name: 'A' },
          { id: 'constructor', name: 'B' },
        ],
        strings: 'HOSTILE',
        newsletter: 'HOSTILE',
      }),
    ).replaceAll('"HOSTILE"', hostile);
    const { feed } = parseFeed(JSON.parse(json), base);
    expect(feed.resources).to.deep.equal([]);
    expect(feed.roles.map(({ name }) => name)).to.deep.equal(['A', 'B']);
    for (const object of [{}, feed, feed.newsletter, feed.strings ?? {}, feed.roles[0]]) {
      expect((object as Json)['polluted']).to.equal(undefined);
    }
  });

  it('are harmless as ids of resources', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty'];
    const { feed } = parse({ resources: names.map((id) => ({ id, title: id, url: '/' })) });
    expect(names.map((id) => feed.resourcesById.get(id)?.title)).to.deep.equal(names);
    expect(feed.resourcesById.get('toString')).to.equal(undefined);
  });

  it('are harmless as names of words', () => {
    const strings: unknown = JSON.parse('{"__proto__": "x", "constructor": "y", "retry": "Once more"}');
    const { feed } = parse({ strings });
    expect(feed.strings?.['retry']).to.equal('Once more');
    expect(Object.getPrototypeOf({})).to.equal(Object.prototype);
  });
});
