/** Every state that a widget can be in, once, for everything that looks at all of them. */
import { expect, waitUntil } from '@open-wc/testing';
import type { NewsletterSignup } from '../../src/elements.js';
import { byRole } from './by-role.js';
import { choose } from './choose.js';
import { setColorScheme } from './color-scheme.js';
import { feedOf, manyResources } from './feeds.js';
import { keepFramesEmpty } from './media.js';
import { mountPage } from './mount.js';
import { click } from './mouse.js';
import { recordWarnings, replace } from './replace.js';
import {
  longChapter,
  longForm,
  notedStory,
  richCards,
  stateFeed,
  stories,
  withStories,
} from './state-feed.js';
import { subscribe } from './subscribe.js';
import { widgetTags } from './tags.js';
import { takeTime } from './unhurried.js';
import { settled, widgetsIn } from './wait.js';

export interface State {
  markup: string;
  feed?: object;
  /** What a server answers to whatever is asked; by default never anything. */
  answer?: () => Response;
  act?: (widget: HTMLElement) => unknown;
  /** What the widget must say of itself, so that a state is not another one by mistake. */
  status?: string;
  step?: NewsletterSignup['step'];
}

const tag =
  (name: (typeof widgetTags)[number]) =>
  (attributes = '', content = '') =>
    `<${name} ${attributes}>${content}</${name}>`;
const tabs = tag('peer-role-tabs');
const cards = tag('peer-resource-cards');
const carousel = tag('peer-story-carousel');
const guide = tag('peer-chapter-guide');
const signup = tag('peer-newsletter-signup');

const press = (role: 'button' | 'link', name: string | RegExp) => (widget: HTMLElement) =>
  click(byRole(widget, role, name));

/** A visitor who has taken some time sends the form. */
const send =
  (email = 'ann@example.org') =>
  (widget: HTMLElement) => {
    takeTime();
    // No page of a service opens.
    widget.shadowRoot!.addEventListener('submit', (event) => event.preventDefault());
    subscribe(widget, email);
  };
const sent = (step: State['step'], answer?: State['answer'], attributes = 'action="/subscribe"'): State => ({
  markup: signup(attributes),
  act: send(step === 'invalid' ? 'ann' : undefined),
  answer,
  step,
});
const answers = (status: number) => () => new Response('', { status });

const ofRoleTabs: Record<string, State> = {
  tabs: { markup: tabs('layout="tabs"') },
  'tabs, the last one': { markup: tabs('layout="tabs" selected="clinics"') },
  'tabs with a link to all resources': { markup: tabs('layout="tabs" selected="supporters"') },
  'tabs opened by hand': { markup: tabs('layout="tabs" activation="manual"') },
  'tabs without a heading': { markup: tabs('layout="tabs" heading=""') },
  'tabs with their source': { markup: tabs('layout="tabs" source') },
  'tabs in another language than the feed’s': { markup: tabs('layout="tabs" lang="ar"') },
  'an accordion': { markup: tabs('layout="accordion"') },
  'a collapsed accordion': {
    markup: tabs('layout="accordion"'),
    act: press('button', 'Program Managers'),
  },
};

const ofResourceCards: Record<string, State> = {
  cards: { markup: cards() },
  'cards in a list': { markup: cards('layout="list"') },
  'cards with search and filters': { markup: cards('searchable filterable source') },
  'cards without a heading': { markup: cards('heading=""') },
  'cards of one collection': { markup: cards('collection="reach"') },
  'cards with pictures and other languages': { markup: cards(), feed: richCards },
  'cards with more to show': { markup: cards('limit="2"'), feed: manyResources(5) },
  'cards with more shown': {
    markup: cards('limit="2"'),
    feed: manyResources(5),
    act: press('button', 'Show 2 more'),
  },
  'cards filtered to nothing': {
    markup: cards('filterable'),
    async act(widget) {
      await choose(byRole(widget, 'combobox', 'Kind'), 'Course');
      await choose(byRole(widget, 'combobox', 'Topic'), 'Media');
      byRole(widget, 'button', 'Show all resources');
    },
  },
};

const ofStoryCarousel: Record<string, State> = {
  'a carousel': { markup: carousel() },
  'a carousel at its second story': { markup: carousel(), act: press('button', 'Next story') },
  'a carousel with two stories in view': { markup: carousel('per-view="2"') },
  'a carousel without a heading': { markup: carousel('heading=""') },
  'a carousel of stories without links': { markup: carousel(), feed: withStories(...stories.slice(0, 2)) },
  'a carousel of one story': { markup: carousel(), feed: withStories(stories[0]!) },
  'a carousel with a film': { markup: carousel(), feed: withStories(stories[3]!) },
  'a carousel with a video behind a button': { markup: carousel(), feed: withStories(stories[4]!) },
  'a carousel with the frame of a video': {
    markup: carousel(),
    feed: withStories(stories[4]!),
    act(widget) {
      keepFramesEmpty();
      return press('button', /Play/)(widget);
    },
  },
  'a carousel that moves by itself': { markup: carousel('autoplay="60"') },
  'a carousel with tabs': { markup: carousel('controls="tabs"') },
  'a carousel at its last tab': {
    markup: carousel('controls="tabs"'),
    act: (widget) => click(byRole(widget, 'tab', 'Story 5 of 5')),
  },
  'stories as a list': { markup: carousel(), act: press('button', 'Show all stories') },
  'a carousel of a story behind a content note': { markup: carousel(), feed: withStories(notedStory) },
  'a carousel of a story after its content note': {
    markup: carousel(),
    feed: withStories(notedStory),
    act: (widget) => click(widget.shadowRoot!.querySelector('summary')!),
  },
  'a carousel that was stopped': { markup: carousel('autoplay="60"'), act: press('button', 'Pause stories') },
};

