/** A feed in which every part of every widget has something to show. */
import { manyResources, publisher, richFeed } from './feeds.js';
import { captions, film, picture } from './media.js';

const site = 'https://example.org/';

export const stories = [
  { id: 'a', title: 'Walking', body: '<p>We walk.</p>', image: { src: picture, alt: 'Four people' } },
  { id: 'b', title: 'Calling', quote: 'I listen.', attribution: 'A peer' },
  { id: 'c', title: 'Cooking', url: `${site}cooking`, body: `<p>At <a href="${site}">home</a>.</p>` },
  { id: 'd', title: 'Singing', video: { url: film, poster: picture, captions } },
  { id: 'e', title: 'Resting', video: { url: 'https://vimeo.com/12345' } },
];

/** A story that opens on request. */
export const notedStory = {
  ...stories[0]!,
  quote: 'It hurt.',
  contentNote: 'This story speaks of an amputation.',
};

const newsletter = {
  title: 'Our letter',
  intro: `See <a href="${site}">our page</a>.`,
  error: { title: 'Oh no.', body: `Please <a href="${site}">write to us</a>.` },
  unsubscribe: 'Leave when you like.',
  url: `${site}letter`,
};

const guide = {
  title: 'Guide',
  chapters: [
    { id: 'a', title: 'Culture', url: `${site}culture` },
    {
      id: 'b',
      title: 'Advocacy',
      sections: [{ title: 'Buy-in', body: 'Get it.', steps: ['Meet.', 'Plan.'], resources: ['cafe'] }],
    },
    { id: 'c', title: 'Growth' },
    { id: 'd', title: 'Money', sections: [{ body: 'Ask.' }] },
  ],
};

export const stateFeed = richFeed({ ...publisher, stories, newsletter, guide });

/** The same with these stories only. */
export const withStories = (...some: object[]) => ({ ...stateFeed, stories: some });

/** More resources in one chapter than are shown at once. */
export const longChapter = {
  ...manyResources(26),
  guide: {
    title: 'Guide',
    chapters: [
      {
        id: 'a',
        title: 'Long',
        sections: [{ resources: Array.from({ length: 26 }, (_, index) => `r${index + 1}`) }],
      },
    ],
  },
};

/** A newsletter that asks for all it can. */
export const longForm = {
  ...stateFeed,
  newsletter: {
    ...newsletter,
    interests: [
      { id: 'events', name: 'Events' },
      { id: 'research', name: 'Research' },
    ],
    consent: { text: `I agree to <a href="${site}terms">the terms</a>.`, version: '1' },
  },
};

/** Cards with pictures, from other places, in other languages. */
export const richCards = {
  ...stateFeed,
  resources: [
    {
      id: 'a',
      title: 'Caminar',
      url: `${site}a`,
      language: 'es',
      kind: 'video',
      image: { src: picture, alt: 'Four people' },
    },
    {
      id: 'b',
      title: 'Reading',
      url: `${site}b`,
      date: '2024-05-01',
      reviewBy: '2024-06-01',
      locator: 'p. 7',
    },
  ],
};
