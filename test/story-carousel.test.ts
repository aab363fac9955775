import { expect, waitUntil } from '@open-wc/testing';
import type { StoryCarousel } from '../src/elements.js';
import { allByRole, byRole, nameOf } from './support/by-role.js';
import { listen } from './support/events.js';
import { feedOf } from './support/feeds.js';
import { expectFocus } from './support/focus.js';
import { press } from './support/keys.js';
import { mount, mountPage, type Place } from './support/mount.js';
import { click, clickOnly } from './support/mouse.js';
import { visibleTextOf } from './support/text.js';
import { settled, stillness } from './support/wait.js';

const titles = ['Walking', 'Calling', 'Cooking', 'Singing', 'Resting'];

/** A feed with a story for each title. */
function stories(names: readonly string[] = titles, more: object = {}) {
  const list = names.map((title) => ({ id: title.toLowerCase(), title, body: `<p>About ${title}.</p>` }));
  return feedOf({ stories: list, ...more });
}

type Change = { id: string; index: number };

const listOf = (carousel: Element) => byRole(byRole(carousel, 'region'), 'list');
const slidesOf = (carousel: Element) => allByRole(listOf(carousel), 'group');
const next = (carousel: Element) => byRole(carousel, 'button', 'Next story');
const previous = (carousel: Element) => byRole(carousel, 'button', 'Previous story');
/** The numbers of the stories that can be reached, from 1. */
const reachable = (carousel: Element) =>
  slidesOf(carousel).flatMap((slide, index) => (slide.closest('[inert]') ? [] : index + 1));
/** The numbers of the stories that are in view whole, from 1. */
function inView(carousel: Element) {
  const list = listOf(carousel).getBoundingClientRect();
  return slidesOf(carousel).flatMap((slide, index) => {
    const { left, right } = slide.getBoundingClientRect();
    return left > list.left - 2 && right < list.right + 2 ? index + 1 : [];
  });
}

const shows = (carousel: Element, where: string) =>
  waitUntil(() => visibleTextOf(carousel).includes(where), `"${where}" is not shown`);
async function standsAt(carousel: Element, number: number, count = titles.length) {
  await shows(carousel, `Story ${number} of ${count}`);
  await stillness(listOf(carousel));
  expect(inView(carousel)).to.include(number);
}

/** Moves the list as a finger or a wheel would, to a story's number. */
async function scrollByHand(carousel: Element, number: number) {
  const list = listOf(carousel);
  const edge = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    return carousel.matches(':dir(rtl)') ? right : left;
  };
  const distance = edge(slidesOf(carousel)[number - 1]!) - edge(list);
  list.scrollTo({ left: list.scrollLeft + distance, behavior: 'instant' });
  await stillness(list);
}

const place: Place = { width: 600 };
const carouselIn = (where: Place = {}, data: object = stories()) =>
  mount<StoryCarousel>('<peer-story-carousel></peer-story-carousel>', data, { ...place, ...where });

