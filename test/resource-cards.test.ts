import { expect } from '@open-wc/testing';
import type { ResourceCards } from '../src/elements.js';
import { allByRole, byRole, levelOf, nameOf, namesByRole } from './support/by-role.js';
import { followedLinks, listen } from './support/events.js';
import { manyResources, richFeed } from './support/feeds.js';
import { focused } from './support/focus.js';
import { press } from './support/keys.js';
import { mount } from './support/mount.js';
import { click } from './support/mouse.js';
import { baseOf, textOf } from './support/text.js';
import { settled } from './support/wait.js';

const mountCards = (attributes = '', data?: unknown) =>
  mount<ResourceCards>(`<peer-resource-cards ${attributes}></peer-resource-cards>`, data);

/** The titles of all cards, which are their links. */
const titles = (cards: Element) => namesByRole(cards, 'link');
const count = (cards: Element) => textOf(byRole(cards, 'status'));
const headings = (cards: Element) => allByRole(cards, 'heading').map(textOf);

describe('<peer-resource-cards>', () => {
  describe('to assistive technology', () => {
    it('is a heading and lists with one item for each resource', async () => {
      const cards = await mountCards();
      expect(levelOf(byRole(cards, 'heading', 'Resources'))).to.equal(2);
      expect(allByRole(cards, 'list').length).to.equal(3);
      expect(allByRole(cards, 'listitem').length).to.equal(4);
      for (const list of allByRole(cards, 'list')) {
        // Without its bullets a list is none in Safari, unless it says so.
        expect(list.getAttribute('role')).to.equal('list');
        expect([...list.children].every(({ localName }) => localName === 'li')).to.be.true;
      }
    });

    it('has one link in each card, in a heading, named by the title alone', async () => {
      const cards = await mountCards();
      for (const card of allByRole(cards, 'listitem')) {
        const link = byRole(card, 'link');
        expect(nameOf(link)).to.equal(textOf(byRole(card, 'heading')));
        expect(link.getAttribute('href')).to.match(/^https:\/\/example\.org\/\w+$/);
      }
      expect(titles(cards)).to.include('Café talks');
    });

    it('shows the words of a description’s links, but no link inside a card', async () => {
      const cards = await mountCards();
      const card = allByRole(cards, 'listitem').find((one) => textOf(one).includes('Café talks'))!;
      expect(textOf(card)).to.include('Talks with people.');
      expect(namesByRole(card, 'link')).to.deep.equal(['Café talks']);
    });

    it('names kind, topics and roles in words', async () => {
      const cards = await mountCards();
      const card = allByRole(cards, 'listitem').find((one) => textOf(one).includes('Toolkit for'))!;
      expect(textOf(card)).to.match(/^Toolkit\b/);
      expect(textOf(card)).to.include('Outreach');
      expect(textOf(card)).to.include('Program Managers');
    });

    it('says how many there are, in the singular and in the plural', async () => {
      expect(count(await mountCards())).to.equal('4 resources');
      expect(count(await mountCards('', manyResources(1)))).to.equal('1 resource');
    });

    it('offers its looks as parts', async () => {
      const cards = await mountCards();
      expect(cards.shadowRoot!.querySelectorAll('[part=card]')).to.have.lengthOf(4);
      expect(cards.shadowRoot!.querySelectorAll('[part=base]')).to.have.lengthOf(1);
    });
  });

  describe('collections', () => {
    it('stand under their titles, everything else under a heading of its own, and nothing twice', async () => {
      const cards = await mountCards();
      expect(headings(cards)).to.deep.equal([
        'Resources',
        'Reaching out',
        'Toolkit for managers',
        'Course for clinics',
        'The press',
        'Café talks',
        'More resources',
        'Peer support works',
      ]);
      const levels = allByRole(cards, 'heading').map(levelOf);
      expect(levels).to.deep.equal([2, 3, 4, 4, 3, 4, 3, 4]);
    });

    it('are one list without headings where the feed has none', async () => {
      const cards = await mountCards('', richFeed({ collections: [] }));
      expect(allByRole(cards, 'list').length).to.equal(1);
      expect(allByRole(cards, 'heading').map(levelOf)).to.deep.equal([2, 3, 3, 3, 3]);
    });

    it('are shown without a heading of the rest where they hold everything', async () => {
      const all = { id: 'all', title: 'Everything', resources: ['evidence', 'toolkit', 'course', 'cafe'] };
      const cards = await mountCards('', richFeed({ collections: [all] }));
      expect(headings(cards).slice(0, 2)).to.deep.equal(['Resources', 'Everything']);
      expect(headings(cards)).not.to.include('More resources');
    });

    it('pass over what the feed does not have', async () => {
      const odd = { id: 'odd', title: 'Odd', resources: ['nothing', 'cafe', 'cafe'] };
      const gone = { id: 'gone', title: 'Gone', resources: ['nothing'] };
      const cards = await mountCards('', richFeed({ collections: [odd, gone] }));
      expect(headings(cards).slice(1, 4)).to.deep.equal(['Odd', 'Café talks', 'More resources']);
    });
  });

  describe('as its page asks', () => {
    const inOrder = ['Peer support works', 'Toolkit for managers', 'Course for clinics', 'Café talks'];
    const divided = ['Toolkit for managers', 'Course for clinics', 'Café talks', 'Peer support works'];
    const byTitle = ['Café talks', 'Course for clinics', 'Peer support works', 'Toolkit for managers'];
    const byDate = ['Toolkit for managers', 'Course for clinics', 'Peer support works', 'Café talks'];
    const cases = [
      { attributes: '', shown: divided },
      { attributes: 'kind="video"', shown: ['Café talks'] },
      { attributes: 'kind="sculpture"', shown: divided },
      { attributes: 'topic="outreach"', shown: divided.slice(0, 3) },
      { attributes: 'collection="press"', shown: ['Café talks', 'Toolkit for managers'] },
      { attributes: 'collection="nowhere"', shown: divided },
      { attributes: 'collection="press" kind="toolkit"', shown: ['Toolkit for managers'] },
      { attributes: 'sort="title"', shown: byTitle },
      { attributes: 'sort="newest"', shown: byDate },
      { attributes: 'sort="feed"', shown: divided },
      { attributes: 'sort="size"', shown: divided },
      { attributes: 'audience="clinics"', shown: ['Course for clinics', 'Café talks', 'Peer support works'] },
      { attributes: 'audience="nobody"', shown: divided },
      { attributes: 'limit="2"', shown: divided.slice(0, 2) },
      { attributes: 'limit="0"', shown: divided },
      { attributes: 'limit="-1"', shown: divided },
      { attributes: 'limit="many"', shown: divided },
    ];
    for (const { attributes, shown } of cases) {
      it(`with ${attributes || 'no attributes'} shows ${shown.length}`, async () => {
        expect(titles(await mountCards(attributes))).to.deep.equal(shown);
      });
    }

    it('keeps the feed’s order where there are no collections', async () => {
      expect(titles(await mountCards('', richFeed({ collections: [] })))).to.deep.equal(inOrder);
    });

    it('takes the title of the one collection for its heading', async () => {
      const cards = await mountCards('collection="press"');
      expect(headings(cards)).to.deep.equal(['The press', 'Café talks', 'Toolkit for managers']);
    });

    it('takes the page’s heading and level', async () => {
      const cards = await mountCards('heading="Read on" heading-level="3"');
      expect(levelOf(byRole(cards, 'heading', 'Read on'))).to.equal(3);
      expect(levelOf(byRole(cards, 'heading', 'The press'))).to.equal(4);
    });

    it('hides its heading when it is empty, and the others move up', async () => {
      const cards = await mountCards('heading=""');
      expect(headings(cards)[0]).to.equal('Reaching out');
      expect(levelOf(allByRole(cards, 'heading')[0]!)).to.equal(2);
    });

    it('stands its cards side by side, or below each other with layout="list"', async () => {
      const lefts = (cards: Element) =>
        new Set(allByRole(cards, 'listitem').map((card) => card.getBoundingClientRect().left)).size;
      expect(lefts(await mountCards('sort="title"'))).to.be.above(1);
      expect(lefts(await mountCards('sort="title" layout="list"'))).to.equal(1);
      expect(lefts(await mountCards('sort="title" layout="circle"'))).to.be.above(1);
    });

    it('is empty, and says so, when the page asks for a topic that no resource has', async () => {
      const cards = await mountCards('topic="gardening"');
      expect(cards.status).to.equal('empty');
      expect(textOf(baseOf(cards))).to.equal('There is nothing here yet.');
    });

    it('follows its attributes when they change', async () => {
      const cards = await mountCards();
      cards.setAttribute('kind', 'video');
      await settled();
      expect(titles(cards)).to.deep.equal(['Café talks']);
      expect(count(cards)).to.equal('1 resource');
      cards.removeAttribute('kind');
      await settled();
      expect(count(cards)).to.equal('4 resources');
    });
  });

  describe('show more', () => {
    const numbered = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `Resource ${from + index}`);

    it('is not needed for 24 cards, and comes after 12 of more', async () => {
      const all = await mountCards('', manyResources(24));
      expect(titles(all)).to.have.lengthOf(24);
      expect(namesByRole(all, 'button')).to.be.empty;
      const cards = await mountCards('', manyResources(25));
      expect(titles(cards)).to.deep.equal(numbered(1, 12));
      expect(count(cards)).to.equal('25 resources');
      await click(byRole(cards, 'button', 'Show 12 more'));
      expect(titles(cards)).to.deep.equal(numbered(1, 24));
      byRole(cards, 'button', 'Show 1 more');
    });

    it('adds cards, moves the focus to the first new one, and goes when all are there', async () => {
      const cards = await mountCards('limit="2"', manyResources(5));
      await click(byRole(cards, 'button', 'Show 2 more'));
      expect(titles(cards)).to.deep.equal(numbered(1, 4));
      expect(nameOf(focused())).to.equal('Resource 3');
      byRole(cards, 'button', 'Show 1 more').focus();
      await press('Enter');
      expect(nameOf(focused())).to.equal('Resource 5');
      expect(namesByRole(cards, 'button')).to.be.empty;
    });

    it('is not offered where everything is shown', async () => {
      expect(namesByRole(await mountCards('limit="4"'), 'button')).to.be.empty;
    });
  });

  describe('a followed link', () => {
    it('fires peer-resource-open with the id, and leads to the resource', async () => {
      const links = followedLinks();
      const opened = listen('peer-resource-open');
      const cards = await mountCards();
      await click(byRole(cards, 'link', 'Course for clinics'));
      expect(opened).to.deep.equal([{ id: 'course' }]);
      expect(links).to.deep.equal(['https://example.org/course']);
    });

    it('is reached by a click anywhere in the card', async () => {
      followedLinks();
      const opened = listen('peer-resource-open');
      const cards = await mountCards();
      await click(allByRole(cards, 'listitem')[0]!);
      expect(opened).to.deep.equal([{ id: 'toolkit' }]);
    });
  });
});
