import { expect } from '@open-wc/testing';
import { allByRole, byRole, nameOf, namesByRole } from './support/by-role.js';
import { choose } from './support/choose.js';
import { listen } from './support/events.js';
import { mountPage } from './support/mount.js';
import { click } from './support/mouse.js';
import { textOf } from './support/text.js';
import { settled } from './support/wait.js';

/** A page with all widgets that follow the audience, and what a visitor sees of each. */
async function mountAll({ tabs = '', cards = '', stories = '', guide = '', provider = '' } = {}) {
  const page = await mountPage(`
    <peer-feed ${provider}>
      <peer-role-tabs layout="tabs" ${tabs}></peer-role-tabs>
      <peer-resource-cards sort="title" filterable ${cards}></peer-resource-cards>
      <peer-story-carousel per-view="3" ${stories}></peer-story-carousel>
      <peer-chapter-guide ${guide}></peer-chapter-guide>
    </peer-feed>`);
  const feed = page.querySelector('peer-feed')!;
  const roleTabs = page.querySelector('peer-role-tabs')!;
  const resourceCards = page.querySelector('peer-resource-cards')!;
  const carousel = page.querySelector('peer-story-carousel')!;
  const chapterGuide = page.querySelector('peer-chapter-guide')!;
  return {
    feed,
    roleTabs,
    resourceCards,
    openTab: () => nameOf(byRole(roleTabs, 'tabpanel')),
    cards: () => namesByRole(resourceCards, 'link'),
    stories: () => allByRole(carousel, 'listitem').map((one) => textOf(one.querySelector('h3'))),
    chapters: () => allByRole(byRole(chapterGuide, 'navigation'), 'listitem').map(textOf),
    guideResources: () =>
      namesByRole(chapterGuide.shadowRoot!.querySelector('article')!, 'link').slice(0, -1),
    filter: () => byRole<HTMLSelectElement>(resourceCards, 'combobox', 'Role'),
    openByTab: (name: string) => click(byRole(roleTabs, 'tab', name)),
  };
}

const everything = {
  openTab: 'Program Managers',
  cards: ['Café talks', 'Course for clinics', 'Peer support works', 'Toolkit for managers'],
  stories: ['The walking group', 'The care team', 'The plan'],
  chapters: ['1Start', '2Money', '3The ward'],
};
const forClinics = {
  openTab: 'Clinics',
  cards: ['Café talks', 'Course for clinics', 'Peer support works'],
  stories: ['The walking group', 'The care team'],
  chapters: ['1Start', '2The ward'],
};
const forEveryone = {
  openTab: 'Peer Supporters',
  cards: ['Café talks', 'Peer support works'],
  stories: ['The walking group'],
  chapters: ['1Start'],
};

type Page = Awaited<ReturnType<typeof mountAll>>;
const seen = ({ openTab, cards, stories, chapters }: Page) => ({
  openTab: openTab(),
  cards: cards(),
  stories: stories(),
  chapters: chapters(),
});

