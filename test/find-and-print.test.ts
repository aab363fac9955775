import { expect } from '@open-wc/testing';
import type { StoryCarousel } from '../src/elements.js';
import { allByRole, byRole, levelOf, nameOf, namesByRole } from './support/by-role.js';
import { emulatePaper } from './support/emulate.js';
import { listen } from './support/events.js';
import { focused } from './support/focus.js';
import { mount, mountPage } from './support/mount.js';
import { click } from './support/mouse.js';
import { settled } from './support/wait.js';

/** The closed content of a widget that has these words. */
function closed(widget: Element, words: string): HTMLElement {
  const folds = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[hidden=until-found]')];
  return folds.find(({ textContent }) => textContent.includes(words))!;
}

/** Shows closed content as find-in-page does, of which no driver has a command. */
async function find(fold: HTMLElement): Promise<void> {
  fold.dispatchEvent(new Event('beforematch', { bubbles: true }));
  fold.removeAttribute('hidden');
  await settled();
}

describe('Find-in-page', () => {
  const widgets = [
    {
      markup: '<peer-role-tabs layout="tabs"></peer-role-tabs>',
      words: 'Provide a grant',
      shown: (widget: Element) => namesByRole(widget, 'tabpanel'),
      before: ['Program Managers'],
      after: ['Clinics'],
      event: 'peer-tab-change' as const,
      id: 'clinics',
    },
    {
      markup: '<peer-role-tabs layout="accordion"></peer-role-tabs>',
      words: 'Provide a grant',
      shown: (widget: Element) =>
        allByRole(widget, 'button')
          .filter((button) => button.ariaExpanded === 'true')
          .map(nameOf),
      before: ['Program Managers'],
      after: ['Clinics'],
      event: 'peer-tab-change' as const,
      id: 'clinics',
    },
    {
      markup: '<peer-chapter-guide></peer-chapter-guide>',
      words: 'Visit.',
      shown: (widget: Element) => namesByRole(widget, 'article'),
      before: ['Start'],
      after: ['The ward'],
      event: 'peer-chapter-change' as const,
      id: 'ward',
    },
  ];

  for (const { markup, words, shown, before, after, event, id } of widgets) {
    it(`opens what is closed in ${markup}, and chooses nothing for other widgets`, async () => {
      const page = await mountPage(`<peer-feed>${markup}</peer-feed>`);
      const widget = page.querySelector('peer-feed')!.firstElementChild!;
      const changes = listen(event, page);
      const chosen = listen('peer-audience-change', page);
      expect(shown(widget)).to.deep.equal(before);
      await find(closed(widget, words));
      expect(shown(widget)).to.deep.equal(after);
      expect(closed(widget, words)).to.equal(undefined);
      expect(changes).to.deep.equal([{ id }]);
      expect(chosen).to.be.empty;
      expect(focused()).to.equal(document.body);
    });
  }

  it('has no room taken by what is closed', async () => {
    const heights = [];
    for (const roles of ['managers', 'managers clinics']) {
      const tabs = await mount(`<peer-role-tabs layout="tabs" roles="${roles}"></peer-role-tabs>`);
      heights.push(tabs.offsetHeight);
    }
    expect(heights[1]).to.equal(heights[0]);
  });

  it('reaches all stories once a visitor asks for all', async () => {
    const carousel = await mount<StoryCarousel>('<peer-story-carousel autoplay="600"></peer-story-carousel>');
    expect(carousel.shadowRoot!.querySelectorAll('[inert]')).to.have.lengthOf(2);
    await click(byRole(carousel, 'button', 'Show all stories'));
    expect(carousel.shadowRoot!.querySelectorAll('[inert]')).to.have.lengthOf(0);
    expect(allByRole(carousel, 'listitem')).to.have.lengthOf(3);
    expect(namesByRole(carousel, 'button')).to.deep.equal([]);
    expect(nameOf(focused())).to.equal('Stories');
  });
});

describe('On paper', () => {
  /** Only Chromium can be told to print. */
  const print = async (context: Mocha.Context) => {
    if (!(await emulatePaper())) context.skip();
    await settled();
  };

  it('all roles are shown with their names as headings, and no tabs', async function () {
    const tabs = await mount('<peer-role-tabs layout="tabs"></peer-role-tabs>');
    await print(this);
    const names = ['Program Managers', 'Peer Supporters', 'Clinics'];
    const headings = allByRole(tabs, 'heading').filter((heading) => names.includes(nameOf(heading)));
    expect(headings.map(nameOf)).to.deep.equal(names);
    expect(new Set(headings.map(levelOf)).size).to.equal(1);
    expect(namesByRole(tabs, 'tab')).to.be.empty;
    const heights = allByRole(tabs, 'tabpanel').map(({ offsetHeight }) => offsetHeight > 60);
    expect(heights).to.deep.equal([true, true, true]);
  });

  it('all roles of an accordion are shown below their names', async function () {
    const tabs = await mount('<peer-role-tabs layout="accordion"></peer-role-tabs>');
    await print(this);
    expect(namesByRole(tabs, 'region')).to.deep.equal(['Program Managers', 'Peer Supporters', 'Clinics']);
  });

  it('all chapters are shown, without the ways between them', async function () {
    const guide = await mount('<peer-chapter-guide></peer-chapter-guide>');
    await print(this);
    expect(namesByRole(guide, 'article')).to.deep.equal(['Start', 'Money', 'The ward']);
    expect(guide.shadowRoot!.querySelector('.pager')!.checkVisibility()).to.be.false;
  });

  for (const controls of ['buttons', 'tabs']) {
    it(`stories with ${controls} are a list without controls`, async function () {
      const carousel = await mount(`<peer-story-carousel controls="${controls}"></peer-story-carousel>`);
      await print(this);
      const tops = [...carousel.shadowRoot!.querySelectorAll('.slide')].map(
        (slide) => slide.getBoundingClientRect().top,
      );
      expect(tops[0]! < tops[1]! && tops[1]! < tops[2]!).to.be.true;
      expect([...namesByRole(carousel, 'button'), ...namesByRole(carousel, 'tab')]).to.be.empty;
    });
  }
});
