import { expect, nextFrame } from '@open-wc/testing';
import { defineAll } from '../src/define.js';
import type { RoleTabs } from '../src/elements.js';
import { allByRole, byRole, nameOf, namesByRole } from './support/by-role.js';
import { choose } from './support/choose.js';
import { listen, recordErrors } from './support/events.js';
import { richFeed } from './support/feeds.js';
import { mount, mountPage, mountSync } from './support/mount.js';
import { click } from './support/mouse.js';
import { baseOf, textOf } from './support/text.js';
import { settled } from './support/wait.js';

const openTab = (tabs: Element) => nameOf(byRole(tabs, 'tabpanel'));
const textIn = (widget: Element) => textOf(baseOf(widget));

/** Every widget, and something that it says once it has the feed. */
const widgets = [
  { tag: 'peer-role-tabs', attributes: '', says: 'Program Managers can:' },
  { tag: 'peer-resource-cards', attributes: '', says: 'Toolkit for managers' },
  { tag: 'peer-story-carousel', attributes: '', says: 'The walking group' },
  { tag: 'peer-chapter-guide', attributes: '', says: 'Begin.' },
  { tag: 'peer-newsletter-signup', attributes: 'action="/subscribe"', says: 'Once a month.' },
];

for (const { tag, attributes, says } of widgets) {
  describe(`<${tag}> in a page`, () => {
    const markup = `<${tag} ${attributes}></${tag}>`;

    it('has its content at once when the page gives it the feed', () => {
      expect(textIn(mountSync(markup, richFeed()).querySelector(tag)!)).to.include(says);
    });

    it('takes the feed from a script inside it', async () => {
      const json = `<script type="application/json">${JSON.stringify(richFeed())}</script>`;
      const page = await mountPage(`<${tag} ${attributes}>${json}</${tag}>`, null);
      expect(textIn(page.querySelector(tag)!)).to.include(says);
    });

    it('can be made by script, and told everything before it is inserted', async () => {
      const page = mountSync('');
      const widget = document.createElement(tag);
      Object.assign(widget, { data: richFeed(), heading: 'Ours', action: '/subscribe' });
      page.append(widget);
      expect(textIn(widget)).to.include(says);
      await settled();
      expect(byRole(page.querySelector(tag)!, 'heading', 'Ours').localName).to.equal('h2');
    });

    it('takes the feed also when it is set right after it was inserted, without a word of error', async () => {
      const errors = listen('peer-feed-error');
      const page = mountSync(markup);
      Object.assign(page.querySelector(tag)!, { data: richFeed() });
      await settled();
      expect(textIn(page.querySelector(tag)!)).to.include(says);
      expect(errors).to.be.empty;
    });

    it('is the same after it was removed and put back, many times', async () => {
      const page = await mountPage(markup);
      const widget = page.querySelector<HTMLElement>(tag)!;
      const before = textIn(widget);
      for (let times = 0; times < 5; times++) {
        widget.remove();
        await nextFrame();
        page.append(widget);
        await settled();
        // Removed and put back in one go, as frameworks do when they sort.
        widget.remove();
        page.prepend(widget);
      }
      await settled();
      expect(textIn(widget)).to.equal(before);
      expect(widget.getAttribute('status')).to.equal('ready');
    });

    it('can be cloned, and the clone lives by itself', async () => {
      const page = await mountPage(`<peer-feed>${markup}</peer-feed>`);
      const copy = page.querySelector('peer-feed')!.firstElementChild!.cloneNode(true) as HTMLElement;
      page.querySelector('peer-feed')!.append(copy);
      page.querySelector(tag)!.remove();
      await settled();
      expect(textIn(copy)).to.include(says);
    });

    it('can be written with innerHTML', async () => {
      const page = await mountPage('<peer-feed><div></div></peer-feed>');
      const box = page.querySelector('div')!;
      box.innerHTML = markup;
      await settled();
      expect(textIn(box.querySelector(tag)!)).to.include(says);
      box.innerHTML = '';
      box.innerHTML = markup + markup;
      await settled();
      expect([...box.children].map(textIn).every((text) => text.includes(says))).to.be.true;
    });

    it('follows another provider when it moves there', async () => {
      const page = await mountPage(`<peer-feed>${markup}</peer-feed><peer-feed></peer-feed>`);
      const [, other] = page.querySelectorAll('peer-feed');
      Object.assign(other!, {
        data: JSON.parse(JSON.stringify(richFeed()).replaceAll(says, 'Elsewhere')) as object,
      });
      other!.append(page.querySelector(tag)!);
      await settled();
      expect(textIn(page.querySelector(tag)!))
        .to.include('Elsewhere')
        .and.not.include(says);
    });
  });
}

