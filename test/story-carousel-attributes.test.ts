import { expect, waitUntil } from '@open-wc/testing';
import type { StoryCarousel } from '../src/elements.js';
import { allByRole, byRole } from './support/by-role.js';
import { listen } from './support/events.js';
import { feedOf } from './support/feeds.js';
import { mount } from './support/mount.js';
import { click } from './support/mouse.js';
import { visibleTextOf } from './support/text.js';
import { settled, stillness } from './support/wait.js';

const list = [1, 2, 3, 4, 5].map((number) => ({
  id: `story-${number}`,
  title: `Title ${number}`,
  topics: number % 2 ? ['odd'] : ['even'],
}));
const carouselWith = (attributes = '', width = 600) =>
  mount<StoryCarousel>(
    `<peer-story-carousel ${attributes}></peer-story-carousel>`,
    feedOf({ stories: list }),
    { width },
  );
const slidesOf = (carousel: Element) => allByRole(carousel, 'group');
const titlesOf = (carousel: Element) =>
  allByRole(carousel, 'heading', /^Title/).map(({ textContent }) => textContent);

describe('<peer-story-carousel>', () => {
  for (const [attributes, titles] of [
    [{ topic: 'even' }, ['Title 2', 'Title 4']],
    [{ topic: 'odd', limit: '2' }, ['Title 1', 'Title 3']],
    [{ topic: '' }, ['Title 1', 'Title 2', 'Title 3', 'Title 4', 'Title 5']],
    [{ limit: '1' }, ['Title 1']],
    [{ limit: '2.7' }, ['Title 1', 'Title 2']],
    [{ limit: '99' }, ['Title 1', 'Title 2', 'Title 3', 'Title 4', 'Title 5']],
    [{ limit: '0' }, ['Title 1', 'Title 2', 'Title 3', 'Title 4', 'Title 5']],
    [{ limit: '-2' }, ['Title 1', 'Title 2', 'Title 3', 'Title 4', 'Title 5']],
    [{ limit: 'many' }, ['Title 1', 'Title 2', 'Title 3', 'Title 4', 'Title 5']],
  ] as [Record<string, string>, string[]][]) {
    it(`shows ${titles.length} of 5 stories for ${JSON.stringify(attributes)}`, async () => {
      const carousel = await carouselWith();
      for (const [name, value] of Object.entries(attributes)) carousel.setAttribute(name, value);
      await settled();
      expect(titlesOf(carousel)).to.deep.equal(titles);
    });
  }

  it('changes by its attributes without an event', async () => {
    const carousel = await carouselWith();
    await click(byRole(carousel, 'button', 'Next story'));
    await waitUntil(() => visibleTextOf(carousel).includes('Story 2 of 5'));
    await stillness(byRole(carousel, 'list'));
    const changes = listen('peer-story-change', carousel);
    for (const [name, value] of [
      ['limit', '1'],
      ['limit', '4'],
      ['per-view', '2'],
      ['topic', 'even'],
    ] as const) {
      carousel.setAttribute(name, value);
      await settled();
      await stillness(byRole(carousel, 'list'));
    }
    expect(changes).to.be.empty;
  });

  describe('with per-view', () => {
    for (const [perView, width, inView] of [
      ['2', 600, 2],
      ['3', 900, 3],
      ['2.9', 900, 2],
      ['3', 600, 2], // A story is at least 260 pixels wide.
      ['2', 400, 1],
      ['3', 320, 1],
      ['1', 600, 1],
      ['0', 600, 1],
      ['-1', 600, 1],
      ['several', 600, 1],
      ['', 600, 1],
    ] as const) {
      it(`"${perView}" shows ${inView} in ${width} pixels`, async () => {
        const carousel = await carouselWith(`per-view="${perView}"`, width);
        const { right } = carousel.getBoundingClientRect();
        const boxes = slidesOf(carousel).map((slide) => slide.getBoundingClientRect());
        const whole = boxes.filter((box) => box.right <= right + 1);
        expect(whole).to.have.length(inView);
        expect(boxes.every((box) => box.width > 255 && box.width <= width)).to.be.true;
        expect(boxes[0]!.width * inView).to.be.greaterThan(width * 0.55);
      });
    }

    it('goes on by one story, and ends where the last one is in view', async () => {
      const carousel = await carouselWith('per-view="3"', 900);
      const next = byRole(carousel, 'button', 'Next story');
      await click(next);
      await waitUntil(() => visibleTextOf(carousel).includes('Story 2 of 5'));
      expect(next.ariaDisabled).to.equal('false');
      await click(next);
      await waitUntil(() => next.ariaDisabled === 'true');
      expect(visibleTextOf(carousel)).to.include('Story 3 of 5');
    });

    it('says each story once for two fast clicks', async () => {
      const carousel = await carouselWith('per-view="3"', 900);
      await stillness(byRole(carousel, 'list'));
      const changes = listen<{ index: number }>('peer-story-change', carousel);
      carousel.next();
      carousel.next();
      await settled();
      await stillness(byRole(carousel, 'list'));
      expect(changes.map(({ index }) => index)).to.deep.equal([1, 2]);
      expect(visibleTextOf(carousel)).to.include('Story 3 of 5');
    });

    it('goes back by one story from its end, however fast it came there', async () => {
      const carousel = await carouselWith('per-view="3"', 900);
      const step = byRole(carousel, 'list').scrollWidth / 5;
      for (let clicks = 0; clicks < 4; clicks++) byRole(carousel, 'button', 'Next story').click();
      await settled();
      await stillness(byRole(carousel, 'list'));
      const end = byRole(carousel, 'list').scrollLeft;
      byRole(carousel, 'button', 'Previous story').click();
      await settled();
      await stillness(byRole(carousel, 'list'));
      expect(byRole(carousel, 'list').scrollLeft).to.be.closeTo(end - step, 10);
      expect(visibleTextOf(carousel)).to.include('Story 2 of 5');
    });
  });
});
