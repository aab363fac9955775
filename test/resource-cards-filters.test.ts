import { expect } from '@open-wc/testing';
import type { ResourceCards } from '../src/elements.js';
import { allByRole, byRole, namesByRole } from './support/by-role.js';
import { choose } from './support/choose.js';
import { listen } from './support/events.js';
import { manyResources, richFeed } from './support/feeds.js';
import { expectFocus, focused } from './support/focus.js';
import { press, typeText } from './support/keys.js';
import { mount } from './support/mount.js';
import { click } from './support/mouse.js';
import { textOf } from './support/text.js';
import { settled } from './support/wait.js';

const mountCards = (attributes = 'searchable filterable', data?: unknown) =>
  mount<ResourceCards>(`<peer-resource-cards sort="title" ${attributes}></peer-resource-cards>`, data);
const titles = (cards: Element) => namesByRole(cards, 'link');
const count = (cards: Element) => textOf(byRole(cards, 'status'));
const filter = (cards: Element, name: string) => byRole<HTMLSelectElement>(cards, 'combobox', name);
const options = (select: HTMLSelectElement) => [...select.options].map(({ text }) => text);

async function type(cards: Element, text: string) {
  byRole<HTMLInputElement>(cards, 'searchbox').select();
  await typeText(text);
}

describe('<peer-resource-cards searchable>', () => {
  const cases = [
    { text: 'TOOLKIT', found: ['Toolkit for managers'] },
    { text: 'cafe', found: ['Café talks'] },
    { text: 'managers toolkit', found: ['Toolkit for managers'] },
    { text: '  talks   people ', found: ['Café talks'] },
    { text: 'video', found: ['Café talks'] },
    { text: 'media', found: ['Café talks'] },
    { text: 'for', found: ['Course for clinics', 'Toolkit for managers'] },
    { text: 'toolkit clinics', found: [] },
    { text: 'href', found: [] },
  ];
  for (const { text, found } of cases) {
    it(`finds ${found.length} for “${text}”, and says so`, async () => {
      const cards = await mountCards();
      await type(cards, text);
      expect(titles(cards)).to.deep.equal(found);
      expect(count(cards)).to.equal(found.length === 1 ? '1 resource' : `${found.length} resources`);
    });
  }

  it('finds words with accents by plain letters, in the middle of a word too', async () => {
    const resources = richFeed().resources.map((one) => ({ ...one, title: `Étude naïve: ${one.title}` }));
    const cards = await mountCards('searchable', richFeed({ resources }));
    await type(cards, 'etude naive cafe');
    expect(titles(cards)).to.deep.equal(['Étude naïve: Café talks']);
  });

  it('finds accented words by accented words, however they are composed', async () => {
    const cards = await mountCards();
    const box = byRole<HTMLInputElement>(cards, 'searchbox');
    for (const text of ['café', 'cafe\u0301']) {
      // Not typed: the drivers' keyboards have no accents.
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settled();
      expect(titles(cards), text).to.deep.equal(['Café talks']);
    }
  });

  it('finds by the name of a source and by the place in it', async () => {
    const [first, ...others] = richFeed().resources;
    const resources = [{ ...first, source: { name: 'The Foundation' }, locator: 'pages 7-9' }, ...others];
    const cards = await mountCards('searchable', richFeed({ resources }));
    for (const text of ['foundation', 'pages 7']) {
      await type(cards, text);
      expect(titles(cards), text).to.deep.equal(['Peer support works']);
    }
  });

  it('is a named field in a search landmark, and keeps the focus while it finds', async () => {
    const cards = await mountCards();
    const box = byRole(cards, 'searchbox', 'Search resources');
    expect(byRole(cards, 'search').contains(box)).to.be.true;
    await type(cards, 'cafe');
    expectFocus(box);
  });

  it('finds everything again when the field is emptied', async () => {
    const cards = await mountCards();
    await type(cards, 'x');
    expect(count(cards)).to.equal('0 resources');
    await press('Backspace');
    expect(count(cards)).to.equal('4 resources');
  });

  it('starts with the first cards for every new question', async () => {
    const cards = await mountCards('searchable limit="2"', manyResources(9));
    await click(byRole(cards, 'button', 'Show 2 more'));
    expect(titles(cards)).to.have.lengthOf(4);
    await type(cards, 'resource');
    expect(titles(cards)).to.have.lengthOf(2);
  });

  it('is not there unless the page asks for it', async () => {
    const cards = await mountCards('');
    expect(namesByRole(cards, 'search')).to.be.empty;
    expect(namesByRole(cards, 'searchbox')).to.be.empty;
    expect(namesByRole(cards, 'combobox')).to.be.empty;
    expect(namesByRole(await mountCards('searchable'), 'combobox')).to.be.empty;
    expect(namesByRole(await mountCards('filterable'), 'searchbox')).to.be.empty;
  });
});

