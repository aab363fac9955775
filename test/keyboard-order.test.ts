import { expect } from '@open-wc/testing';
import { recordWarnings } from './support/replace.js';
import { longForm, stateFeed, stories, withStories } from './support/state-feed.js';
import { mountBetweenLinks, stopsUntil } from './support/tab-order.js';

interface Order {
  title: string;
  markup: string;
  feed?: object;
  /** The names of what gets the focus, in this order. */
  stops: string[];
  /** The same on the way back, where a name has changed. */
  back?: string[];
}

const source = ['Peers', 'Contact'];
const firstPanel = ['why', 'Toolkit for managers'];
const arrows = ['Previous story', 'Next story'];
const all = 'Show all stories';
const carousel = '<peer-story-carousel></peer-story-carousel>';

const orders: Order[] = [
  {
    title: 'tabs',
    markup: '<peer-role-tabs layout="tabs" source></peer-role-tabs>',
    stops: ['Program Managers', 'panel of Program Managers', ...firstPanel, ...source],
  },
  {
    title: 'an accordion',
    markup: '<peer-role-tabs layout="accordion"></peer-role-tabs>',
    stops: ['Program Managers', ...firstPanel, 'Peer Supporters', 'Clinics'],
  },
  {
    title: 'cards with search and filters',
    markup: '<peer-resource-cards searchable filterable limit="2" source></peer-resource-cards>',
    stops: [
      'Search resources',
      'Kind (choice)',
      'Topic (choice)',
      'Role (choice)',
      'Toolkit for managers',
      'Course for clinics',
      'Show 2 more',
      ...source,
    ],
  },
  {
    title: 'a carousel',
    markup: '<peer-story-carousel source></peer-story-carousel>',
    stops: [...arrows, 'list of stories', all, ...source],
  },
  {
    title: 'a carousel that moves by itself',
    markup: '<peer-story-carousel autoplay="60"></peer-story-carousel>',
    stops: ['Pause stories', ...arrows, 'list of stories', all],
    back: [all, 'list of stories', 'Next story', 'Previous story', 'Play stories'], // The keyboard has stopped it.
  },
  {
    title: 'a carousel with tabs',
    markup: '<peer-story-carousel controls="tabs"></peer-story-carousel>',
    stops: ['Story 1 of 5', 'list of stories', all],
  },
  {
    title: 'a story with links',
    markup: carousel,
    feed: withStories(stories[2]!),
    stops: ['home', 'Read more: Cooking'],
  },
  { title: 'a story with a film', markup: carousel, feed: withStories(stories[3]!), stops: ['Singing'] },
  {
    title: 'a story with a video behind a button',
    markup: carousel,
    feed: withStories(stories[4]!),
    stops: ['Play video from Vimeo'],
  },
  {
    title: 'a guide',
    markup: '<peer-chapter-guide></peer-chapter-guide>',
    stops: ['1Culture', '2Advocacy', '4Money', 'Café talks', 'people', 'Culture', ...source],
  },
  {
    title: 'a sign-up',
    markup: '<peer-newsletter-signup action="/s"></peer-newsletter-signup>',
    stops: ['our page', 'Email address', 'Sign up'],
  },
  {
    title: 'a sign-up with name, interests and consent',
    markup: '<peer-newsletter-signup action="/s" name-field="name"></peer-newsletter-signup>',
    feed: longForm,
    stops: [
      'our page',
      'Name (optional)',
      'Email address',
      'Events',
      'Research',
      'I agree to the terms.',
      'the terms',
      'Sign up',
    ],
  },
  {
    title: 'what cannot be shown',
    markup: '<peer-role-tabs></peer-role-tabs>',
    feed: { version: 2 },
    stops: ['Try again'],
  },
];

describe('The Tab key goes', () => {
  for (const { title, markup, feed = stateFeed, stops, back = [...stops].reverse() } of orders) {
    it(`into ${title}, through every stop and out, and Shift+Tab the same way back`, async () => {
      recordWarnings();
      await mountBetweenLinks(markup, feed);
      expect(await stopsUntil('After', 'Tab')).to.deep.equal(stops);
      expect(await stopsUntil('Before', 'Shift+Tab')).to.deep.equal(back);
    });
  }
});
