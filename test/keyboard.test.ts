import { expect, waitUntil } from '@open-wc/testing';
import { allByRole, byRole, nameOf, namesByRole } from './support/by-role.js';
import { followedLinks, listen } from './support/events.js';
import { manyResources } from './support/feeds.js';
import { expectFocus, focused } from './support/focus.js';
import { press, typeText } from './support/keys.js';
import { keepFramesEmpty } from './support/media.js';
import { recordWarnings } from './support/replace.js';
import { longChapter, stateFeed, stories, withStories } from './support/state-feed.js';
import { mountBetweenLinks, tabTo } from './support/tab-order.js';
import { fold, visibleTextOf } from './support/text.js';

const mountWidget = (markup: string, data: object = stateFeed) => mountBetweenLinks(markup, data);

describe('With the keyboard alone a visitor of <peer-role-tabs>', () => {
  const openPanel = (widget: Element) => byRole(widget, 'tabpanel');
  const isOpen = (widget: Element, name: string) =>
    expect(byRole(widget, 'tab', name).ariaSelected, name).to.equal('true');

  it('opens each tab and follows a link in its panel', async () => {
    const followed = followedLinks();
    const widget = await mountWidget('<peer-role-tabs layout="tabs"></peer-role-tabs>');
    await tabTo(widget, 'tab', 'Program Managers');
    for (const [key, name] of [
      ['ArrowRight', 'Peer Supporters'],
      ['ArrowLeft', 'Program Managers'],
      ['End', 'Clinics'],
      ['Home', 'Program Managers'],
    ] as const) {
      await press(key);
      isOpen(widget, name);
    }
    await tabTo(widget, 'link', 'Toolkit for managers');
    expect(openPanel(widget).contains(focused())).to.be.true;
    await press('Enter');
    expect(followed).to.deep.equal(['https://example.org/toolkit']);
  });

  it('looks at tabs without opening them where the page wants that', async () => {
    const widget = await mountWidget('<peer-role-tabs layout="tabs" activation="manual"></peer-role-tabs>');
    await tabTo(widget, 'tab', 'Program Managers');
    for (const [key, name] of [
      ['Enter', 'Peer Supporters'],
      ['Space', 'Clinics'],
    ] as const) {
      await press('ArrowRight');
      expect(byRole(widget, 'tab', name).ariaSelected).to.equal('false');
      await press(key);
      isOpen(widget, name);
    }
  });

  it('expands and collapses an accordion', async () => {
    const widget = await mountWidget('<peer-role-tabs layout="accordion"></peer-role-tabs>');
    for (const key of ['Enter', 'Space']) {
      await tabTo(widget, 'button', 'Clinics');
      await press(key);
      expect(byRole(widget, 'button', 'Clinics').ariaExpanded).to.equal('true');
      await press(key);
      expect(byRole(widget, 'button', 'Clinics').ariaExpanded).to.equal('false');
      await press('Tab');
      expectFocus(document.querySelector('main > a:last-child'));
      await tabTo(widget, 'button', 'Clinics', 'Shift+Tab');
    }
  });

  it('goes on to all resources', async () => {
    const followed = followedLinks();
    const widget = await mountWidget('<peer-role-tabs layout="tabs" selected="supporters"></peer-role-tabs>');
    await tabTo(widget, 'link', 'Show all resources');
    await press('Enter');
    expect(followed).to.deep.equal(['https://example.org/']);
  });
});

describe('With the keyboard alone a visitor of <peer-resource-cards>', () => {
  const titles = (widget: Element) => namesByRole(widget, 'link');
  const filters = '<peer-resource-cards searchable filterable></peer-resource-cards>';

  it('searches, and clears what finds nothing', async () => {
    const widget = await mountWidget(filters);
    await tabTo(widget, 'searchbox', 'Search resources');
    await typeText('cafe');
    expect(titles(widget)).to.deep.equal(['Café talks']);
    await typeText('x');
    expect(titles(widget)).to.be.empty;
    await tabTo(widget, 'button', 'Show all resources');
    await press('Enter');
    expect(titles(widget).length).to.be.above(1);
    expect(fold(focused().textContent)).to.equal('Resources');
  });

  for (const [name, found] of [
    ['Kind', ['Peer support works']],
    ['Topic', ['Peer support works']],
    ['Role', ['Toolkit for managers', 'Café talks', 'Peer support works']],
  ] as const) {
    it(`filters by ${name.toLowerCase()}`, async () => {
      const widget = await mountWidget(filters);
      await tabTo(widget, 'combobox', name);
      await press('ArrowDown');
      expect([...new Set(titles(widget))]).to.deep.equal(found);
    });
  }

  it('shows more, and goes on with the first new card', async () => {
    const followed = followedLinks();
    const widget = await mountWidget(
      '<peer-resource-cards limit="2"></peer-resource-cards>',
      manyResources(5),
    );
    await tabTo(widget, 'button', 'Show 2 more');
    await press('Space');
    expectFocus(byRole(widget, 'link', 'Resource 3'));
    await press('Enter');
    expect(followed).to.deep.equal(['https://example.org/r3']);
  });
});

