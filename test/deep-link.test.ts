import { expect } from '@open-wc/testing';
import type { ChapterGuide, RoleTabs } from '../src/elements.js';
import { byRole } from './support/by-role.js';
import { arrived, goTo, openChapter, openLinked, openTab } from './support/links.js';
import { click } from './support/mouse.js';
import { replace } from './support/replace.js';

/** What is pushed to the history from now on; its length says nothing, for browsers keep 50 entries. */
function countPushes(): unknown[] {
  const pushes: unknown[] = [];
  const pushState = history.pushState.bind(history);
  replace(history, 'pushState', (...entry: Parameters<History['pushState']>) => {
    pushes.push(entry);
    pushState(...entry);
  });
  return pushes;
}

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
    const start = (attributes: string) => openLinked(`<${tag} layout="tabs" ${attributes}></${tag}>`);
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

  it('keeps the address that a visitor came by, though it opens a tab', async () => {
    const page = await openLinked('<peer-role-tabs layout="tabs" deep-link="replace"></peer-role-tabs>');
    await goTo('#peer-course');
    expect(openTab(page)).to.equal('Clinics');
    expect(location.hash).to.equal('#peer-course');
  });
});
