import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import './support/define.js';
import { FeedError } from '../src/feed/feed-error.js';
import type { Resource, Story } from '../src/feed/index.js';
import { anyJson, anyUrl } from './support/feed-arbitraries.js';
import type { Json } from './support/feeds.js';
import { jsonFeed, jsonFeedItem, wordPressPost } from './support/foreign-feeds.js';
import { parseFeed } from './support/parse.js';
import { serve } from './support/stub-fetch.js';
import { untilShows } from './support/wait.js';

const base = 'https://clinic.example/wp-json/wp/v2/posts?_embed';
const long = 'Peers help each other, day by day. '.repeat(60);

/** The first item, as a resource and as a story. */
function first(data: unknown): { resource: Partial<Resource>; story: Partial<Story>; problems: string[] } {
  const { feed, problems } = parseFeed(data, base);
  return {
    resource: feed.resources[0] ?? {},
    story: feed.stories[0] ?? {},
    problems: problems.map(({ path, message }) => `${path} ${message}`),
  };
}

describe('a JSON Feed', () => {
  const rows: [
    what: string,
    item: Json,
    becomes: { resource?: Partial<Resource>; story?: Partial<Story> },
  ][] = [
    ['a number for an id', { id: 5 }, { resource: { id: '5' }, story: { id: '5' } }],
    [
      'the page elsewhere that it is about',
      { external_url: 'https://a.example/' },
      { resource: { url: 'https://a.example/' } },
    ],
    [
      'a title from its text, when it has none',
      { title: undefined, content_text: 'Short note' },
      { resource: { title: 'Short note' } },
    ],
    [
      'plain text that stays plain',
      { content_text: 'a < b &amp; c\nd' },
      { story: { body: 'a &lt; b &amp;amp; c<br>d' } },
    ],
    [
      'HTML for a story, words for a card',
      { content_html: '<p>One</p><p><b>two</b></p>' },
      { story: { body: '<p>One</p><p><b>two</b></p>' }, resource: { description: 'One two' } },
    ],
    [
      'its summary before its text',
      { summary: 'In <short>', content_text: long },
      { resource: { description: 'In &lt;short>' }, story: { body: 'In &lt;short>' } },
    ],
    [
      'a kind from a tag, in the plural too',
      { tags: ['Diabetes care', 'Videos'] },
      { resource: { kind: 'video', topics: ['diabetes-care'] } },
    ],
    ['an article, when no tag says more', { tags: [] }, { resource: { kind: 'article' } }],
    [
      'a picture that only decorates',
      { image: '/a.jpg' },
      { resource: { image: { src: 'https://clinic.example/a.jpg', alt: '', sizes: [] } } },
    ],
    [
      'its other picture',
      { banner_image: '/b.jpg' },
      { story: { image: { src: 'https://clinic.example/b.jpg', alt: '', sizes: [] } } },
    ],
    [
      'a video that is attached',
      {
        attachments: [
          { mime_type: 'audio/mpeg', url: '/a' },
          { mime_type: 'video/mp4', url: '/a.mp4' },
        ],
      },
      { story: { video: { url: 'https://clinic.example/a.mp4' } } },
    ],
    ['its day', { date_published: '2026-02-03T04:05:06-07:00' }, { resource: { date: '2026-02-03' } }],
    ['its language', { language: 'es' }, { resource: { language: 'es' } }],
    [
      'its authors',
      { authors: [{ name: 'Team A' }, { url: '/b' }, { name: 'Team C' }] },
      { story: { attribution: 'Team A, Team C' } },
    ],
    ['where it comes from', {}, { resource: { source: { name: 'Notes', url: 'https://notes.example/' } } }],
    [
      'what `_peers` says, before all else',
      { tags: ['video'], _peers: { kind: 'toolkit', roles: ['peers'], locator: 'p. 3' } },
      { resource: { kind: 'toolkit', roles: ['peers'], locator: 'p. 3' } },
    ],
  ];
  for (const [what, item, becomes] of rows) {
    it(`gives ${what}`, () => {
      const { resource, story, problems } = first(jsonFeed([jsonFeedItem('a', item)]));
      expect(resource).to.deep.include(becomes.resource ?? {});
      expect(story).to.deep.include(becomes.story ?? {});
      expect(problems).to.deep.equal([]);
    });
  }

  it('of version 1 is one too', () => {
    const feed = jsonFeed([jsonFeedItem('a')], {
      version: 'https://jsonfeed.org/version/1',
      author: { name: 'Team' },
    });
    expect(first(feed).story.attribution).to.equal('Team');
  });

  it('loses the item without an id, and no other', () => {
    const items = [jsonFeedItem('a'), { title: 'No id' }, null, jsonFeedItem('d')];
    const { feed, problems } = parseFeed(jsonFeed(items), base);
    expect(feed.resources.map(({ id }) => id)).to.deep.equal(['a', 'd']);
    expect(problems.map(({ path }) => path))
      .to.include('resources.1.id')
      .and.include('resources.2.id');
  });

  for (const item of [
    { _peers: { type: { toString: [] } } },
    { attachments: [{ mime_type: { toString: [] } }] },
  ]) {
    it(`keeps its items where something that is no text stands for one: ${JSON.stringify(item)}`, () => {
      const { feed } = parseFeed(jsonFeed([jsonFeedItem('a', item), jsonFeedItem('b')]), base);
      expect(feed.resources.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    });
  }

  it('shortens long texts between words', () => {
    const { resource, story } = first(
      jsonFeed([jsonFeedItem('a', { title: undefined, content_text: long })]),
    );
    expect(resource.title)
      .to.match(/^Peers help .*\w…$/)
      .and.have.length.below(82);
    expect(resource.description).to.match(/\w…$/).and.have.length.below(282);
    expect(story.body).to.equal(resource.description);
  });

  it('has the stories that are called so, and all others as resources', () => {
    const items = [
      jsonFeedItem('a'),
      jsonFeedItem('b', { tags: ['Stories'] }),
      jsonFeedItem('c', { _peers: { type: 'story' } }),
    ];
    const { feed, problems } = parseFeed(jsonFeed(items), base);
    expect(feed.resources.map(({ id }) => id)).to.deep.equal(['a']);
    expect(feed.stories.map(({ id }) => id)).to.deep.equal(['b', 'c']);
    expect(problems).to.deep.equal([]);
  });

  it('may bring roles and all else of our format', () => {
    const roles = [{ id: 'peers', name: 'Peers', resources: ['a'] }];
    const { feed } = parseFeed(jsonFeed([jsonFeedItem('a')], { _peers: { roles, rights: '© Notes' } }), base);
    expect([feed.roles[0]?.name, feed.rights]).to.deep.equal(['Peers', '© Notes']);
  });
});

describe('an answer of WordPress', () => {
  it('gives each post as a resource and as a story, without its author’s picture', () => {
    const { resource, story, problems } = first([wordPressPost('peers')]);
    const image = {
      src: 'https://clinic.example/uploads/walk.jpg',
      alt: 'Three people walk',
      width: 1600,
      height: 900,
      sizes: [
        { src: 'https://clinic.example/uploads/walk-300.jpg', width: 300 },
        { src: 'https://clinic.example/uploads/walk-1024.jpg', width: 1024 },
      ],
    };
    const both = {
      id: 'peers',
      title: 'Peers & carers: it’s us',
      url: 'https://clinic.example/peers/',
      image,
      source: { name: 'clinic.example', url: 'https://clinic.example/' },
      date: '2026-03-01',
      roles: [],
      topics: ['self-care-&-sleep'],
    };
    expect(resource).to.deep.equal({ ...both, kind: 'video', description: 'How peers help … each day…' });
    expect(story).to.deep.equal({ ...both, body: '<p>How peers help.</p><p>Each day &amp; night.</p>' });
    expect(problems).to.deep.equal([]);
    expect(JSON.stringify([resource, story])).not.to.contain('gravatar');
  });

  it('tells a long post by its excerpt', () => {
    const { story } = first([wordPressPost('a', { content: { rendered: `<p>${long}</p>` } })]);
    expect(story.body).to.equal('How peers help … each day…');
  });

  it('does without what was not asked for', () => {
    const { slug, link, title } = wordPressPost('bare');
    const { resource, problems } = first([{ slug, link, title }]);
    expect(resource).to.include({ id: 'bare', kind: 'article' });
    expect(problems).to.deep.equal([]);
  });

  it('without posts is an empty feed', () => {
    const { feed } = parseFeed([], base);
    expect([feed.title, feed.resources, feed.stories]).to.deep.equal(['clinic.example', [], []]);
  });
});

describe('a page with a feed of another program', () => {
  for (const [what, data] of [
    ['a JSON Feed', jsonFeed([jsonFeedItem('a', { title: 'Peers & carers: it’s us' })])],
    ['WordPress', [wordPressPost('a')]],
  ] as const) {
    it(`shows it as cards and as stories, with no more than the address: ${what}`, async () => {
      const url = serve(data);
      const box = await fixture(html`
        <div>
          <peer-resource-cards feed=${url}></peer-resource-cards>
          <peer-story-carousel feed=${url}></peer-story-carousel>
        </div>
      `);
      for (const widget of box.children) await untilShows(widget, 'Peers & carers: it’s us');
    });
  }

  it('shows a picture in the size that fits, with its words', async () => {
    const cards = await fixture(
      html`<peer-resource-cards .data=${[wordPressPost('a')]}></peer-resource-cards>`,
    );
    const image = cards.shadowRoot!.querySelector('img')!;
    expect(image.alt).to.equal('Three people walk');
    expect(image.srcset).to.equal(
      'https://clinic.example/uploads/walk-300.jpg 300w,https://clinic.example/uploads/walk-1024.jpg 1024w,https://clinic.example/uploads/walk.jpg 1600w',
    );
    expect([image.loading, image.getBoundingClientRect().height > 50]).to.deep.equal(['lazy', true]);
  });
});

describe('whatever another program publishes', () => {
  const fields = (names: string) =>
    fc.dictionary(
      fc.constantFrom(...names.split(' ')),
      fc.oneof(anyJson, anyUrl, fc.constant({ rendered: '<b>a</b><script>fired()</script>' })),
    );
  const item = fields(
    'id title url external_url summary language tags attachments _peers date_published content_html content_text image authors',
  );
  const post = fields('slug link title content excerpt date _embedded');
  const inputs: Record<string, fc.Arbitrary<unknown>> = {
    'a JSON Feed': fc
      .tuple(fc.array(item), fields('items next_url _peers authors language'))
      .map(([items, more]) => jsonFeed(items, more)),
    'posts of WordPress': fc.array(post).map((posts) => [wordPressPost('a'), ...posts]),
  };
  for (const [what, arbitrary] of Object.entries(inputs)) {
    it(`is a checked feed, or an error that says why, with safe addresses only: ${what}`, () => {
      const property = fc.property(arbitrary, (data) => {
        let found: string[];
        try {
          found = addressesIn(parseFeed(data, base).feed);
        } catch (error) {
          if (!(error instanceof FeedError)) throw error;
          return;
        }
        for (const address of found) expect(address).to.match(/^(https?|mailto|tel):/);
      });
      fc.assert(property, { numRuns: 150, interruptAfterTimeLimit: 4000, markInterruptAsFailure: false });
    });
  }

  /** All addresses in a checked feed. */
  function addressesIn(value: unknown): string[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, one]) =>
      /^(url|src|homeUrl|contactUrl|poster|captions)$/.test(name) && typeof one === 'string'
        ? [one]
        : addressesIn(one),
    );
  }
});
