import { expect } from '@open-wc/testing';
import type { ChapterGuide, ResourceCards, RoleTabs } from '../src/elements.js';
import { afterTest } from './support/after-test.js';
import { allByRole, byRole, nameOf } from './support/by-role.js';
import { listen } from './support/events.js';
import { manyResources, richFeed } from './support/feeds.js';
import { expectFocus, focused } from './support/focus.js';
import { mountPage } from './support/mount.js';
import { click } from './support/mouse.js';
import { textOf } from './support/text.js';
import { settled } from './support/wait.js';

const allWidgets = `
  <peer-role-tabs layout="tabs"></peer-role-tabs>
  <peer-resource-cards limit="1"></peer-resource-cards>
  <peer-story-carousel></peer-story-carousel>
  <peer-chapter-guide></peer-chapter-guide>`;
const inFeed = (widgets: string) => `<peer-feed>${widgets}</peer-feed>`;

const openTab = (page: Element) => {
  const tabs = allByRole(page.querySelector('peer-role-tabs')!, 'tab');
  return tabs.filter((tab) => tab.getAttribute('aria-selected') === 'true').map(nameOf)[0];
};
const openChapter = (page: Element) => nameOf(byRole(page.querySelector('peer-chapter-guide')!, 'article'));

/** Follows a link of the page, as a click does. */
async function goTo(fragment: string): Promise<void> {
  const link = Object.assign(document.createElement('a'), { href: fragment });
  document.body.append(link);
  link.click();
  link.remove();
  await arrived();
}

/** A navigation inside a page is told in a later task. */
async function arrived(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await settled();
  await settled();
}

/** What is pushed to the history from now on; its length says nothing, for browsers keep 50 entries. */
function countPushes(): unknown[] {
  const { pushState } = history;
  const pushes: unknown[] = [];
  history.pushState = (...entry) => {
    pushes.push(entry);
    pushState.apply(history, entry);
  };
  afterTest(() => (history.pushState = pushState));
  return pushes;
}

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
    { id: 'cafe', what: 'a card that is not shown yet', focus: /^Video Café talks/, tab: 'Program Managers' },
    { id: 'team', what: 'a story', focus: /The care team/, tab: 'Program Managers' },
    { id: 'ward', what: 'a chapter', focus: /^The ward$/, chapter: 'The ward' },
    { id: 'ask', what: 'a step of a closed chapter', focus: /^Ask\.$/, chapter: 'Money' },
  ];
  const data = richFeed();
  data.guide.chapters[1]!.sections[0] = { id: 'ask', body: 'Ask.' } as { body: string };

  for (const { id, what, focus, tab = 'Program Managers', chapter = 'Start' } of targets) {
    for (const when of ['before', 'after']) {
      it(`opens ${what} and moves the focus there, followed ${when} the widgets came`, async () => {
        if (when === 'before') history.replaceState(null, '', `#peer-${id}`);
        const page = await mountPage(inFeed(allWidgets), data);
        if (when === 'after') await goTo(`#peer-${id}`);
        await arrived();
        expect(textOf(focused())).to.match(focus);
        expect(openTab(page)).to.equal(tab);
        expect(openChapter(page)).to.equal(chapter);
        expect(location.hash).to.equal(`#peer-${id}`);
      });
    }
  }

  it('chooses the role for all widgets where it names one, and none where it names what is inside', async () => {
    const page = await mountPage(inFeed(allWidgets));
    const chosen = listen('peer-audience-change', page);
    await goTo('#peer-course');
    expect(openTab(page)).to.equal('Clinics');
    expect(chosen).to.be.empty;
    await goTo('#peer-supporters');
    expect(chosen).to.deep.equal([{ audience: 'supporters' }]);
  });

  it('works a second time, too', async function () {
    if (/Firefox/.test(navigator.userAgent)) this.skip(); // It tells no page of a link to where the address is already.
    const page = await mountPage(allWidgets);
    await goTo('#peer-clinics');
    await click(byRole(page.querySelector('peer-role-tabs')!, 'tab', 'Program Managers'));
    await goTo('#peer-clinics');
    expect(openTab(page)).to.equal('Clinics');
    expect(textOf(focused())).to.equal('Clinics');
  });

  for (const id of ['Hướng-dẫn', 'دليل', '100% sure', 'a "b" <c> #d', '1']) {
    it(`may name an id such as ${id}`, async () => {
      const feed = richFeed();
      feed.guide.chapters[2]!.id = id;
      const page = await mountPage(allWidgets, feed);
      const guide = page.querySelector('peer-chapter-guide')!;
      const { href } = byRole<HTMLAnchorElement>(byRole(guide, 'navigation'), 'link', /The ward/);
      await goTo(href);
      expect(openChapter(page)).to.equal('The ward');
      expect(textOf(focused())).to.equal('The ward');
    });
  }

  for (const fragment of ['#peer-nothing', '#peer-%zz', '#peer-', '#clinics', '#/peer-clinics']) {
    it(`moves nothing where it is ${fragment}`, async () => {
      const page = await mountPage(allWidgets);
      await goTo(fragment);
      expect(focused()).to.equal(document.body);
      expect(openTab(page)).to.equal('Program Managers');
    });
  }

  it('leads to the first of several widgets that have the item', async () => {
    const page = await mountPage('<peer-resource-cards></peer-resource-cards>'.repeat(2));
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
    await mountPage(allWidgets);
    await arrived();
    expectFocus(field);
  });

  it('shows what it names below what sticks to the top of the window', async () => {
    const bar = document.createElement('div');
    bar.style.cssText = 'position: sticky; top: 0; height: 90px; margin-top: 30px';
    const page = await mountPage(allWidgets, { ...richFeed(), ...manyResources(60) });
    page.prepend(bar);
    page.style.paddingBlockEnd = '2000px';
    for (const id of ['r57', 'ward']) {
      await goTo(`#peer-${id}`);
      expect(focused().getBoundingClientRect().top).to.be.within(90, 130);
    }
  });

  it('presets the audience by ?peer-audience=, before what the page presets', async () => {
    history.replaceState(null, '', '?peer-audience=clinics');
    const page = await mountPage(`<peer-feed audience="supporters">${allWidgets}</peer-feed>`);
    expect(openTab(page)).to.equal('Clinics');
    page.querySelector('peer-feed')!.setAttribute('audience', 'managers');
    await settled();
    expect(openTab(page)).to.equal('Program Managers');
  });
});

