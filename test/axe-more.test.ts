import { expect, waitUntil } from '@open-wc/testing';
import type { ChapterGuide, NewsletterSignup, StoryCarousel } from '../src/elements.js';
import { byRole } from './support/by-role.js';
import { setColorScheme, type ColorScheme } from './support/color-scheme.js';
import { emulate } from './support/emulate.js';
import { feedOf } from './support/feeds.js';
import { captions, film, picture } from './support/media.js';
import { mount, type Place } from './support/mount.js';
import { recordWarnings, replace } from './support/replace.js';
import { takeTime } from './support/unhurried.js';
import { settled, untilStatus } from './support/wait.js';

const site = 'https://example.org/';

const stories = [
  { id: 'a', title: 'Walking', body: '<p>We walk.</p>', image: { src: picture, alt: 'Four people' } },
  { id: 'b', title: 'Calling', quote: 'I listen.', attribution: 'A peer' },
  { id: 'c', title: 'Cooking', url: `${site}cooking`, body: `<p>At <a href="${site}">home</a>.</p>` },
  { id: 'd', title: 'Singing', video: { url: film, poster: picture, captions } },
  { id: 'e', title: 'Resting', video: { url: 'https://vimeo.com/12345' } },
];
const data = feedOf({
  tagline: 'For everyone',
  homeUrl: site,
  resources: [{ id: 'film', kind: 'video', title: 'Film', url: `${site}film`, description: 'See it.' }],
  stories,
  newsletter: {
    title: 'Our letter',
    intro: `See <a href="${site}">our page</a>.`,
    error: { title: 'Oh no.', body: `Please <a href="${site}">write to us</a>.` },
  },
  guide: {
    title: 'Guide',
    chapters: [
      { id: 'a', title: 'Culture', url: `${site}culture` },
      {
        id: 'b',
        title: 'Advocacy',
        sections: [{ title: 'Buy-in', body: 'Get it.', steps: ['Meet.', 'Plan.'], resources: ['film'] }],
      },
      { id: 'c', title: 'Growth' },
    ],
  },
});
const withStories = (...some: object[]) => ({ ...data, stories: some });

type Show = Place & { scheme?: ColorScheme };

const carousel = '<peer-story-carousel></peer-story-carousel>';
const signup = '<peer-newsletter-signup action="/subscribe"></peer-newsletter-signup>';

/** A widget on the background of a page, so that contrast can be judged. */
async function show<T extends StoryCarousel | ChapterGuide | NewsletterSignup>(
  content: string | T,
  feed: unknown,
  { scheme = 'light', width = 600, dir }: Show = {},
) {
  const element = await mount<T>(content, feed, { width, dir });
  await setColorScheme(element, scheme);
  return element;
}

const situations: [tag: string, situation: string, markup: string, feed?: object][] = [
  ['peer-story-carousel', 'with five stories', carousel],
  ['peer-story-carousel', 'with stories without links', carousel, withStories(...stories.slice(0, 2))],
  ['peer-story-carousel', 'with one story', carousel, withStories(stories[0]!)],
  ['peer-story-carousel', 'with a film in view', carousel, withStories(stories[3]!)],
  ['peer-story-carousel', 'with a video behind a button', carousel, withStories(stories[4]!)],
  [
    'peer-story-carousel',
    'that changes by itself',
    '<peer-story-carousel autoplay="60"></peer-story-carousel>',
  ],
  ['peer-chapter-guide', 'with an open chapter', '<peer-chapter-guide></peer-chapter-guide>'],
  ['peer-newsletter-signup', 'that stands ready', signup],
];

const settings: [string, Show, feature?: [string, string]][] = [
  ['in light colours', {}],
  ['in dark colours', { scheme: 'dark' }],
  ['in forced colours', {}, ['forced-colors', 'active']],
  ['from right to left', { dir: 'rtl' }],
  ['in 320 pixels', { width: 320 }],
];

for (const [tag, situation, markup, feed = data] of situations) {
  describe(`<${tag}> ${situation}`, () => {
    for (const [setting, place, feature] of settings) {
      it(`is accessible ${setting}`, async function () {
        if (feature && !(await emulate(...feature))) this.skip(); // Only Chromium can emulate it.
        const element = await show(markup, feed, place);
        expect(element.status).to.equal('ready');
        await expect(element).to.be.accessible();
      });
    }
  });
}

describe('<peer-newsletter-signup>', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [state, email, status] of [
      ['invalid', 'ann', 0],
      ['sending', 'ann@example.org', 0],
      ['subscribed', 'ann@example.org', 200],
      ['error', 'ann@example.org', 500],
    ] as const) {
      it(`is accessible in ${scheme} colours when its state is ${state}`, async () => {
        replace(window, 'fetch', async () => (status ? new Response('', { status }) : new Promise(() => {})));
        const element = await show(signup, data, { scheme });
        takeTime();
        byRole<HTMLInputElement>(element, 'textbox').value = email;
        byRole(element, 'button').click();
        await waitUntil(() => element.matches(`:state(${state})`));
        await settled();
        await expect(element).to.be.accessible();
      });
    }
  }
});

for (const tag of ['peer-story-carousel', 'peer-chapter-guide', 'peer-newsletter-signup'] as const) {
  describe(`<${tag}>`, () => {
    for (const [status, feed] of [
      ['loading', '/never'],
      ['empty', undefined],
      ['error', '/missing'],
    ] as const) {
      for (const fallback of ['', 'Our own page']) {
        it(`is accessible with status ${status} ${fallback ? 'and' : 'without'} a fallback`, async () => {
          const isSignup = tag === 'peer-newsletter-signup';
          recordWarnings();
          replace(window, 'fetch', async (address) =>
            String(address).endsWith('/never')
              ? new Promise(() => {})
              : new Response('Not found', { status: 404 }),
          );
          const element = document.createElement(tag);
          if (fallback) element.innerHTML = `<a href="${site}">${fallback}</a>`;
          if (feed) element.feed = feed;
          else element.data = { version: 1, title: 'Feed' };
          await show(element, null);
          // Without an action it waits for the feed's, and can then be no more.
          const expected = isSignup && status === 'empty' ? 'error' : status;
          await untilStatus(element, expected);
          await expect(element).to.be.accessible();
        });
      }
    }
  });
}
