import { expect, waitUntil } from '@open-wc/testing';
import type { StoryCarousel } from '../src/elements.js';
import { allByRole, byRole, nameOf } from './support/by-role.js';
import { emulate } from './support/emulate.js';
import { listen } from './support/events.js';
import { feedOf } from './support/feeds.js';
import { expectFocus, focused } from './support/focus.js';
import { press } from './support/keys.js';
import { longClock } from './support/long-clock.js';
import { mount } from './support/mount.js';
import { click, hover, leave } from './support/mouse.js';
import { visibleTextOf } from './support/text.js';
import { settled, stillness } from './support/wait.js';

const titles = ['Walking', 'Calling', 'Cooking'];
const list = titles.map((title) => ({ id: title, title, body: '<p>A story.</p>' }));

const stop = (carousel: Element) => byRole(carousel, 'button', /^(Stop|Pause) /);
const start = (carousel: Element) => byRole(carousel, 'button', /^(Start|Play) /);
const live = (carousel: Element) => carousel.shadowRoot!.querySelector('[aria-live]')!.ariaLive;
const carouselWith = (attributes = '') =>
  mount<StoryCarousel>(
    `<button>Before</button><peer-story-carousel ${attributes}></peer-story-carousel>`,
    feedOf({ stories: list }),
    { width: 600 },
  );

/** Where the carousel is, once it has come to rest. */
async function number(carousel: Element) {
  await settled();
  await stillness(byRole(carousel, 'list'));
  return Number(/Story (\d)/.exec(visibleTextOf(carousel))![1]);
}

describe('<peer-story-carousel>', () => {
  for (const autoplay of [null, '0', '-3', 'fast', '']) {
    it(`does not change by itself with autoplay=${JSON.stringify(autoplay)}`, async () => {
      const clock = longClock();
      const carousel = await carouselWith();
      if (autoplay !== null) carousel.setAttribute('autoplay', autoplay);
      await settled();
      expect(allByRole(carousel, 'button', /^(Stop|Pause|Start|Play) /)).to.be.empty;
      expect(clock.pending).to.equal(0);
      clock.pass(60);
      expect(await number(carousel)).to.equal(1);
    });
  }

  it('does not change by itself when there is one story', async () => {
    const clock = longClock();
    const carousel = await carouselWith('autoplay="5" limit="1"');
    expect(allByRole(carousel, 'button')).to.be.empty;
    expect(clock.pending).to.equal(0);
  });

  it('takes two seconds for a story at the least', async () => {
    const carousel = await carouselWith('autoplay="1"');
    const began = performance.now();
    await waitUntil(() => visibleTextOf(carousel).includes('Story 2 of 3'), 'no change', { timeout: 5000 });
    expect(performance.now() - began).to.be.greaterThan(1500);
  });

  describe('with autoplay', () => {
    let clock: ReturnType<typeof longClock>;
    let carousel: StoryCarousel;
    beforeEach(async () => {
      clock = longClock();
      carousel = await carouselWith('autoplay="5"');
      await number(carousel);
    });

    it('changes the story by itself, and comes round to the first', async () => {
      const changes = listen('peer-story-change', carousel);
      clock.pass(4.5);
      expect(await number(carousel)).to.equal(1);
      for (const expected of [2, 3, 1]) {
        clock.pass(5);
        expect(await number(carousel)).to.equal(expected);
      }
      expect(changes).to.be.empty;
      expect(live(carousel)).to.equal('off');
    });

    it('has the button that stops it first in the order of Tab', async () => {
      document.querySelector<HTMLElement>('main > button')!.focus();
      await press('Tab');
      expectFocus(stop(carousel));
    });

    it('stops for its button, says so, and starts again', async () => {
      await click(stop(carousel));
      await leave();
      clock.pass(60);
      expect(await number(carousel)).to.equal(1);
      expect(live(carousel)).to.equal('polite');
      await click(start(carousel));
      expect(live(carousel)).to.equal('off');
      await leave();
      clock.pass(5.5);
      expect(await number(carousel)).to.equal(2);
    });

    it('stops and starts by keyboard, and the button keeps the focus', async () => {
      stop(carousel).focus();
      await press('Enter');
      expectFocus(start(carousel));
      expect(clock.pending).to.equal(0);
      await press('Space');
      expectFocus(stop(carousel));
      clock.pass(5.5);
      expect(await number(carousel)).to.equal(2);
    });

    it('stops when the keyboard enters, and stays so until its button is pressed', async () => {
      document.querySelector<HTMLElement>('main > button')!.focus();
      await press('Tab', 'Tab');
      expect(nameOf(focused())).to.equal('Previous story');
      await settled();
      expect(live(carousel)).to.equal('polite');
      focused().blur();
      clock.pass(60);
      expect(await number(carousel)).to.equal(1);
      start(carousel).click();
      clock.pass(5.5);
      expect(await number(carousel)).to.equal(2);
    });

    it('stops when a visitor asks for the next story', async () => {
      carousel.next();
      clock.pass(60);
      expect(await number(carousel)).to.equal(2);
      start(carousel);
    });

    it('holds while the mouse is over it, and goes on afterwards', async () => {
      await hover(byRole(carousel, 'list'));
      clock.pass(60);
      expect(await number(carousel)).to.equal(1);
      stop(carousel);
      await leave();
      clock.pass(5.5);
      expect(await number(carousel)).to.equal(2);
    });

    it('leaves no timer behind, and goes on when it comes back', async () => {
      const parent = carousel.parentElement!;
      carousel.remove();
      expect(clock.pending).to.equal(0);
      clock.pass(60);
      parent.append(carousel);
      expect(await number(carousel)).to.equal(1);
      expect(clock.pending).to.equal(1);
      clock.pass(5.5);
      expect(await number(carousel)).to.equal(2);
    });

    it('ends when the page takes the attribute away', async () => {
      carousel.removeAttribute('autoplay');
      await settled();
      expect(allByRole(carousel, 'button', /^(Stop|Pause|Start|Play) /)).to.be.empty;
      expect(clock.pending).to.equal(0);
      expect(live(carousel)).to.equal('polite');
    });
  });

  it('comes round from where the last story is in view', async () => {
    const clock = longClock();
    const carousel = await carouselWith('per-view="2" autoplay="5"');
    await number(carousel);
    for (const expected of [2, 1, 2]) {
      clock.pass(5);
      expect(await number(carousel)).to.equal(expected);
    }
  });

  it('does not start by itself where less motion is wanted, but for its button', async function () {
    if (!(await emulate('prefers-reduced-motion', 'reduce'))) this.skip(); // Only Chromium can emulate it.
    const clock = longClock();
    const carousel = await carouselWith('autoplay="5"');
    await number(carousel);
    clock.pass(60);
    expect(await number(carousel)).to.equal(1);
    start(carousel).click();
    await settled();
    stop(carousel);
    clock.pass(5.5);
    expect(await number(carousel)).to.equal(2);
  });
});