const ofChapterGuide: Record<string, State> = {
  'a guide': { markup: guide() },
  'a guide without a heading and a source': { markup: guide('heading="" source="off"') },
  'a guide with another chapter open': { markup: guide(), act: press('link', '4Money') },
  'a guide with more resources to show': { markup: guide(), feed: longChapter },
  'a guide whose chapters have no text': {
    markup: guide(),
    feed: feedOf({ guide: { title: 'Guide', chapters: [{ id: 'a', title: 'Only a name' }] } }),
  },
};

const ofNewsletterSignup: Record<string, State> = {
  'a sign-up': { markup: signup('action="/subscribe"'), step: 'idle' },
  'a sign-up with name, interests and consent': {
    markup: signup('action="/subscribe" name-field="name"'),
    feed: longForm,
  },
  'a sign-up without consent': { ...sent('invalid'), feed: longForm, act: send() },
  'a sign-up that offers another address': {
    markup: signup('action="/subscribe"'),
    async act(widget) {
      const field = byRole<HTMLInputElement>(widget, 'textbox');
      field.value = 'ann@gmial.com';
      field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
      await settled();
      byRole(widget, 'button', 'Did you mean ann@gmail.com?');
    },
  },
  'a sign-up that is a link': {
    markup: signup('provider="constantcontact" action="https://lp.constantcontact.com/x"'),
  },
  'a sign-up that is wrong': sent('invalid'),
  'a sign-up that sends': sent('sending'),
  'a sign-up that succeeded': sent('subscribed', answers(200)),
  'a sign-up to be confirmed': sent('pending', answers(202)),
  'a sign-up to be continued': sent(
    'continue',
    () => Response.json({ status: 'quarantined', url: 'https://example.org/next' }),
    'provider="kit" action="https://app.kit.com/forms/1/subscriptions"',
  ),
  'a sign-up that went to the service': sent('left', undefined, 'action="/subscribe" encoding="navigate"'),
  'a sign-up that failed': sent('error', answers(500)),
  'a sign-up that came too often': sent('rate-limited', answers(429)),
  'a sign-up that nobody knows of': sent('unknown', () => {
    return new Response('<p>Hi</p>', { headers: { 'content-type': 'text/html' } });
  }),
  'a sign-up without a connection': {
    ...sent('offline'),
    act(widget) {
      replace(navigator, 'onLine', false);
      send()(widget);
    },
  },
};

/** What the widgets show instead of content, with the partner's fallback and without. */
const placeholders = widgetTags.flatMap((name) =>
  Object.entries({
    loading: { markup: 'feed="/never-answers"', feed: undefined },
    empty: { markup: '', feed: feedOf({}) },
    error: { markup: '', feed: { version: 2 } },
  })
    // Without a feed's address a sign-up has nothing to send to, and that is an error.
    .filter(([status]) => !(name === 'peer-newsletter-signup' && status === 'empty'))
    .flatMap(([status, { markup, feed }]): [string, State][] => [
      [`<${name}>, ${status}`, { markup: tag(name)(markup), feed, status }],
      [
        `<${name}>, ${status}, with a fallback`,
        { markup: tag(name)(markup, '<a href="https://example.org/">Our own page</a>'), feed, status },
      ],
    ]),
);

export const states: [name: string, state: State][] = Object.entries({
  ...ofRoleTabs,
  ...ofResourceCards,
  ...ofStoryCarousel,
  ...ofChapterGuide,
  ...ofNewsletterSignup,
  ...Object.fromEntries(placeholders),
});

/** Brings a widget into a state, on the light background of a page, so that contrast can be judged; answers the page. */
export async function mountState({
  markup,
  feed = stateFeed,
  answer,
  act,
  status = 'ready',
  step,
}: State): Promise<HTMLElement> {
  recordWarnings();
  replace(window, 'fetch', async () => answer?.() ?? new Promise<Response>(() => {}));
  const page = await mountPage(markup, status === 'loading' ? null : feed);
  const widget = widgetsIn(page)[0]!;
  await setColorScheme(widget, 'light');
  await act?.(widget);
  if (step) await waitUntil(() => widget.matches(`:state(${step})`), `should be ${step}`);
  await settled(page);
  expect(widget.getAttribute('status')).to.equal(status);
  return page;
}