describe('<peer-story-carousel>', () => {
  it('is a region called carousel, with a name, and a list of numbered slides', async () => {
    const carousel = await carouselIn();
    const region = byRole(carousel, 'region', 'Stories');
    expect(region.getAttribute('aria-roledescription')).to.equal('carousel');
    expect(listOf(carousel).children).to.have.length(titles.length);
    expect(slidesOf(carousel).map(nameOf)).to.deep.equal(
      titles.map((title, index) => `Story ${index + 1} of 5: ${title}`),
    );
    for (const slide of slidesOf(carousel)) {
      expect(slide.getAttribute('aria-roledescription')).to.equal('slide');
    }
  });

  it('is named by its own heading, and keeps a name when that is hidden', async () => {
    const carousel = await carouselIn();
    carousel.heading = 'In their words';
    await settled();
    expect(nameOf(byRole(carousel, 'region'))).to.equal('In their words');
    byRole(carousel, 'heading', 'In their words');
    carousel.heading = '';
    await settled();
    expect(nameOf(byRole(carousel, 'region'))).to.equal('Stories');
    expect(allByRole(carousel, 'heading', /Stories|In their words/)).to.be.empty;
  });

  it('shows each story once, and lets nobody tab into what is out of view', async () => {
    const carousel = await carouselIn();
    await waitUntil(() => reachable(carousel).join() === '1');
    expect(slidesOf(carousel)).to.have.length(titles.length);
    await click(next(carousel));
    await waitUntil(() => reachable(carousel).join() === '2');
    expect(slidesOf(carousel)).to.have.length(titles.length);
  });

  it('has no controls for one story', async () => {
    const carousel = await carouselIn({}, stories(['Walking']));
    expect(allByRole(carousel, 'button')).to.be.empty;
    expect(visibleTextOf(carousel)).not.to.match(/Story 1/);
    expect(reachable(carousel)).to.deep.equal([1]);
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    describe(`with text that runs ${dir}`, () => {
      let carousel: StoryCarousel;
      let changes: Change[];
      beforeEach(async () => {
        carousel = await carouselIn({ dir });
        changes = listen<Change>('peer-story-change', carousel);
        await standsAt(carousel, 1);
      });

      it('goes to the next story and back, and says so', async () => {
        await click(next(carousel));
        await standsAt(carousel, 2);
        await click(previous(carousel));
        await standsAt(carousel, 1);
        expect(changes).to.deep.equal([
          { id: 'calling', index: 1 },
          { id: 'walking', index: 0 },
        ]);
      });

      it('goes on by two stories for two fast clicks', async () => {
        await clickOnly(next(carousel));
        await clickOnly(next(carousel));
        await standsAt(carousel, 3);
        next(carousel).click();
        next(carousel).click();
        await standsAt(carousel, 5);
        expect(changes.map(({ index }) => index)).to.deep.equal([1, 2, 3, 4]);
      });

      it('follows the arrow keys on its own controls, in the direction of reading', async () => {
        const [forward, back] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
        next(carousel).focus();
        await press(forward!);
        await standsAt(carousel, 2);
        await press(forward!);
        await standsAt(carousel, 3);
        await press(back!);
        await standsAt(carousel, 2);
        expectFocus(next(carousel));
      });

      it('notices when a visitor scrolls, and says so once', async () => {
        await scrollByHand(carousel, 4);
        await standsAt(carousel, 4);
        await waitUntil(() => reachable(carousel).join() === '4');
        expect(changes).to.deep.equal([{ id: 'singing', index: 3 }]);
        await click(next(carousel));
        await standsAt(carousel, 5);
        expect(changes).to.have.length(2);
      });
    });
  }

  it('says the ends to assistive technology, keeps the focus there, and does nothing', async () => {
    const carousel = await carouselIn({}, stories(titles.slice(0, 2)));
    const changes = listen('peer-story-change', carousel);
    await standsAt(carousel, 1, 2);
    expect(previous(carousel).ariaDisabled).to.equal('true');
    expect(next(carousel).ariaDisabled).to.equal('false');
    await click(previous(carousel));
    previous(carousel).focus();
    await press('ArrowLeft');
    await standsAt(carousel, 1, 2);
    expect(changes).to.be.empty;

    next(carousel).focus();
    await press('Enter');
    await standsAt(carousel, 2, 2);
    expect(next(carousel).ariaDisabled).to.equal('true');
    expect(previous(carousel).ariaDisabled).to.equal('false');
    await press('Enter');
    await press('ArrowRight');
    carousel.next();
    await standsAt(carousel, 2, 2);
    expectFocus(next(carousel));
    expect(changes).to.have.length(1);
  });

  it('announces where the visitor is, politely', async () => {
    const carousel = await carouselIn();
    const live = carousel.shadowRoot!.querySelector('[aria-live]')!;
    expect(live.getAttribute('aria-live')).to.equal('polite');
    expect(live.textContent).to.equal('Story 1 of 5');
  });

  it('leaves arrow keys alone inside a story', async () => {
    const first = { id: 'a', title: 'First', url: 'https://example.org/' };
    const carousel = await carouselIn({}, stories([], { stories: [first, { id: 'b', title: 'Second' }] }));
    const events: Event[] = [];
    carousel.addEventListener('keydown', (event) => events.push(event));
    byRole(carousel, 'link').focus();
    await press('ArrowRight');
    expect(events.map(({ defaultPrevented }) => defaultPrevented)).to.deep.equal([false]);
    expect(visibleTextOf(carousel)).to.include('Story 1 of 2');
  });

  it('never scrolls the page', async () => {
    const carousel = await mount<StoryCarousel>(
      `<div style="height:2000px"></div>
      <peer-story-carousel></peer-story-carousel>
      <div style="height:2000px"></div>`,
      stories(),
      place,
    );
    const { top } = listOf(carousel).getBoundingClientRect();
    scrollTo({ top: top - innerHeight + 20, behavior: 'instant' }); // Most of the stories are below the fold.
    const before = scrollY;
    expect(before).to.be.greaterThan(1000);
    carousel.next();
    await standsAt(carousel, 2);
    expect(scrollY).to.equal(before);
    expect(scrollX).to.equal(0);
  });

  it('stays at its story, and quiet, when the page moves it elsewhere', async () => {
    const carousel = await carouselIn();
    await click(next(carousel));
    await standsAt(carousel, 2);
    const changes = listen('peer-story-change', document.body);
    const other = carousel.parentElement!.appendChild(document.createElement('div'));
    other.append(carousel);
    await settled();
    await waitUntil(() => inView(carousel).join() === '2');
    await standsAt(carousel, 2);
    expect(reachable(carousel)).to.deep.equal([2]);
    expect(changes).to.be.empty;

    await scrollByHand(carousel, 5);
    await standsAt(carousel, 5);
    expect(changes).to.deep.equal([{ id: 'resting', index: 4 }]);
  });

  describe('in a <peer-feed> whose visitor chooses a role', () => {
    const roles = ['all', 'few'].map((id) => ({ id, name: id }));
    const list = titles.map((title, index) => ({ id: title, title, roles: index < 2 ? [] : ['all'] }));
    const data = feedOf({ roles, stories: list });

    for (const perView of [1, 2]) {
      it(`goes on with what is left of the stories, ${perView} in view`, async () => {
        const page = await mountPage(
          `<peer-feed>
            <peer-story-carousel per-view="${perView}"></peer-story-carousel>
            <peer-role-tabs layout="tabs"></peer-role-tabs>
          </peer-feed>`,
          data,
          place,
        );
        const carousel = page.querySelector('peer-story-carousel')!;
        const tabs = page.querySelector('peer-role-tabs')!;
        await stillness(listOf(carousel));
        await scrollByHand(carousel, 4);
        await shows(carousel, 'Story 4 of 5');
        const changes = listen('peer-story-change', carousel);
        await click(byRole(tabs, 'tab', 'few'));
        await shows(carousel, 'of 2');
        await stillness(listOf(carousel));
        const [first] = inView(carousel);
        expect(visibleTextOf(carousel)).to.include(`Story ${first} of 2`);
        expect(reachable(carousel)).to.deep.equal(inView(carousel));
        expect(changes).to.be.empty;
      });
    }

    it('shows nothing but the fallback when no story is left', async () => {
      const carousel = await mount<StoryCarousel>(
        '<peer-story-carousel audience="few" topic="none">Our stories</peer-story-carousel>',
        data,
        place,
      );
      expect(carousel.status).to.equal('empty');
      expect(allByRole(carousel, 'region')).to.be.empty;
    });
  });
});