describe('The audience on a page', () => {
  it('filters nothing until a visitor chooses, though the first tab is open', async () => {
    const changes = listen('peer-audience-change');
    const page = await mountAll();
    expect(seen(page)).to.deep.equal(everything);
    expect(page.filter().selectedOptions[0]!.text).to.equal('All roles');
    expect(changes).to.be.empty;
  });

  it('travels from a tab to cards, their filter, stories, chapters and a chapter’s resources', async () => {
    const page = await mountAll();
    expect(page.guideResources()).to.have.lengthOf(3);
    await page.openByTab('Clinics');
    expect(seen(page)).to.deep.equal(forClinics);
    expect(page.filter().selectedOptions[0]!.text).to.equal('Clinics');
    expect(page.guideResources()).to.deep.equal(['Peer support works', 'Course for clinics']);
  });

  it('is chosen by pressing the tab that is open already', async () => {
    const page = await mountAll();
    await page.openByTab('Program Managers');
    expect(page.cards()).to.deep.equal(['Café talks', 'Peer support works', 'Toolkit for managers']);
  });

  it('leaves items without roles to everyone', async () => {
    const page = await mountAll();
    await page.openByTab('Peer Supporters');
    expect(seen(page)).to.deep.equal(forEveryone);
  });

  it('travels from the filter of the cards to everything else', async () => {
    const page = await mountAll();
    await choose(page.filter(), 'Clinics');
    expect(seen(page)).to.deep.equal(forClinics);
  });

  it('is cleared by “All roles”, while the tab stays open', async () => {
    const page = await mountAll();
    await choose(page.filter(), 'Clinics');
    await choose(page.filter(), 'All roles');
    expect(seen(page)).to.deep.equal({ ...everything, openTab: 'Clinics' });
  });

  it('comes back to a tab when it is chosen again after it was cleared', async () => {
    const page = await mountAll();
    for (const choice of ['Clinics', 'All roles']) await choose(page.filter(), choice);
    await page.openByTab('Program Managers');
    await choose(page.filter(), 'Clinics');
    expect(page.openTab()).to.equal('Clinics');
  });

  it('is pinned in a widget with audience="id"', async () => {
    const page = await mountAll({ cards: 'audience="clinics"', stories: 'audience="managers"' });
    expect(page.cards()).to.deep.equal(forClinics.cards);
    await page.openByTab('Peer Supporters');
    expect(seen(page)).to.deep.equal({
      ...forEveryone,
      cards: forClinics.cards,
      stories: ['The walking group', 'The plan'],
    });
  });

  it('is ignored in a widget with audience="all"', async () => {
    const page = await mountAll({ cards: 'audience="all"', guide: 'audience="all"' });
    await page.openByTab('Clinics');
    const { cards, chapters } = everything;
    expect(seen(page)).to.deep.equal({ ...forClinics, cards, chapters });
  });

  it('is not changed by tabs that are pinned themselves', async () => {
    const changes = listen('peer-audience-change');
    const page = await mountAll({ tabs: 'audience="clinics"' });
    expect(page.openTab()).to.equal('Clinics');
    await page.openByTab('Peer Supporters');
    expect(seen(page)).to.deep.equal({ ...everything, openTab: 'Peer Supporters' });
    expect(changes).to.be.empty;
  });

  it('is preset by the page without an event, and may name nobody', async () => {
    const changes = listen('peer-audience-change');
    const page = await mountAll({ provider: 'audience="clinics"' });
    expect(seen(page)).to.deep.equal(forClinics);
    page.feed.setAttribute('audience', 'nobody');
    await settled();
    expect(seen(page)).to.deep.equal({ ...everything, openTab: 'Clinics' });
    expect(changes).to.be.empty;
  });

  it('changes with one event for each choice, on the provider', async () => {
    const page = await mountAll();
    const sources: (EventTarget | null)[] = [];
    page.feed.addEventListener('peer-audience-change', ({ target }) => sources.push(target));
    const changes = listen('peer-audience-change');
    await page.openByTab('Clinics');
    await page.openByTab('Clinics');
    await choose(page.filter(), 'Peer Supporters');
    await choose(page.filter(), 'All roles');
    const chosen = ['clinics', 'supporters', null].map((audience) => ({ audience }));
    expect(changes).to.deep.equal(chosen);
    expect(sources.map((source) => source === page.feed)).to.deep.equal([true, true, true]);
  });

  it('does not cross to the widgets of another feed', async () => {
    const markup = '<peer-feed><peer-role-tabs layout="tabs"></peer-role-tabs></peer-feed>';
    const page = await mountPage(markup + markup);
    const [first, second] = page.querySelectorAll('peer-role-tabs');
    await click(byRole(first!, 'tab', 'Clinics'));
    expect(nameOf(byRole(second!, 'tabpanel'))).to.equal('Program Managers');
  });

  it('is written down nowhere', async () => {
    const written = () => [localStorage.length, sessionStorage.length, document.cookie, location.href];
    const before = written();
    const page = await mountAll();
    await page.openByTab('Clinics');
    await choose(page.filter(), 'Peer Supporters');
    expect(written()).to.deep.equal(before);
  });
});
