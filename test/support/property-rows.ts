/** Every public property of every element, with a value that differs from the default. */
import { richFeed, sampleFeed } from './feeds.js';

export interface PropertyRow {
  readonly tag: string;
  readonly property: string;
  readonly value: unknown;
  /** False where a visitor sees it later, or not at all. */
  readonly isSeen?: boolean;
  /** False where what it did stays when it is taken away. */
  readonly isTakenBack?: boolean;
}

const seedFeed = '/test/fixtures/seed-feed.json';

/** The feed around all of them. */
export const surroundingFeed = () => {
  const { stories, newsletter, ...feed } = richFeed();
  const consent = { text: 'I agree to everything.', version: '1' };
  return {
    ...feed,
    newsletter: { ...newsletter, action: '/subscribe', consent },
    stories: [{ ...stories[0]!, topics: ['walking'] }, ...stories.slice(1)],
  };
};

type Rest = readonly [
  property: string,
  value: unknown,
  more?: Omit<PropertyRow, 'tag' | 'property' | 'value'>,
];

const unseen = { isSeen: false };
const feeds: Rest[] = [
  ['feed', seedFeed],
  ['data', sampleFeed()],
];
const headings: Rest[] = [
  ['heading', 'Our own heading'],
  ['headingLevel', 4],
];

const rows: Record<string, readonly Rest[]> = {
  'peer-feed': [
    ['src', seedFeed],
    ['data', sampleFeed()],
    ['audience', 'clinics'],
    ['refresh', 3600, unseen],
    ['feedLang', 'pt', unseen],
  ],
  'peer-role-tabs': [
    ...feeds,
    ...headings,
    ['source', 'on'],
    ['audience', 'clinics', { isTakenBack: false }], // The tab that it opened stays open, as after a visitor's choice.
    ['selected', 'clinics'],
    ['roles', 'clinics managers'],
    ['activation', 'manual', unseen],
    ['layout', 'accordion'],
  ],
  'peer-resource-cards': [
    ...feeds,
    ...headings,
    ['source', 'on'],
    ['audience', 'clinics'],
    ['kind', 'video'],
    ['topic', 'media'],
    ['collection', 'press'],
    ['limit', 1],
    ['layout', 'list'],
    ['searchable', true],
    ['filterable', true],
    ['sort', 'title'],
  ],
  'peer-story-carousel': [
    ...feeds,
    ...headings,
    ['source', 'on'],
    ['audience', 'clinics'],
    ['topic', 'walking'],
    ['limit', 1],
    ['perView', 2],
    ['autoplay', 600],
    ['controls', 'tabs'],
  ],
  'peer-chapter-guide': [
    ...feeds,
    ...headings,
    ['source', 'off'],
    ['audience', 'clinics'],
    ['chapter', 'ward'],
  ],
  'peer-newsletter-signup': [
    ...feeds,
    ...headings,
    ['source', 'on'],
    ['audience', 'clinics', unseen],
    ['action', '/elsewhere'],
    ['provider', 'mailchimp', unseen],
    ['list', '7', unseen],
    ['encoding', 'json', unseen],
    ['emailField', 'address', unseen],
    ['nameField', 'name'],
    ['interests', 'a=Apples'],
    ['extra', 'a=1'],
    ['consent', 'I agree.'],
    ['successWhen', 'status', unseen],
    ['returnUrl', '/back', unseen],
    ['sendPageUrl', true, unseen],
  ],
};

export const propertyRows: readonly PropertyRow[] = Object.entries(rows).flatMap(([tag, list]) =>
  list.map(([property, value, more]) => ({ tag, property, value, ...more })),
);
