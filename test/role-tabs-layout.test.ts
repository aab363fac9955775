import { expect, waitUntil } from '@open-wc/testing';
import type { ResourceCards, RoleTabs } from '../src/elements.js';
import { allByRole, byRole, levelOf, nameOf, namesByRole } from './support/by-role.js';
import { choose } from './support/choose.js';
import { followedLinks, listen } from './support/events.js';
import { richFeed } from './support/feeds.js';
import { expectFocus, focused } from './support/focus.js';
import { press } from './support/keys.js';
import { mount, mountPage, mountSync } from './support/mount.js';
import { click } from './support/mouse.js';
import { textOf } from './support/text.js';
import { settled } from './support/wait.js';

const names = ['Program Managers', 'Peer Supporters', 'Clinics'];
const isTabs = (tabs: RoleTabs) => allByRole(tabs, 'tablist').length === 1;
/** The names of the accordion's open buttons. */
const expanded = (tabs: RoleTabs) =>
  allByRole(tabs, 'button')
    .filter((button) => button.getAttribute('aria-expanded') === 'true')
    .map(nameOf);

/** Widgets in a container of a width, in CSS px. */
async function mountIn(width: number, attributes = '') {
  const page = await mountPage(`<div><peer-role-tabs ${attributes}></peer-role-tabs></div>`);
  const box = page.querySelector('div')!;
  const resize = (to: number) => {
    box.style.width = `${to}px`;
    return settled();
  };
  await resize(width);
  return { box, resize, tabs: page.querySelector('peer-role-tabs')! };
}

describe('<peer-role-tabs> as an accordion', () => {
  it('has a button for each role, in a heading one level below that of the widget', async () => {
    const tabs = await mount<RoleTabs>('<peer-role-tabs layout="accordion"></peer-role-tabs>');
    expect(isTabs(tabs)).to.be.false;
    expect(namesByRole(tabs, 'tab')).to.be.empty;
    expect(levelOf(byRole(tabs, 'heading', 'My role'))).to.equal(2);
    for (const name of names) byRole(byRole(tabs, 'heading', name), 'button');
    expect(names.map((name) => levelOf(byRole(tabs, 'heading', name)))).to.deep.equal([3, 3, 3]);
    expect(levelOf(byRole(tabs, 'heading', 'Program Managers can:'))).to.equal(4);
  });

  it('says which button is expanded, and what it controls', async () => {
    const tabs = await mount<RoleTabs>('<peer-role-tabs layout="accordion"></peer-role-tabs>');
    const states = allByRole(tabs, 'button').map((button) => button.getAttribute('aria-expanded'));
    expect(states).to.deep.equal(['true', 'false', 'false']);
    const panel = byRole(tabs, 'region');
    expect(nameOf(panel)).to.equal(names[0]);
    expect(allByRole(tabs, 'button')[0]!.getAttribute('aria-controls')).to.equal(panel.id);
    expect(allByRole(tabs, 'button')[0]!.hasAttribute('aria-selected')).to.be.false;
  });

  it('expands another role by click, and collapses and expands it by its own button', async () => {
    const tabs = await mount<RoleTabs>('<peer-role-tabs layout="accordion"></peer-role-tabs>');
    const changes = listen('peer-tab-change');
    await click(byRole(tabs, 'button', 'Clinics'));
    expect(expanded(tabs)).to.deep.equal(['Clinics']);
    await click(byRole(tabs, 'button', 'Clinics'));
    expect(expanded(tabs)).to.be.empty;
    expect(namesByRole(tabs, 'region')).to.be.empty;
    expect(changes).to.deep.equal([{ id: 'clinics' }]);
    await click(byRole(tabs, 'button', 'Clinics'));
    expect(expanded(tabs)).to.deep.equal(['Clinics']);
  });

  it('can be worked by Tab, Enter and Space, and leaves arrows alone', async () => {
    const tabs = await mount<RoleTabs>('<peer-role-tabs layout="accordion"></peer-role-tabs>');
    byRole(tabs, 'button', names[1]).focus();
    await press('ArrowRight', 'Home');
    expect(textOf(focused())).to.equal(names[1]);
    await press('Enter');
    expect(expanded(tabs)).to.deep.equal([names[1]]);
    await press('Tab', 'Tab');
    expect(textOf(focused())).to.equal('Clinics');
    await press('Space');
    expect(expanded(tabs)).to.deep.equal(['Clinics']);
  });
});

