import { expect } from '@open-wc/testing';
import type { StoryCarousel } from '../src/elements.js';
import { allByRole, byRole, nameOf, namesByRole } from './support/by-role.js';
import { emulate } from './support/emulate.js';
import { listen } from './support/events.js';
import { richFeed } from './support/feeds.js';
import { expectFocus } from './support/focus.js';
import { press } from './support/keys.js';
import { mount } from './support/mount.js';
import { click } from './support/mouse.js';
import { settled } from './support/wait.js';

describe('<peer-story-carousel controls="tabs">', () => {
  const attributes = 'controls="tabs"';
  const start = (more = '', data: unknown = richFeed(), width = 700) =>
    mount<StoryCarousel>(`<peer-story-carousel ${attributes} ${more}></peer-story-carousel>`, data, {
      width,
    });
  const selected = (carousel: Element) =>
    allByRole(carousel, 'tab')
      .filter((tab) => tab.ariaSelected === 'true')
      .map(nameOf);

  it('is a named list of tabs, each of which controls its story', async () => {
    const carousel = await start();
    expect(nameOf(byRole(carousel, 'tablist'))).to.equal('Stories');
    expect(namesByRole(carousel, 'tab')).to.deep.equal(['Story 1 of 3', 'Story 2 of 3', 'Story 3 of 3']);
    for (const tab of allByRole(carousel, 'tab')) {
      const panel = carousel.shadowRoot!.getElementById(tab.getAttribute('aria-controls')!)!;
      expect(panel.getAttribute('role')).to.equal('tabpanel');
      expect(panel.hasAttribute('aria-roledescription')).to.be.false;
      expect(nameOf(panel)).to.contain(nameOf(tab));
    }
    expect(namesByRole(carousel, 'group')).to.be.empty;
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`goes around by the arrow keys and to the ends by Home and End, in ${dir} text`, async () => {
      const carousel = await start(`dir="${dir}"`);
      const [next, previous] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
      byRole(carousel, 'tab', 'Story 1 of 3').focus();
      for (const { key, n } of [
        { key: next!, n: 2 },
        { key: 'End', n: 3 },
        { key: next!, n: 1 },
        { key: previous!, n: 3 },
        { key: 'Home', n: 1 },
      ]) {
        await press(key);
        expect(selected(carousel)).to.deep.equal([`Story ${n} of 3`]);
        expectFocus(byRole(carousel, 'tab', `Story ${n} of 3`));
      }
      expect(allByRole(carousel, 'tab').map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1]);
    });
  }

  it('keeps the tab that was pressed where several stories are in view at the end', async () => {
    const carousel = await start('per-view="2"');
    const changes = listen('peer-story-change', carousel);
    await click(byRole(carousel, 'tab', 'Story 3 of 3'));
    await settled();
    expect(selected(carousel)).to.deep.equal(['Story 3 of 3']);
    expect(changes).to.deep.equal([{ id: 'plan', index: 2 }]);
  });

  it('can tell the open tab from the others where a page has no colours of its own', async function () {
    if (!(await emulate('forced-colors', 'active'))) this.skip(); // Only Chromium can emulate it.
    const carousel = await start();
    const marks = allByRole(carousel, 'tab').map((tab) => getComputedStyle(tab, '::before').borderTopWidth);
    expect(marks).to.deep.equal(['9px', '2px', '2px']);
  });

  it('stops by itself when a tab gets the focus', async () => {
    const carousel = await start('autoplay="600"');
    byRole(carousel, 'tab', 'Story 1 of 3').focus();
    await settled();
    expect(byRole(carousel, 'button', 'Play stories')).to.be.ok;
  });
});