describe('With the keyboard alone a visitor of <peer-story-carousel>', () => {
  const carousel = '<peer-story-carousel></peer-story-carousel>';
  const standsAt = (widget: Element, story: number) =>
    waitUntil(() => visibleTextOf(widget).includes(`Story ${story} of 5`), `should be at ${story}`);

  it('goes to the next story and back', async () => {
    const widget = await mountWidget(carousel);
    await tabTo(widget, 'button', 'Next story');
    for (const [key, story] of [
      ['Enter', 2],
      ['Space', 3],
      ['ArrowRight', 4],
      ['ArrowLeft', 3],
    ] as const) {
      await press(key);
      await standsAt(widget, story);
    }
    await tabTo(widget, 'button', 'Previous story', 'Shift+Tab');
    await press('Enter');
    await standsAt(widget, 2);
  });

  it('scrolls through the stories', async () => {
    const widget = await mountWidget(carousel);
    await tabTo(widget, 'button', 'Next story');
    await press('Tab', 'ArrowRight');
    await standsAt(widget, 2);
  });

  it('goes from tab to tab', async () => {
    const widget = await mountWidget('<peer-story-carousel controls="tabs"></peer-story-carousel>');
    await tabTo(widget, 'tab', 'Story 1 of 5');
    await press('ArrowRight');
    await standsAt(widget, 2);
    expectFocus(byRole(widget, 'tab', 'Story 2 of 5'));
  });

  it('turns the stories into a list', async () => {
    const widget = await mountWidget(carousel);
    await tabTo(widget, 'button', 'Show all stories');
    await press('Enter');
    expect(allByRole(widget, 'listitem')).to.have.lengthOf(5);
    expect(nameOf(focused())).to.equal('Stories');
  });

  it('stops what moves, and starts it again', async () => {
    const widget = await mountWidget('<peer-story-carousel autoplay="60"></peer-story-carousel>');
    await tabTo(widget, 'button', 'Pause stories');
    await press('Enter');
    expectFocus(byRole(widget, 'button', 'Play stories'));
    await press('Space');
    expectFocus(byRole(widget, 'button', 'Pause stories'));
  });

  it('follows the links of a story', async () => {
    const followed = followedLinks();
    const widget = await mountWidget(carousel, withStories(stories[2]!));
    await tabTo(widget, 'link', 'Read more: Cooking');
    await press('Enter');
    expect(followed).to.deep.equal(['https://example.org/cooking']);
  });

  it('opens a video, and is in it', async () => {
    keepFramesEmpty();
    const widget = await mountWidget(carousel, withStories(stories[4]!));
    await tabTo(widget, 'button', 'Play video from Vimeo');
    await press('Enter');
    await waitUntil(() => focused().localName === 'iframe');
  });
});

describe('With the keyboard alone a visitor of <peer-chapter-guide>', () => {
  const guide = '<peer-chapter-guide></peer-chapter-guide>';
  const reads = (widget: Element, chapter: string) => {
    expect(fold(focused().textContent)).to.equal(chapter);
    byRole(widget, 'article', chapter);
  };

  it('opens a chapter, and reads it from its beginning', async () => {
    const widget = await mountWidget(guide);
    await tabTo(widget, 'link', '4Money');
    await press('Enter');
    reads(widget, 'Money');
  });

  it('goes to the next chapter and back', async () => {
    const chapters = ['First', 'Second'].map((title) => ({
      id: title,
      title,
      sections: [{ body: 'Text.' }],
    }));
    const widget = await mountWidget(guide, { ...stateFeed, guide: { title: 'Guide', chapters } });
    const pager = (name: string) => allByRole(byRole(widget, 'article'), 'link', name)[0];
    for (const name of ['Second', 'First']) {
      while (focused() !== pager(name)) await press('Tab');
      await press('Enter');
      reads(widget, name);
    }
  });

  it('follows links to chapters and resources elsewhere', async () => {
    const followed = followedLinks();
    const widget = await mountWidget(guide);
    for (const name of ['1Culture', 'Café talks']) {
      await tabTo(widget, 'link', name);
      await press('Enter');
    }
    expect(followed).to.deep.equal(['https://example.org/culture', 'https://example.org/cafe']);
  });

  it('shows more resources', async () => {
    const widget = await mountWidget(guide, longChapter);
    await tabTo(widget, 'button', /Show/);
    await press('Enter');
    byRole(widget, 'link', 'Resource 26');
  });
});

describe('With the keyboard alone a visitor', () => {
  it('asks again for what could not be shown', async () => {
    recordWarnings();
    const widget = await mountWidget('<peer-role-tabs></peer-role-tabs>', { version: 2 });
    const events = listen('peer-feed-error');
    await tabTo(widget, 'button', 'Try again');
    await press('Enter');
    await waitUntil(() => events.length);
  });
});