describe('<peer-role-tabs layout="auto">', () => {
  it('is an accordion in a narrow container, and tabs in a wide one', async () => {
    expect(isTabs((await mountIn(300)).tabs)).to.be.false;
    expect(isTabs((await mountIn(700)).tabs)).to.be.true;
  });

  it('takes what it asks for, however wide it is', async () => {
    expect(isTabs((await mountIn(300, 'layout="tabs"')).tabs)).to.be.true;
    expect(isTabs((await mountIn(700, 'layout="accordion"')).tabs)).to.be.false;
    expect(isTabs((await mountIn(700, 'layout="columns"')).tabs)).to.be.true;
  });

  it('is an accordion where the names of its roles do not fit', async () => {
    const long = { ...richFeed().roles[0]!, id: 'long', name: 'Whoever '.repeat(20) };
    const { tabs } = await mountIn(700);
    tabs.data = richFeed({ roles: [...richFeed().roles, long] });
    await settled();
    expect(isTabs(tabs)).to.be.false;
    tabs.data = richFeed();
    await settled();
    expect(isTabs(tabs), 'with short names again').to.be.true;
  });

  it('keeps the open role and the focus when its width changes, there and back', async () => {
    const { tabs, resize } = await mountIn(700);
    await click(byRole(tabs, 'tab', 'Peer Supporters'));
    await resize(300);
    expect(expanded(tabs)).to.deep.equal(['Peer Supporters']);
    expectFocus(byRole(tabs, 'button', 'Peer Supporters'));
    await press('ArrowRight');
    expect(expanded(tabs), 'after a key of the other layout').to.deep.equal(['Peer Supporters']);

    await resize(700);
    expectFocus(byRole(tabs, 'tab', 'Peer Supporters'));
    expect(nameOf(byRole(tabs, 'tabpanel'))).to.equal('Peer Supporters');
    await press('ArrowRight');
    expect(nameOf(byRole(tabs, 'tabpanel'))).to.equal('Clinics');
  });

  it('keeps the focus near when it was in a panel', async () => {
    const { tabs, resize } = await mountIn(700);
    byRole(byRole(tabs, 'tabpanel'), 'link', 'why').focus();
    await resize(300);
    expectFocus(byRole(tabs, 'button', 'Program Managers'));
  });

  it('shows a panel again that was collapsed when there is room for tabs', async () => {
    const { tabs, resize } = await mountIn(300);
    await click(byRole(tabs, 'button', names[0]));
    expect(expanded(tabs)).to.be.empty;
    await resize(700);
    expect(nameOf(byRole(tabs, 'tabpanel'))).to.equal(names[0]);
  });

  it('does not take the focus when its width changes', async () => {
    const { resize } = await mountIn(700);
    await resize(300);
    expectFocus(document.body);
  });

  it('never shows the wrong layout, not even for its first frame', async () => {
    for (const [width, wanted] of [[300, false] as const, [700, true] as const]) {
      const page = mountSync('<div></div>');
      const box = page.querySelector('div')!;
      box.style.width = `${width}px`;
      const tabs = Object.assign(document.createElement('peer-role-tabs'), { data: richFeed() });
      const shown = new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => {
          // Observers report after the layout and before the paint of this very frame; a younger one comes last.
          const observer = new ResizeObserver(() => {
            observer.disconnect();
            resolve(isTabs(tabs));
          });
          observer.observe(box);
        });
        box.append(tabs);
      });
      expect(await shown, `tabs at ${width}`).to.equal(wanted);
    }
  });

  it('takes the right layout when its hidden container is shown', async () => {
    const page = await mountPage(
      '<div hidden><peer-role-tabs></peer-role-tabs></div><div hidden><peer-role-tabs></peer-role-tabs></div>',
    );
    const [narrow, wide] = page.querySelectorAll('div');
    narrow!.style.width = '300px';
    narrow!.hidden = false;
    wide!.hidden = false;
    await settled();
    expect(isTabs(narrow!.querySelector('peer-role-tabs')!)).to.be.false;
    expect(isTabs(wide!.querySelector('peer-role-tabs')!)).to.be.true;
  });
});

