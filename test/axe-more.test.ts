import { expect, html, waitUntil } from '@open-wc/testing';
import { emulate, getByRole, mount, replace, updated, type Place } from './widget-helpers.js';
import { recordWarnings } from './widget-helpers.js';

const picture = new URL('/demo/images/walking-group.svg', location.href).href;
const film = new URL('/test/fixtures/walking.mp4', location.href).href;
const captions = new URL('/test/fixtures/captions.vtt', location.href).href;
const site = 'https://example.org/';

const data = {
  version: 1,
  title: 'Feed',
  language: 'en',
  tagline: 'For everyone',
  homeUrl: site,
  resources: [{ id: 'film', kind: 'video', title: 'Film', url: `${site}film`, description: 'See it.' }],
  stories: [
    { id: 'a', title: 'Walking', body: '<p>We walk.</p>', image: { src: picture, alt: 'Four people' } },
    { id: 'b', title: 'Calling', quote: 'I listen.', attribution: 'A peer' },
    { id: 'c', title: 'Cooking', url: `${site}cooking`, body: `<p>At <a href="${site}">home</a>.</p>` },
    { id: 'd', title: 'Singing', video: { url: film, poster: picture, captions } },
    { id: 'e', title: 'Resting', video: { url: 'https://vimeo.com/12345' } },
  ],
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
};
const noLinks = { ...data, stories: data.stories.slice(0, 2) };

const carousel = (of: object = data) => html`<peer-story-carousel .data=${of}></peer-story-carousel>`;
const rotating = html`<peer-story-carousel autoplay="60" .data=${data}></peer-story-carousel>`;
const guide = html`<peer-chapter-guide .data=${data}></peer-chapter-guide>`;
const signup = html`<peer-newsletter-signup action="/subscribe" .data=${data}></peer-newsletter-signup>`;

/** A widget on a background of a page, so that contrast can be judged. */
async function show(
  tag: 'peer-story-carousel' | 'peer-chapter-guide' | 'peer-newsletter-signup',
  template: unknown,
  { scheme = 'light', ...place }: Place & { scheme?: string } = {},
) {
  const colors = scheme === 'dark' ? 'background:#15191c;color:#e9eef0' : 'background:#fff;color:#1c2326';
  const element = await mount(
    tag,
    html`<main style="padding:20px;color-scheme:${scheme};${colors}">
      <h1>The page</h1>
      ${template}
    </main>`,
    place,
  );
  element.setAttribute('color-scheme', scheme);
  await updated(element);
  // Colours that are still changing are no colours to judge.
  await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
  return element;
}

const situations = [
  ['peer-story-carousel', 'with five stories', carousel()],
  ['peer-story-carousel', 'with stories without links', carousel(noLinks)],
  ['peer-story-carousel', 'with one story', carousel({ ...data, stories: [data.stories[0]] })],
  ['peer-story-carousel', 'with a film in view', carousel({ ...data, stories: [data.stories[3]] })],
  ['peer-story-carousel', 'with a video behind a button', carousel({ ...data, stories: [data.stories[4]] })],
  ['peer-story-carousel', 'that changes by itself', rotating],
  ['peer-chapter-guide', 'with an open chapter', guide],
  ['peer-newsletter-signup', 'that stands ready', signup],
] as const;

const settings: [string, Place & { scheme?: string }, feature?: [string, string]][] = [
  ['in light colours', {}],
  ['in dark colours', { scheme: 'dark' }],
  ['in forced colours', {}, ['forced-colors', 'active']],
  ['from right to left', { dir: 'rtl' }],
  ['in 320 pixels', { width: 320 }],
];

for (const [tag, situation, template] of situations) {
  describe(`<${tag}> ${situation}`, () => {
    for (const [setting, place, feature] of settings) {
      it(`is accessible ${setting}`, async function () {
        if (feature && !(await emulate(...feature))) this.skip(); // Only Chromium can emulate it.
        const element = await show(tag, template, place);
        expect(element.status).to.equal('ready');
        await expect(element).to.be.accessible();
      });
    }
  });
}

describe('<peer-newsletter-signup>', () => {
  for (const scheme of ['light', 'dark']) {
    for (const [state, email, status] of [
      ['invalid', 'ann', 0],
      ['sending', 'ann@example.org', 0],
      ['success', 'ann@example.org', 200],
      ['error', 'ann@example.org', 500],
    ] as const) {
      it(`is accessible in ${scheme} colours when its state is ${state}`, async () => {
        replace(window, 'fetch', async () => (status ? new Response('', { status }) : new Promise(() => {})));
        const element = await show('peer-newsletter-signup', signup, { scheme });
        getByRole<HTMLInputElement>(element, 'textbox').value = email;
        getByRole(element, 'button').click();
        await waitUntil(() => element.matches(`:state(${state})`));
        await updated(element);
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
          await show(tag, element);
          const expected = isSignup ? 'error' : status; // Without an action it cannot be more.
          await waitUntil(() => element.status === expected, `${tag} is ${element.status}`);
          await expect(element).to.be.accessible();
        });
      }
    }
  });
}
