/** The feeds of the stories: the demo's real one, and what becomes of it when there is little, much or something odd. */
import feed from '../demo/feed.json';
import { pseudoWords, pseudo } from '../test/support/pseudo-locale.js';

/** The demo feed; its relative addresses resolve against the folder that Storybook serves. */
export const demoFeed = { ...feed, strings: { [pseudo]: pseudoWords } };

type Feed = typeof demoFeed;
interface Item {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
  readonly resources?: readonly string[];
  readonly sections?: readonly object[];
}

/** The demo feed with some parts put another way. */
export function feedWith(parts: object): Feed {
  return { ...demoFeed, ...parts };
}

/** A feed that is no feed: the error view, or the partner's fallback. */
export const badFeed = {};

const interests = [
  { id: 'walks', name: 'Walking groups' },
  { id: 'news', name: 'News from the clinic' },
];

/** The demo feed with all its lists changed in the same way, so that one feed serves every widget. */
function feedOf(change: (items: readonly Item[]) => readonly Item[], collections: object[] = []): Feed {
  return feedWith({
    collections,
    roles: change(feed.roles),
    resources: change(feed.resources),
    stories: change(feed.stories),
    guide: { ...feed.guide, chapters: change(feed.guide.chapters) },
    newsletter: { ...feed.newsletter, interests: change(interests) },
  });
}

/** Nothing in any list. */
export const emptyFeed = feedOf(() => []);

/** Nothing usable in any part but the newsletter. */
export const brokenFeed = feedWith({
  collections: [],
  roles: [{}],
  resources: [{}],
  stories: [{}],
  guide: {},
});

/** One item in every list: the first that has a text. */
export const oneItem = feedOf((items) => [
  onlyFirstResource(items.find((item) => item.sections) ?? items[0]!),
]);

function onlyFirstResource({ resources, sections, ...item }: Item): Item {
  const first = [feed.resources[0]!.id];
  return {
    ...item,
    ...(resources && { resources: first }),
    ...(sections && { sections: sections.map((section) => ({ ...section, resources: first })) }),
  };
}

/** Fifty items in every list: its own, again and again. */
export const fiftyItems = feedOf((items) =>
  Array.from({ length: 50 }, (_, index) => {
    const item = items[index % items.length]!;
    const round = Math.floor(index / items.length) + 1;
    return round > 1
      ? { ...retitled(item, (words) => `${words} (${round})`), id: `${item.id}-${round}` }
      : item;
  }),
);

const longWords = [
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas',
  'Arbeiterunfallversicherungsgesetzesentwurf',
];

/** Titles and names of one word each, as languages that compound have them. */
export const longWordsFeed = feedOf((items) =>
  items.map((item, index) => retitled(item, () => longWords[index % longWords.length]!)),
);

function retitled(item: Item, change: (words: string) => string): Item {
  const { title, name } = item;
  return { ...item, ...(title && { title: change(title) }), ...(name && { name: change(name) }) };
}

const { image } = feed.stories.find((story) => story.image)!;

/** A picture on whatever can have one. */
export const picturesFeed = feedOf((items) => items.map((item) => ({ ...item, image })), feed.collections);

/** No picture anywhere. */
export const withoutPictures = feedOf(
  (items) => items.map((item) => ({ ...item, image: undefined })),
  feed.collections,
);

/** Roles with more than lines of text: headings, lists in lists, quotes and code. */
export const deepTexts = feedWith({
  roles: feed.roles.map((role) => ({
    ...role,
    actions: [
      `<h3>Begin with people</h3><p>Ask <strong>who is there already</strong>, <em>what they do</em>, and
        <a href="https://example.org/">what they wish for</a>.</p>
        <ul><li>Peers<ul><li>who lead groups<ol><li>every week</li><li>now and then</li></ol></li></ul></li><li>Staff</li></ul>`,
      `<blockquote>Nobody had asked me that before.</blockquote><p>Write it down: <code>who, what, when</code>.<sup>1</sup></p>`,
      ...role.actions,
    ],
  })),
});

const chapterWithText = feed.guide.chapters.find((chapter) => chapter.sections)!;

/** A guide in which every chapter has a text. */
export const wholeGuide = feedWith({
  guide: {
    ...feed.guide,
    chapters: feed.guide.chapters.map((chapter) => ({ ...chapterWithText, ...chapter })),
  },
});

/** A guide whose chapters are on other pages. */
export const linksOnly = feedWith({
  guide: {
    ...feed.guide,
    chapters: feed.guide.chapters.map((chapter) => ({ ...chapter, sections: undefined })),
  },
});

/** A newsletter that says what it can say, and asks for a consent. */
export const longForm = feedWith({
  newsletter: {
    ...feed.newsletter,
    interests,
    consent: { text: 'I agree to <a href="https://example.org/terms">the terms</a>.', version: '1' },
  },
});

/** A story that is a video. */
export const videoStory = (url: string) =>
  feedWith({
    stories: [{ id: 'a', title: 'What is Peer Support?', body: '<p>A film.</p>', video: { url } }],
  });

/** Where each resource comes from, in which language, and when it was last reviewed. */
export const provenance = feedWith({
  roles: [],
  collections: [],
  guide: undefined,
  resources: [
    {
      id: 'reviewed',
      kind: 'guide',
      title: 'Reviewed last year',
      url: '/reviewed',
      source: { name: 'Peers for Progress' },
      date: '2020-05-03',
      lastReviewed: '2025-02-01',
    },
    { id: 'due', kind: 'report', title: 'To be reviewed', url: '/due', reviewBy: '2025-02-01' },
    {
      id: 'arabic',
      kind: 'brochure',
      title: 'دعم الأقران',
      url: '/arabic',
      description: 'كيف يساعد الأقران بعضهم بعضا.',
      language: 'ar',
    },
  ],
});

/** Posts of WordPress, as its own address gives them. */
export const wordPressPosts = [
  {
    slug: 'walking-group',
    link: '/walking-group',
    date: '2026-03-01T09:30:00',
    title: { rendered: 'A walk &#038; a talk' },
    excerpt: { rendered: '<p>Every Tuesday the group walks along the river [&hellip;]</p>' },
    _embedded: {
      'wp:featuredmedia': [
        {
          source_url: image!.src,
          alt_text: 'Four people walk along a river',
          media_details: { width: 1600, height: 900 },
        },
      ],
      'wp:term': [[{ slug: 'walking', name: 'Walking' }]],
    },
  },
  {
    slug: 'no-picture',
    link: '/no-picture',
    date: '2026-02-01T09:30:00',
    title: { rendered: 'A post without a picture' },
    excerpt: { rendered: '<p>It is a card like any other.</p>' },
  },
];