describe('<peer-role-tabs> headings and texts', () => {
  /** Every level is at most one deeper than that before. */
  function expectOutline(tabs: RoleTabs, first: number) {
    const levels = allByRole(tabs, 'heading').map(levelOf);
    expect(levels[0], 'first level').to.equal(first);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? level)).to.be.at.most(1));
  }

  const withoutIntro = () => richFeed({ rolesIntro: undefined });
  const cases = [
    { attributes: '', heading: 'My role', first: 2 },
    { attributes: 'heading="Yours"', heading: 'Yours', first: 2 },
    { attributes: 'heading-level="4"', heading: 'My role', first: 4 },
    { attributes: 'heading-level="9"', heading: 'My role', first: 2 },
    { attributes: 'heading=""', first: 2 },
    { attributes: '', data: withoutIntro(), first: 2 },
    { attributes: 'heading="Yours"', data: withoutIntro(), heading: 'Yours', first: 2 },
  ];
  for (const { attributes, data, heading, first } of cases) {
    for (const layout of ['tabs', 'accordion']) {
      it(`skip no level as ${layout} with ${attributes || 'no attributes'}${data ? ' and no heading in the feed' : ''}`, async () => {
        const tabs = await mount<RoleTabs>(
          `<peer-role-tabs layout="${layout}" ${attributes}></peer-role-tabs>`,
          data,
        );
        expectOutline(tabs, first);
        if (heading) expect(textOf(allByRole(tabs, 'heading')[0]!)).to.equal(heading);
        else expect(namesByRole(tabs, 'heading')).not.to.include('My role');
      });
    }
  }

  it('goes below the nearest heading of the page', async () => {
    const page = await mountPage('<h3>Section</h3><peer-role-tabs></peer-role-tabs>');
    expectOutline(page.querySelector('peer-role-tabs')!, 4);
  });

  it('shows the feed’s introduction as rich text above the tabs', async () => {
    const tabs = await mount<RoleTabs>('<peer-role-tabs layout="tabs"></peer-role-tabs>');
    const intro = [...tabs.shadowRoot!.querySelectorAll('p')].find(
      (p) => textOf(p) === 'Every role counts.',
    )!;
    expect(intro.querySelector('em')?.textContent).to.equal('counts');
    const order = intro.compareDocumentPosition(byRole(tabs, 'tablist'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.be.ok;
  });
});

describe('<peer-role-tabs> with a heading for resources, and none to list', () => {
  const markup = '<peer-role-tabs layout="tabs" selected="supporters"></peer-role-tabs>';

  it('keeps the heading, followed by a link to all resources on the publisher’s page', async () => {
    const links = followedLinks();
    const tabs = await mount<RoleTabs>(markup);
    const heading = byRole(tabs, 'heading', 'Resources for Peer Supporters:');
    const link = byRole(tabs, 'link', 'Show all resources');
    expect(heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.ok;
    await click(link);
    expect(links).to.deep.equal(['https://example.org/']);
  });

  it('has no link where there is neither a publisher’s page nor cards', async () => {
    const tabs = await mount<RoleTabs>(markup, richFeed({ homeUrl: undefined }));
    byRole(tabs, 'heading', 'Resources for Peer Supporters:');
    expect(namesByRole(tabs, 'link')).not.to.include('Show all resources');
  });

  for (const homeUrl of ['https://example.org/', undefined]) {
    it(`shows all cards of the same page, and moves the focus there, with homeUrl ${homeUrl}`, async () => {
      const links = followedLinks();
      const page = await mountPage(
        `<peer-feed>${markup}<peer-resource-cards searchable filterable></peer-resource-cards></peer-feed>`,
        richFeed({ homeUrl }),
      );
      const tabs = page.querySelector('peer-role-tabs')!;
      const cards: ResourceCards = page.querySelector('peer-resource-cards')!;
      await click(byRole(tabs, 'tab', 'Clinics'));
      await click(byRole(tabs, 'tab', 'Peer Supporters'));
      byRole(cards, 'searchbox').focus();
      await press('z');
      await choose(byRole(cards, 'combobox', 'Kind'), 'Video');
      await waitUntil(() => textOf(byRole(cards, 'status')) === '0 resources');

      await click(byRole(tabs, 'link', 'Show all resources'));
      expect(textOf(byRole(cards, 'status'))).to.equal('4 resources');
      expect(byRole<HTMLInputElement>(cards, 'searchbox').value).to.equal('');
      for (const field of ['Kind', 'Topic', 'Role'])
        expect(byRole<HTMLSelectElement>(cards, 'combobox', field).value, field).to.equal('');
      expect(document.activeElement === cards).to.be.true;
      expect(nameOf(byRole(tabs, 'tabpanel')), 'the open tab').to.equal('Peer Supporters');
      expect(links).to.be.empty;
    });
  }

  it('leads to the publisher when the cards of the page cannot be shown', async () => {
    const links = followedLinks();
    const page = await mountPage(`${markup}<peer-resource-cards></peer-resource-cards>`);
    Object.assign(page.querySelector('peer-resource-cards')!, { data: { version: 2 } });
    await settled();
    await click(byRole(page.querySelector('peer-role-tabs')!, 'link', 'Show all resources'));
    expect(links).to.deep.equal(['https://example.org/']);
  });
});
