/** What makes the widgets comfortable to use: targets, rings of focus, room for large text and for any content. */
import { expect } from '@open-wc/testing';
import { afterTest } from './support/after-test.js';
import { emulate } from './support/emulate.js';
import { richFeed, type Json } from './support/feeds.js';
import { focused } from './support/focus.js';
import { press } from './support/keys.js';
import { picture } from './support/media.js';
import { mountPage } from './support/mount.js';
import { widgetsIn } from './support/wait.js';

const widgets = `
  <peer-role-tabs layout="tabs" source></peer-role-tabs>
  <peer-role-tabs layout="accordion"></peer-role-tabs>
  <peer-resource-cards searchable filterable limit="2" source></peer-resource-cards>
  <peer-resource-cards layout="list"></peer-resource-cards>
  <peer-story-carousel autoplay="600"></peer-story-carousel>
  <peer-story-carousel controls="tabs" per-view="2"></peer-story-carousel>
  <peer-chapter-guide></peer-chapter-guide>
  <peer-newsletter-signup action="/subscribe" name-field="name" interests="a=Walking, b=Cooking" consent="I agree."></peer-newsletter-signup>`;

const longWord = 'Diabetesselbsthilfegruppenleiterinnenfortbildungsveranstaltung'.repeat(2);
const image = (width: number, height: number) => ({ src: picture, alt: 'A walk', width, height });

const feeds: { name: string; data: Json }[] = [
  { name: 'usual content', data: richFeed() },
  { name: 'one of each', data: oneOfEach() },
  { name: 'words that are too long', data: replaceTexts(richFeed(), () => longWord) },
  {
    name: 'texts that are too long',
    data: replaceTexts(richFeed(), (text) => `${text} and more `.repeat(40)),
  },
  {
    name: 'pictures in portrait and in landscape',
    data: richFeed({
      stories: [image(300, 1200), image(1600, 200), undefined].map((one, n) => ({
        id: `s${n}`,
        title: `Story ${n}`,
        body: 'We walk.',
        image: one,
      })),
    }),
  },
];

function oneOfEach(): Json {
  const { roles, resources, stories, ...feed } = richFeed();
  return {
    ...feed,
    roles: roles.slice(0, 1),
    resources: resources.slice(0, 1),
    stories: stories.slice(0, 1),
  };
}

/** The same feed with other words; ids and addresses stay. */
function replaceTexts<T>(value: T, replace: (text: string) => string): T {
  const change = (key: string, text: unknown) =>
    typeof text === 'string' && /^(title|name|body|heading|.*Heading|description|intro)$/.test(key)
      ? replace(text)
      : text;
  return JSON.parse(JSON.stringify(value, change)) as T;
}

/** All elements that a widget shows now. */
function shownIn(page: Element): HTMLElement[] {
  return widgetsIn(page).flatMap((widget) =>
    [...widget.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.checkVisibility() && !element.closest('[inert], [hidden], .trap, svg'),
    ),
  );
}

const describeElement = (element: Element) =>
  `${element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host.localName : ''} <${element.localName} class="${element.className}"> ${(element.textContent ?? '').trim().slice(0, 30)}`;

/** What is wider than its room, or cut off; a list of slides is to be scrolled. */
function overflowing(page: Element): string[] {
  const clipped = (element: HTMLElement) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (/inline|contents/.test(getComputedStyle(element).display) || element.matches('.slides')) return false;
    // The slides reach out by the width of a ring of focus.
    const room = element.querySelector('.slides') ? 7 : 1;
    const tooWide = element.scrollWidth > element.clientWidth + room;
    const tooHigh = element.scrollHeight > element.clientHeight + 1;
    return tooWide || (tooHigh && (overflowX === 'hidden' || overflowY === 'hidden'));
  };
  return shownIn(page)
    .filter((element) => !/^(input|select|option|img|br|th|td|tr)$/.test(element.localName))
    .filter(clipped)
    .map(describeElement);
}

describe('There is room', () => {
  for (const { name, data } of feeds) {
    for (const width of [320, 768, 1280]) {
      it(`for ${name} in ${width} pixels`, async () => {
        const page = await mountPage(widgets, data, { width });
        expect(overflowing(page)).to.deep.equal([]);
      });
    }
  }
});

describe('Targets', () => {
  /** The size of what reacts to a click: a label with its control, a card with its link. */
  function targetOf(control: HTMLElement): DOMRect {
    const around = control.closest('label') ?? control.closest('.card') ?? control;
    return around.getBoundingClientRect();
  }

  for (const width of [320, 1280]) {
    it(`are at least 44 pixels high and wide, or stand in a line of text of at least 24, in ${width} pixels`, async () => {
      const page = await mountPage(widgets, richFeed(), { width });
      const small = shownIn(page)
        .filter((element) => element.matches('a[href], button, input, select'))
        .filter((element) => {
          const { width, height } = targetOf(element);
          const isInText = element.closest('.rich') !== null;
          const line = parseFloat(getComputedStyle(element).lineHeight);
          return isInText ? line < 24 : Math.round(width) < 44 || Math.round(height) < 44;
        });
      expect(small.map(describeElement)).to.deep.equal([]);
    });
  }
});

describe('The focus', () => {
  it('is not hidden below what sticks to the top of the window', async () => {
    const page = await mountPage(`<a href="#before">before</a>${widgets}<a href="#after">after</a>`);
    const [before, after] = page.querySelectorAll('a');
    const bar = document.createElement('div');
    bar.style.cssText = 'position: sticky; top: 0; height: 90px; background: gold; z-index: 2';
    page.prepend(bar);
    afterTest(() => scrollTo(0, 0));
    after!.focus();
    const hidden = [];
    for (await press('Shift+Tab'); focused() !== before; await press('Shift+Tab')) {
      const stop = focused();
      const fits = stop.offsetHeight < innerHeight - 90;
      if (fits && stop.getBoundingClientRect().top < 89) hidden.push(describeElement(stop));
    }
    expect(hidden).to.deep.equal([]);
  });
});

describe('Where less motion is wanted', () => {
  it('nothing moves by itself, or glides', async function () {
    if (!(await emulate('prefers-reduced-motion', 'reduce'))) this.skip(); // Only Chromium can emulate it.
    const page = await mountPage(widgets);
    const moving = shownIn(page).filter((element) => {
      const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element);
      return scrollBehavior !== 'auto' || parseFloat(transitionDuration) > 0 || animationName !== 'none';
    });
    expect(moving.map(describeElement)).to.deep.equal([]);
  });
});
