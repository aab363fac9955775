import { expect } from '@open-wc/testing';
import type { ResourceCards } from '../src/elements.js';
import { afterTest } from './support/after-test.js';
import { byRole, nameOf } from './support/by-role.js';
import { choose } from './support/choose.js';
import { listen } from './support/events.js';
import { manyResources, richFeed } from './support/feeds.js';
import { expectFocus, focused } from './support/focus.js';
import { arrived, goTo, openChapter, openLinked, openTab } from './support/links.js';
import { click } from './support/mouse.js';
import { settled } from './support/wait.js';

const allWidgets = `
  <peer-role-tabs layout="tabs"></peer-role-tabs>
  <peer-resource-cards limit="1"></peer-resource-cards>
  <peer-story-carousel></peer-story-carousel>
  <peer-chapter-guide></peer-chapter-guide>`;
const inFeed = (widgets: string) => `<peer-feed>${widgets}</peer-feed>`;

describe('A link to something inside a widget', () => {
  const address = location.href;
  beforeEach(() => (document.activeElement as HTMLElement | null)?.blur());
  afterEach(() => {
    history.replaceState(null, '', address);
    scrollTo(0, 0);
  });

  const targets = [
    { id: 'supporters', what: 'a role', focus: /^Peer Supporters$/, tab: 'Peer Supporters' },
    { id: 'course', what: 'a resource in a closed panel', focus: /^Course for clinics/, tab: 'Clinics' },
    { id: 'cafe', what: 'a card that is not shown yet', focus: /^Café talks$/, tab: 'Program Managers' },
    { id: 'team', what: 'a story', focus: /The care team/, tab: 'Program Managers' },
    { id: 'ward', what: 'a chapter', focus: /^The ward$/, chapter: 'The ward' },
    { id: 'ask', what: 'a step of a closed chapter', focus: /^Ask\.$/, chapter: 'Money' },
  ];
  const data = richFeed();
  data.guide.chapters[1]!.sections[0] = {
    id: 'ask',
    body: 'Ask.',
  } as (typeof data.guide.chapters)[0]['sections'][0];

  for (const { id, what, focus, tab = 'Program Managers', chapter = 'Start' } of targets) {
    for (const when of ['before', 'after']) {
      it(`opens ${what} and moves the focus there, followed ${when} the widgets came`, async () => {
        if (when === 'before') history.replaceState(null, '', `#peer-${id}`);
        const page = await openLinked(inFeed(allWidgets), data);
        if (when === 'after') await goTo(`#peer-${id}`);
        await arrived();
        expect(nameOf(focused())).to.match(focus);
        expect(openTab(page)).to.equal(tab);
        expect(openChapter(page)).to.equal(chapter);
        expect(location.hash).to.equal(`#peer-${id}`);
      });
    }
  }

  it('chooses the role for all widgets where it names one, and none where it names what is inside', async () => {
    const page = await openLinked(inFeed(allWidgets));
    const chosen = listen('peer-audience-change', page);
    await goTo('#peer-course');
    expect(openTab(page)).to.equal('Clinics');
    expect(chosen).to.be.empty;
    await goTo('#peer-supporters');
    expect(chosen).to.deep.equal([{ audience: 'supporters' }]);
  });

  it('works a second time, too', async function () {
    if (/Firefox/.test(navigator.userAgent)) this.skip(); // It tells no page of a link to where the address is already.
    const page = await openLinked(allWidgets);
    await goTo('#peer-clinics');
    await click(byRole(page.querySelector('peer-role-tabs')!, 'tab', 'Program Managers'));
    await goTo('#peer-clinics');
    expect(openTab(page)).to.equal('Clinics');
    expect(nameOf(focused())).to.equal('Clinics');
  });

  for (const id of ['Hướng-dẫn', 'دليل', '100% sure', 'a "b" <c> #d', '1']) {
    it(`may name an id such as ${id}`, async () => {
      const feed = richFeed();
      feed.guide.chapters[2]!.id = id;
      const page = await openLinked(allWidgets, feed);
      const guide = page.querySelector('peer-chapter-guide')!;
      const { href } = byRole<HTMLAnchorElement>(byRole(guide, 'navigation'), 'link', /The ward/);
      await goTo(href);
      expect(openChapter(page)).to.equal('The ward');
      expect(nameOf(focused())).to.equal('The ward');
    });
  }

  for (const fragment of ['#peer-nothing', '#peer-%zz', '#peer-', '#clinics', '#/peer-clinics']) {
    it(`moves nothing where it is ${fragment}`, async () => {
      const page = await openLinked(allWidgets);
      await goTo(fragment);
      expect(focused()).to.equal(document.body);
      expect(openTab(page)).to.equal('Program Managers');
    });
  }

  it('leads to the first of several widgets that have the item', async () => {
    const page = await openLinked('<peer-resource-cards></peer-resource-cards>'.repeat(2));
    await goTo('#peer-cafe');
    const [first] = page.querySelectorAll<ResourceCards>('peer-resource-cards');
    expect(document.activeElement).to.equal(first);
  });

  it('does not call a visitor away who is busy elsewhere when the feed comes', async () => {
    history.replaceState(null, '', '#peer-clinics');
    const field = document.createElement('input');
    document.body.append(field);
    afterTest(() => field.remove());
    field.focus();
    await openLinked(allWidgets);
    await arrived();
    expectFocus(field);
  });

  it('shows what it names below what sticks to the top of the window', async () => {
    const bar = document.createElement('div');
    bar.style.cssText = 'position: sticky; top: 0; height: 90px; margin-top: 30px';
    const page = await openLinked(allWidgets, { ...richFeed(), ...manyResources(60) });
    page.prepend(bar);
    page.style.paddingBlockEnd = '2000px';
    for (const id of ['r57', 'ward']) {
      await goTo(`#peer-${id}`);
      expect(focused().getBoundingClientRect().top).to.be.within(90, 130);
    }
  });

  it('shows a card that the visitor has filtered away', async () => {
    const page = await openLinked('<peer-resource-cards filterable></peer-resource-cards>');
    const cards = page.querySelector('peer-resource-cards')!;
    await choose(byRole(cards, 'combobox', 'Kind'), 'Course');
    await goTo('#peer-cafe');
    expectFocus(byRole(cards, 'link', 'Café talks'));
  });

  it('presses no button for what the cards of the page are not for', async () => {
    const page = await openLinked('<peer-resource-cards limit="1" kind="video"></peer-resource-cards>', {
      ...richFeed(),
      resources: [...richFeed().resources, { ...richFeed().resources[3], id: 'film', title: 'A film' }],
    });
    const cards = page.querySelector('peer-resource-cards')!;
    for (const id of ['course', 'nothing']) await goTo(`#peer-${id}`);
    byRole(cards, 'button', 'Show 1 more');
    expect(focused()).to.equal(document.body);
    await goTo('#peer-film');
    expectFocus(byRole(cards, 'link', 'A film'));
  });

  it('shows what a list in a panel does not show yet', async () => {
    const { resources } = manyResources(60);
    const roles = [{ id: 'all', name: 'All', actions: ['Read.'], resources: resources.map(({ id }) => id) }];
    const page = await openLinked('<peer-role-tabs layout="tabs"></peer-role-tabs>', {
      ...richFeed(),
      resources,
      roles,
    });
    await goTo('#peer-r57');
    expectFocus(byRole(page.querySelector('peer-role-tabs')!, 'link', 'Resource 57'));
  });

  it('leaves a visitor alone who has begun to use the page before the feed comes', async () => {
    history.replaceState(null, '', '#peer-clinics');
    const page = await openLinked('<peer-role-tabs layout="tabs"></peer-role-tabs>', null);
    document.body.dispatchEvent(new CustomEvent('wheel', { bubbles: true }));
    Object.assign(page.querySelector('peer-role-tabs')!, { data: richFeed() });
    await arrived();
    expect(openTab(page)).to.equal('Program Managers');
    expect(focused()).to.equal(document.body);
  });

  it('presets the audience by ?peer-audience=, before what the page presets', async () => {
    history.replaceState(null, '', '?peer-audience=clinics');
    const page = await openLinked(`<peer-feed audience="supporters">${allWidgets}</peer-feed>`);
    expect(openTab(page)).to.equal('Clinics');
    page.querySelector('peer-feed')!.setAttribute('audience', 'managers');
    await settled();
    expect(openTab(page)).to.equal('Program Managers');
  });

  it('tells nobody that it preset the audience, also of widgets with a feed of their own', async () => {
    history.replaceState(null, '', '?peer-audience=clinics');
    const chosen = listen('peer-audience-change');
    const page = await openLinked(allWidgets);
    expect(openTab(page)).to.equal('Clinics');
    expect(chosen).to.be.empty;
  });
});