describe('A widget that moves', () => {
  it('keeps the tab that a visitor opened', async () => {
    const page = await mountPage('<div></div><peer-role-tabs layout="tabs"></peer-role-tabs>');
    const tabs = page.querySelector('peer-role-tabs')!;
    await click(byRole(tabs, 'tab', 'Clinics'));
    page.querySelector('div')!.append(tabs);
    await settled();
    expect(openTab(tabs)).to.equal('Clinics');
    await click(byRole(tabs, 'tab', 'Peer Supporters'));
    expect(openTab(tabs), 'still works').to.equal('Peer Supporters');
  });

  it('keeps what a visitor chose among the cards', async () => {
    const page = await mountPage('<div></div><peer-resource-cards filterable></peer-resource-cards>');
    const cards = page.querySelector('peer-resource-cards')!;
    await choose(byRole(cards, 'combobox', 'Kind'), 'Video');
    page.querySelector('div')!.append(cards);
    await settled();
    expect(namesByRole(cards, 'link')).to.deep.equal(['Café talks']);
    expect(byRole<HTMLSelectElement>(cards, 'combobox', 'Kind').value).to.equal('video');
  });

  it('still fits its container', async () => {
    const page = await mountPage('<div></div><peer-role-tabs></peer-role-tabs>');
    const box = page.querySelector('div')!;
    const tabs = page.querySelector('peer-role-tabs')!;
    expect(allByRole(tabs, 'tablist').length).to.equal(1);
    box.style.width = '300px';
    box.append(tabs);
    await settled();
    expect(allByRole(tabs, 'tablist').length).to.equal(0);
  });
});

describe('A widget that fails', () => {
  it('leaves the page and its neighbours as they are, whatever the feed object does', async () => {
    const failures = recordErrors();
    const page = await mountPage(
      '<p>Text</p><peer-resource-cards><a href="/all">All</a></peer-resource-cards><peer-role-tabs></peer-role-tabs>',
    );
    const cards = page.querySelector('peer-resource-cards')!;
    const trap = {
      get version(): number {
        throw new Error('no access');
      },
    };
    Object.assign(cards, { data: trap });
    await settled();
    expect(failures).to.be.empty;
    expect(cards.status).to.equal('error');
    expect(cards.querySelector('a')!.checkVisibility()).to.be.true;
    expect(page.querySelector('peer-role-tabs')!.status).to.equal('ready');
    expect(textOf(page.querySelector('p'))).to.equal('Text');
  });

  /** No number at all: a page's script can hand over anything. */
  const treacherous = {
    valueOf() {
      throw new Error('no number');
    },
  };
  const failures = [
    ...widgets.map((widget) => ({ ...widget, property: 'headingLevel' })),
    { ...widgets[1]!, property: 'limit' },
    { ...widgets[2]!, property: 'limit' },
    { ...widgets[2]!, property: 'autoplay' },
    { ...widgets[2]!, property: 'perView' },
  ];
  for (const { tag, attributes, says, property } of failures) {
    it(`shows the fallback of <${tag}> when it cannot be rendered for its ${property}, and takes the next feed`, async () => {
      const errors = listen('peer-feed-error');
      const page = mountSync('');
      const widget = document.createElement(tag);
      widget.innerHTML = `<a href="/all">All</a>`;
      for (const [name, value] of attributes ? [attributes.replaceAll('"', '').split('=')] : [])
        widget.setAttribute(name!, value!);
      Object.assign(widget, { data: richFeed(), [property]: treacherous });
      page.append(widget);
      await settled();
      expect(widget.getAttribute('status')).to.equal('error');
      expect(widget.querySelector('a')!.checkVisibility()).to.be.true;
      expect(errors.map((detail) => (detail as { code: string }).code)).to.deep.equal(['render']);

      Object.assign(widget, { data: richFeed(), [property]: undefined });
      await settled();
      expect(widget.getAttribute('status')).to.equal('ready');
      expect(textIn(widget)).to.include(says);
    });
  }
});

describe('A page without the script’s elements', () => {
  it('keeps the definitions of tags that it has already', () => {
    defineAll();
    const first = customElements.get('peer-role-tabs');
    defineAll();
    expect(customElements.get('peer-role-tabs') === first).to.be.true;
  });

  it('shows the fallback of a widget that has no feed', async () => {
    const tabs = await mount<RoleTabs>('<peer-role-tabs><a href="/roles">Roles</a></peer-role-tabs>', null);
    expect(tabs.status).to.equal('error');
    expect(tabs.querySelector('a')!.checkVisibility()).to.be.true;
    expect(textIn(tabs)).to.equal('');
  });
});
