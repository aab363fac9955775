import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { accessibilityTree } from './support/accessibility-tree.js';
import { Reader } from './support/reader.js';
import { replace } from './support/replace.js';
import { stateFeed } from './support/state-feed.js';
import { mountBetweenLinks } from './support/tab-order.js';
import { visibleTextOf } from './support/text.js';
import { takeTime } from './support/unhurried.js';

interface Flow {
  widget: string;
  does: string;
  attributes?: string;
  feed?: object;
  act: (reader: Reader, widget: HTMLElement) => Promise<void>;
}

const shows = (widget: Element, words: string) => () => visibleTextOf(widget).includes(words);

const chapters = ['Culture', 'Advocacy', 'Growth'].map((title) => ({
  id: title,
  title,
  sections: [{ title: `About ${title}`, body: `Read <a href="https://example.org/${title}">more</a>.` }],
}));

const flows: Flow[] = [
  {
    widget: 'role-tabs',
    does: 'looks through the tabs, opens the last, reads its panel and follows a link',
    attributes: 'layout="tabs"',
    async act(reader) {
      for (const key of ['Tab', 'ArrowRight', 'ArrowRight', 'Tab', 'Tab', 'Enter']) await reader.press(key);
    },
  },
  {
    widget: 'resource-cards',
    does: 'searches, filters, clears both, and shows more',
    attributes: 'searchable filterable limit="2"',
    async act(reader) {
      await reader.press('Tab');
      await reader.type('cafe');
      await reader.press('Tab');
      await reader.press('ArrowDown');
      for (const key of ['Tab', 'Tab', 'Tab', 'Enter', ...Array<string>(7).fill('Tab'), 'Enter'])
        await reader.press(key);
    },
  },
  {
    widget: 'story-carousel',
    does: 'stops the stories, goes to the next and the next, and back',
    attributes: 'autoplay="60"',
    async act(reader, widget) {
      for (const key of ['Tab', 'Enter', 'Tab', 'Tab']) await reader.press(key);
      await reader.press('Enter', shows(widget, 'Story 2 of 5'));
      await reader.press('Enter', shows(widget, 'Story 3 of 5'));
      await reader.press('Shift+Tab');
      await reader.press('Enter', shows(widget, 'Story 2 of 5'));
    },
  },
  {
    widget: 'chapter-guide',
    does: 'opens a chapter, goes on to the next, and follows a link of it',
    feed: { ...stateFeed, guide: { title: 'Guide', chapters } },
    async act(reader) {
      for (const key of ['Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Enter', 'Tab', 'Enter'])
        await reader.press(key);
    },
  },
  {
    widget: 'newsletter-signup',
    does: 'makes an error, corrects it, fails at the server, and succeeds',
    attributes: 'action="/subscribe"',
    async act(reader, widget) {
      const comesTo = (state: string) => () => widget.matches(`:state(${state})`);
      let status = 500;
      replace(window, 'fetch', async () => new Response('', { status }));
      takeTime();
      await reader.press('Tab');
      await reader.press('Tab');
      await reader.type('ann');
      await reader.press('Enter', comesTo('invalid'));
      await reader.type('@example.org');
      await reader.press('Enter', comesTo('error'));
      status = 200;
      for (const key of ['Tab', 'Tab', 'Tab']) await reader.press(key);
      await reader.press('Enter', comesTo('subscribed'));
    },
  },
];

describe('Assistive technology is told the same as ever', () => {
  for (const { widget, does, attributes = '', feed = stateFeed, act } of flows) {
    it(`when a visitor of <peer-${widget}> ${does}`, async function () {
      if (!(await accessibilityTree()).length) this.skip(); // Only Chromium's driver tells its tree.
      const element = await mountBetweenLinks(`<peer-${widget} ${attributes}></peer-${widget}>`, feed);
      const reader = new Reader();
      await reader.start();
      await act(reader, element);
      const text = [`A visitor of <peer-${widget}> ${does}.`, '', ...reader.lines, ''].join('\n');
      const file = `test/fixtures/announcements/${widget}.txt`;
      expect(text).to.equal(await executeServerCommand<string, object>('expected-text', { file, text }));
    });
  }
});
