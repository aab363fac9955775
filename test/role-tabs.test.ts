import { expect } from '@open-wc/testing';
import type { RoleTabs } from '../src/elements.js';
import { allByRole, byRole, nameOf, namesByRole } from './support/by-role.js';
import { listen } from './support/events.js';
import { richFeed } from './support/feeds.js';
import { expectFocus, focused } from './support/focus.js';
import { press } from './support/keys.js';
import { mount, mountPage } from './support/mount.js';
import { click } from './support/mouse.js';
import { textOf } from './support/text.js';
import { settled } from './support/wait.js';

const names = ['Program Managers', 'Peer Supporters', 'Clinics'];

describe('<peer-role-tabs>', () => {
  const mountTabs = (attributes = '', data?: unknown) =>
    mount<RoleTabs>(`<peer-role-tabs layout="tabs" ${attributes}></peer-role-tabs>`, data);
  const tab = (tabs: RoleTabs, name: string) => byRole(tabs, 'tab', name);
  const namesOf = (tabs: RoleTabs) => namesByRole(tabs, 'tab');

  /** The open tab by its state, which must be that of the one panel that is shown. */
  function openTab(tabs: RoleTabs): string {
    const open = allByRole(tabs, 'tab').filter((one) => one.getAttribute('aria-selected') === 'true');
    expect(open, 'selected tabs').to.have.lengthOf(1);
    const panel = byRole(tabs, 'tabpanel');
    expect(nameOf(panel)).to.equal(nameOf(open[0]!));
    return nameOf(open[0]!);
  }

  describe('to assistive technology', () => {
    it('is a named list of tabs, one for each role of the feed', async () => {
      const tabs = await mountTabs();
      expect(nameOf(byRole(tabs, 'tablist'))).to.equal('Role');
      expect(allByRole(byRole(tabs, 'tablist'), 'tab').map(nameOf)).to.deep.equal(names);
    });

    it('opens the first tab, and says of the others that they are not selected', async () => {
      const tabs = await mountTabs();
      expect(openTab(tabs)).to.equal(names[0]);
      const states = allByRole(tabs, 'tab').map((one) => one.getAttribute('aria-selected'));
      expect(states).to.deep.equal(['true', 'false', 'false']);
    });

    it('pairs every tab with its panel', async () => {
      const tabs = await mountTabs();
      for (const one of allByRole(tabs, 'tab')) {
        const panel = tabs.shadowRoot!.getElementById(one.getAttribute('aria-controls')!)!;
        expect(panel.getAttribute('role')).to.equal('tabpanel');
        expect(panel.getAttribute('aria-labelledby')).to.equal(one.id);
      }
    });

    it('has one stop for the Tab key, at the open tab', async () => {
      const tabs = await mountTabs('selected="clinics"');
      expect(allByRole(tabs, 'tab').map((one) => one.tabIndex)).to.deep.equal([-1, -1, 0]);
    });

    it('shows the actions of the open role as a list, with their rich text', async () => {
      const panel = byRole(await mountTabs(), 'tabpanel');
      expect(textOf(byRole(panel, 'heading', 'Program Managers can:'))).to.be.ok;
      expect(allByRole(panel, 'listitem').map(textOf).slice(0, 2)).to.deep.equal([
        'Seek buy-in.',
        'Read why.',
      ]);
      expect(panel.querySelector('strong')?.textContent).to.equal('buy-in');
      expect(byRole(panel, 'link', 'why').getAttribute('href')).to.equal('https://example.org/why');
    });

    it('lists a role’s resources: its own list, or those that name the role', async () => {
      const tabs = await mountTabs();
      expect(allByRole(byRole(tabs, 'tabpanel'), 'link', /Toolkit/).length).to.equal(1);
      await click(tab(tabs, 'Clinics'));
      const links = allByRole(byRole(tabs, 'tabpanel'), 'link').map(textOf);
      expect(links).to.deep.equal(['Course for clinics', 'Peer support works']);
    });

    it('offers its looks as parts', async () => {
      const tabs = await mountTabs();
      const count = (part: string) => tabs.shadowRoot!.querySelectorAll(`[part=${part}]`).length;
      expect(['base', 'tab', 'panel'].map(count)).to.deep.equal([1, 3, 3]);
    });
  });

  describe('under the keyboard', () => {
    const cases = [
      { dir: 'ltr', from: 0, key: 'ArrowRight', to: 1 },
      { dir: 'ltr', from: 2, key: 'ArrowRight', to: 0 },
      { dir: 'ltr', from: 1, key: 'ArrowLeft', to: 0 },
      { dir: 'ltr', from: 0, key: 'ArrowLeft', to: 2 },
      { dir: 'ltr', from: 1, key: 'Home', to: 0 },
      { dir: 'ltr', from: 1, key: 'End', to: 2 },
      { dir: 'rtl', from: 0, key: 'ArrowLeft', to: 1 },
      { dir: 'rtl', from: 2, key: 'ArrowLeft', to: 0 },
      { dir: 'rtl', from: 1, key: 'ArrowRight', to: 0 },
      { dir: 'rtl', from: 1, key: 'Home', to: 0 },
      { dir: 'rtl', from: 1, key: 'End', to: 2 },
    ];
    for (const { dir, from, key, to } of cases) {
      it(`${key} leads from tab ${from + 1} to tab ${to + 1} in ${dir} text, and opens it`, async () => {
        const tabs = await mountTabs(`dir="${dir}"`);
        await click(tab(tabs, names[from]!));
        await press(key);
        expect(textOf(focused())).to.equal(names[to]);
        expect(openTab(tabs)).to.equal(names[to]);
      });
    }

    it('takes the direction from an ancestor, too', async () => {
      const markup = '<div dir="rtl"><peer-role-tabs layout="tabs"></peer-role-tabs></div>';
      const tabs = await mount<RoleTabs>(markup);
      await click(tab(tabs, names[0]!));
      await press('ArrowLeft');
      expect(openTab(tabs)).to.equal(names[1]);
    });

    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      it(`leaves arrows with ${modifier} to the browser`, async () => {
        const tabs = await mountTabs();
        tab(tabs, names[0]!).focus();
        // Not a real key, for the browser might really go back in its history.
        const options = { key: 'ArrowRight', bubbles: true, composed: true, cancelable: true };
        const event = new KeyboardEvent('keydown', { ...options, [modifier]: true });
        focused().dispatchEvent(event);
        await settled();
        expect(event.defaultPrevented).to.be.false;
        expect(openTab(tabs)).to.equal(names[0]);
      });
    }

    it('leaves all other keys alone', async () => {
      const tabs = await mountTabs();
      tab(tabs, names[1]!).focus();
      await press('ArrowDown', 'ArrowUp', 'a');
      expect(textOf(focused())).to.equal(names[1]);
      expect(openTab(tabs)).to.equal(names[0]);
    });

    it('goes by Tab to the open tab, to its panel, through its links and out', async () => {
      const data = richFeed({ rolesIntro: undefined });
      const page = await mountPage(
        '<button>before</button><peer-role-tabs layout="tabs" selected="clinics"></peer-role-tabs><button>after</button>',
        data,
      );
      const tabs = page.querySelector('peer-role-tabs')!;
      page.querySelector('button')!.focus();
      await press('Tab');
      expectFocus(tab(tabs, 'Clinics'));
      await press('Tab');
      expectFocus(byRole(tabs, 'tabpanel'));
      await press('Tab', 'Tab');
      expect(textOf(focused())).to.equal('Peer support works');
      await press('Tab');
      expect(textOf(focused())).to.equal('after');
      await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
      expectFocus(tab(tabs, 'Clinics'));
    });

    it('opens a tab with activation="manual" only when it is pressed', async () => {
      for (const key of ['Enter', 'Space']) {
        const tabs = await mountTabs('activation="manual"');
        tab(tabs, names[0]!).focus();
        await press('ArrowRight');
        expect(textOf(focused())).to.equal(names[1]);
        expect(openTab(tabs)).to.equal(names[0]);
        await press(key);
        expect(openTab(tabs)).to.equal(names[1]);
        tabs.remove();
      }
    });

    it('opens at once with an activation that it does not know', async () => {
      const tabs = await mountTabs('activation="perhaps"');
      tab(tabs, names[0]!).focus();
      await press('ArrowRight');
      expect(openTab(tabs)).to.equal(names[1]);
    });
  });

  describe('as its page asks', () => {
    const cases = [
      { attributes: 'selected="supporters"', open: 'Peer Supporters', shown: names },
      { attributes: 'selected="nobody"', open: 'Program Managers', shown: names },
      { attributes: 'selected=""', open: 'Program Managers', shown: names },
      { attributes: 'roles="clinics managers"', open: 'Clinics', shown: ['Clinics', 'Program Managers'] },
      { attributes: 'roles=" supporters  nobody "', open: 'Peer Supporters', shown: ['Peer Supporters'] },
      { attributes: 'roles="nobody"', open: 'Program Managers', shown: names },
      { attributes: 'roles="clinics" selected="managers"', open: 'Clinics', shown: ['Clinics'] },
      { attributes: 'audience="clinics"', open: 'Clinics', shown: names },
    ];
    for (const { attributes, open, shown } of cases) {
      it(`with ${attributes} opens ${open} of ${shown.length}`, async () => {
        const tabs = await mountTabs(attributes);
        expect(namesOf(tabs)).to.deep.equal(shown);
        expect(openTab(tabs)).to.equal(open);
      });
    }

    it('follows its attributes when they change', async () => {
      const tabs = await mountTabs();
      tabs.setAttribute('selected', 'clinics');
      await settled();
      expect(openTab(tabs)).to.equal('Clinics');
      tabs.setAttribute('roles', 'supporters clinics');
      await settled();
      expect(namesOf(tabs)).to.deep.equal(['Peer Supporters', 'Clinics']);
      expect(openTab(tabs)).to.equal('Clinics');
    });

    it('opens a role by select(), and stays where it is for one that it does not show', async () => {
      const tabs = await mountTabs('roles="managers clinics"');
      tabs.select('clinics');
      await settled();
      expect(openTab(tabs)).to.equal('Clinics');
      for (const id of ['supporters', 'nobody', '']) tabs.select(id);
      await settled();
      expect(openTab(tabs)).to.equal('Clinics');
    });
  });

  describe('peer-tab-change', () => {
    it('is fired once for a click on another tab, with its id, and leaves the shadow root', async () => {
      const tabs = await mountTabs();
      const changes = listen('peer-tab-change');
      await click(tab(tabs, 'Clinics'));
      expect(changes).to.deep.equal([{ id: 'clinics' }]);
      await click(tab(tabs, 'Clinics'));
      expect(changes).to.have.lengthOf(1);
    });

    it('is fired once for a key', async () => {
      const tabs = await mountTabs();
      const changes = listen('peer-tab-change');
      tab(tabs, names[0]!).focus();
      await press('End');
      expect(changes).to.deep.equal([{ id: 'clinics' }]);
    });

    it('is not fired for what the page or the feed does', async () => {
      const changes = listen('peer-tab-change');
      const tabs = await mountTabs('selected="supporters"');
      tabs.selected = 'clinics';
      await settled();
      tabs.roles = 'managers supporters';
      await settled();
      tabs.audience = 'managers';
      await settled();
      tabs.data = richFeed({ roles: richFeed().roles.slice(1) });
      await settled();
      expect(changes).to.be.empty;
    });
  });

  describe('when things change around it', () => {
    const reversed = () => richFeed({ roles: richFeed().roles.reverse() });

    it('keeps the tab that a visitor opened when the feed comes again in another order', async () => {
      const tabs = await mountTabs();
      await click(tab(tabs, 'Peer Supporters'));
      tabs.data = reversed();
      await settled();
      expect(namesOf(tabs)).to.deep.equal([...names].reverse());
      expect(openTab(tabs)).to.equal('Peer Supporters');
    });

    it('keeps the focus on the role that has it', async () => {
      const tabs = await mountTabs();
      await click(tab(tabs, 'Program Managers'));
      tabs.data = reversed();
      await settled();
      expect(textOf(focused())).to.equal('Program Managers');
      tabs.roles = 'supporters managers clinics';
      await settled();
      expect(textOf(focused())).to.equal('Program Managers');
    });

    it('keeps the tab when the page asks for another order', async () => {
      const tabs = await mountTabs();
      await click(tab(tabs, 'Peer Supporters'));
      tabs.roles = 'clinics supporters';
      await settled();
      expect(openTab(tabs)).to.equal('Peer Supporters');
    });

    it('opens the first tab when the open role is gone', async () => {
      const tabs = await mountTabs('selected="clinics"');
      tabs.data = richFeed({ roles: richFeed().roles.slice(0, 2) });
      await settled();
      expect(openTab(tabs)).to.equal('Program Managers');
    });
  });
});