describe('<peer-resource-cards filterable>', () => {
  const choices = [
    { name: 'Kind', options: ['All kinds', 'Article', 'Video', 'Course', 'Toolkit'] },
    { name: 'Topic', options: ['All topics', 'Evidence', 'Media', 'Outreach'] },
    { name: 'Role', options: ['All roles', 'Program Managers', 'Peer Supporters', 'Clinics'] },
  ];
  for (const { name, options: expected } of choices) {
    it(`offers to filter by ${name.toLowerCase()}, all of them first`, async () => {
      const select = filter(await mountCards(), name);
      expect(options(select)).to.deep.equal(expected);
      expect(select.selectedIndex).to.equal(0);
    });
  }

  const cases = [
    { by: { Kind: 'Video' }, found: ['Café talks'] },
    { by: { Topic: 'Outreach' }, found: ['Café talks', 'Course for clinics', 'Toolkit for managers'] },
    { by: { Role: 'Clinics' }, found: ['Café talks', 'Course for clinics', 'Peer support works'] },
    { by: { Role: 'Peer Supporters' }, found: ['Café talks', 'Peer support works'] },
    { by: { Topic: 'Outreach', Role: 'Clinics' }, found: ['Café talks', 'Course for clinics'] },
    { by: { Kind: 'Course', Topic: 'Evidence' }, found: [] },
    {
      by: { Kind: 'All kinds' },
      found: ['Café talks', 'Course for clinics', 'Peer support works', 'Toolkit for managers'],
    },
  ];
  for (const { by, found } of cases) {
    const said = Object.values(by).join(' and ');
    it(`by ${said} shows ${found.length}, and says so`, async () => {
      const cards = await mountCards();
      for (const [name, option] of Object.entries(by)) await choose(filter(cards, name), option);
      expect(titles(cards)).to.deep.equal(found);
      expect(count(cards)).to.equal(found.length === 1 ? '1 resource' : `${found.length} resources`);
    });
  }

  it('combines with the search', async () => {
    const cards = await mountCards();
    await choose(filter(cards, 'Topic'), 'Outreach');
    await type(cards, 'for');
    expect(titles(cards)).to.deep.equal(['Course for clinics', 'Toolkit for managers']);
    await choose(filter(cards, 'Role'), 'Program Managers');
    expect(titles(cards)).to.deep.equal(['Toolkit for managers']);
    await choose(filter(cards, 'Role'), 'All roles');
    expect(titles(cards)).to.deep.equal(['Course for clinics', 'Toolkit for managers']);
  });

  it('clears the audience with “All roles”', async () => {
    const changes = listen('peer-audience-change');
    const cards = await mountCards();
    await choose(filter(cards, 'Role'), 'Clinics');
    await choose(filter(cards, 'Role'), 'All roles');
    expect(count(cards)).to.equal('4 resources');
    expect(changes).to.deep.equal([{ audience: 'clinics' }, { audience: null }]);
  });

  describe('is there only where there is a choice', () => {
    const [article, toolkit] = richFeed().resources;
    const cases = [
      { name: 'one kind', attributes: 'kind="video"', data: undefined, left: ['Topic', 'Role'] },
      { name: 'a pinned audience', attributes: 'audience="all"', data: undefined, left: ['Kind', 'Topic'] },
      { name: 'one role', data: richFeed({ roles: richFeed().roles.slice(0, 1) }), left: ['Kind', 'Topic'] },
      { name: 'one resource', data: richFeed({ resources: [article] }), left: ['Role'] },
      {
        name: 'one topic',
        data: richFeed({ resources: [article, { ...toolkit, topics: [] }] }),
        left: ['Kind', 'Role'],
      },
      { name: 'nothing to choose', data: manyResources(3), left: [] },
    ];
    for (const { name, attributes = '', data, left } of cases) {
      it(`with ${name}: ${left.join(' and ') || 'none'}`, async () => {
        const cards = await mountCards(`filterable ${attributes}`, data);
        expect(namesByRole(cards, 'combobox')).to.deep.equal(left);
      });
    }

    it('and no search landmark stands around nothing', async () => {
      const cards = await mountCards('filterable', manyResources(3));
      expect(namesByRole(cards, 'search')).to.be.empty;
    });
  });
});

describe('<peer-resource-cards> filtered to nothing', () => {
  it('says so, and clears search, filters and audience by a button that leads the focus back', async () => {
    const cards = await mountCards();
    await choose(filter(cards, 'Kind'), 'Course');
    await choose(filter(cards, 'Role'), 'Program Managers');
    await type(cards, 'zebra');
    expect(titles(cards)).to.be.empty;
    expect(count(cards)).to.equal('0 resources');

    await click(byRole(cards, 'button', 'Show all resources'));
    expect(count(cards)).to.equal('4 resources');
    expect(byRole<HTMLInputElement>(cards, 'searchbox').value).to.equal('');
    expect(choicesMade(cards)).to.deep.equal(['All kinds', 'All topics', 'All roles']);
    expect(document.activeElement === cards).to.be.true;
    expect(focused().contains(byRole(cards, 'heading', 'Resources'))).to.be.true;
  });

  const choicesMade = (cards: Element) =>
    allByRole(cards, 'combobox').map((select) => (select as HTMLSelectElement).selectedOptions[0]!.text);
});