describe('deep-link', () => {
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  const widgets = [
    {
      tag: 'peer-role-tabs',
      at: (page: Element) => openTab(page),
      first: 'Program Managers',
      open: (widget: Element) => click(byRole(widget, 'tab', 'Clinics')),
      opened: 'Clinics',
      fragment: '#peer-clinics',
    },
    {
      tag: 'peer-chapter-guide',
      at: openChapter,
      first: 'Start',
      open: (widget: Element) => click(byRole(byRole(widget, 'navigation'), 'link', /The ward/)),
      opened: 'The ward',
      fragment: '#peer-ward',
    },
  ];

  for (const { tag, at, first, open, opened, fragment } of widgets) {
    const start = (attributes: string) => mountPage(`<${tag} layout="tabs" ${attributes}></${tag}>`);
    const widgetIn = (page: Element) => page.querySelector<RoleTabs | ChapterGuide>(tag)!;

    for (const { value, writes, entries } of [
      { value: '', writes: false, entries: 0 },
      { value: 'deep-link="off"', writes: false, entries: 0 },
      { value: 'deep-link="yes"', writes: false, entries: 0 },
      { value: 'deep-link="replace"', writes: true, entries: 0 },
      { value: 'deep-link="push"', writes: true, entries: 1 },
    ]) {
      it(`of <${tag}> ${value || 'left out'} writes ${writes ? 'what is open' : 'nothing'} to the address`, async () => {
        history.replaceState({ of: 'the page' }, '');
        const page = await start(value);
        const pushes = countPushes();
        await open(widgetIn(page));
        expect(at(page)).to.equal(opened);
        expect(location.hash).to.equal(writes ? fragment : '');
        expect(pushes).to.have.lengthOf(entries);
        expect(history.state).to.deep.equal({ of: 'the page' });
      });
    }

    it(`of <${tag}> leaves a fragment alone that is not ours`, async () => {
      history.replaceState(null, '', '#/route');
      const page = await start('deep-link="replace"');
      await open(widgetIn(page));
      expect(at(page)).to.equal(opened);
      expect(location.hash).to.equal('#/route');
    });

    it(`of <${tag}> as "push" goes back to what was open`, async () => {
      const page = await start('deep-link="push"');
      await open(widgetIn(page));
      const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
      history.back();
      await back;
      await arrived();
      expect(at(page)).to.equal(first);
    });
  }
});
