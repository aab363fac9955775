import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ancestorsOf } from '../src/doctor/ancestors.js';
import { contrast, flatten } from '../src/doctor/colors.js';
import { byRole } from './support/by-role.js';
import { mountPage } from './support/mount.js';
import { click } from './support/mouse.js';
import { richCards } from './support/state-feed.js';
import { settled, widgetsIn } from './support/wait.js';

/** A page has the tokens, and its own background is that of the surfaces. */
interface Theme {
  readonly accent: string;
  readonly surface: string;
  readonly text: string;
}

/** What has to be told from what lies behind it, and by how much (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
interface Mark {
  readonly what: string;
  readonly element: Element;
  /** The property that paints it; undefined where it is not there at all. */
  readonly paint: (style: CSSStyleDeclaration) => string | undefined;
  /** Whether it stands on the element's own background. */
  readonly isInside: boolean;
  readonly least: number;
}

/** Half a unit of a colour channel is lost in rounding. */
const rounding = 0.05;

const channel = fc.integer({ min: 0, max: 255 });
const anyColor = fc.oneof(
  fc.tuple(channel, channel, channel),
  // Greys, among them the middle ones, on which neither black nor white is easy to read.
  fc.integer({ min: 90, max: 150 }).map((grey) => [grey, grey, grey]),
  fc.constantFrom([0, 0, 0], [255, 255, 255], [255, 255, 0], [0, 0, 255], [255, 0, 0]),
);
const themes = fc
  .record({ accent: anyColor, surface: anyColor, text: anyColor })
  .map(({ accent, surface, text }) => ({ accent: rgb(accent), surface: rgb(surface), text: rgb(text) }));

function rgb(channels: readonly number[]): string {
  return `rgb(${channels.join(', ')})`;
}

const markup = `<peer-role-tabs layout="tabs" source></peer-role-tabs>
  <peer-role-tabs layout="accordion"></peer-role-tabs>
  <peer-resource-cards searchable filterable limit="2"></peer-resource-cards>
  <peer-story-carousel controls="tabs"></peer-story-carousel>
  <peer-story-carousel autoplay="60"></peer-story-carousel>
  <peer-chapter-guide></peer-chapter-guide>
  <peer-newsletter-signup action="/subscribe" name-field="name" interests="a,b" consent="I agree"></peer-newsletter-signup>
  <peer-newsletter-signup action="/subscribe" return-url="/"></peer-newsletter-signup>`;

/** Texts and controls of all widgets, an error and a message among them. */
async function openPage(): Promise<{ page: HTMLElement; marks: Mark[] }> {
  const page = await mountPage(markup, richCards);
  const [wrong, sent] = [...page.querySelectorAll('peer-newsletter-signup')];
  await click(byRole(wrong!, 'button', 'Sign up'));
  Object.assign(sent!, { step: 'subscribed' });
  await settled(page);
  const elements = widgetsIn(page).flatMap((widget) => [...widget.shadowRoot!.querySelectorAll('*')]);
  const seen = elements.filter((element) => element.checkVisibility({ visibilityProperty: true }));
  return { page, marks: seen.flatMap(marksOf) };
}

function marksOf(element: Element): Mark[] {
  const marks: Mark[] = [];
  const what = `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 20)}”`;
  if ([...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && /\S/.test(nodeValue!))) {
    marks.push({ what, element, paint: ({ color }) => color, isInside: true, least: 4.5 });
  }
  const { localName } = element;
  if (/^(input|select)$/.test(localName) && !element.matches('[type=checkbox], #trap')) {
    marks.push({ what, element, paint: ({ borderTopColor }) => borderTopColor, isInside: false, least: 3 });
  }
  if (localName === 'svg' && !element.closest('[aria-disabled=true]')) {
    marks.push({ what, element, paint: ({ stroke }) => stroke, isInside: true, least: 3 });
  }
  if (element.matches('[role=tab][aria-selected=true]:not(.dot)')) {
    marks.push({
      what: `line below ${what}`,
      element,
      paint: ({ borderBottomColor }) => borderBottomColor,
      isInside: true,
      least: 3,
    });
  }
  return marks;
}

/** What a theme makes hard to see. */
function faintIn(page: HTMLElement, marks: readonly Mark[], { accent, surface, text }: Theme): string[] {
  page.style.background = surface;
  page.style.setProperty('--peer-accent', accent);
  page.style.setProperty('--peer-surface', surface);
  page.style.setProperty('--peer-text', text);
  const background = remembered((element: Element) => getComputedStyle(element).backgroundColor);
  const layersBehind = remembered((element: Element) => ancestorsOf(element).map(background).reverse());
  const mixed = remembered((layers: string) => flatten(layers.split(';')));
  return marks.flatMap(({ what, element, paint, isInside, least }) => {
    const layers = layersBehind(isInside ? element : element.parentElement!);
    const color = paint(getComputedStyle(element))!;
    const ratio = contrast(mixed(layers.join(';')), mixed([...layers, color].join(';')));
    return ratio >= least - rounding
      ? []
      : `${what}: ${ratio.toFixed(2)} with ${accent} on ${surface}, ${text}`;
  });
}

/** Asks once for each: a thousand themes are a great many questions. */
function remembered<Key, Value>(ask: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, Value>();
  return (key) => {
    if (!answers.has(key)) answers.set(key, ask(key));
    return answers.get(key)!;
  };
}

describe('contrast', () => {
  it('is enough for all words and controls, whatever accent, surface and text a page chooses', async function () {
    this.timeout(240_000);
    const { page, marks } = await openPage();
    // Of many that look the same, one will do.
    const few = [...new Map(marks.map((mark) => [mark.what, mark])).values()];
    expect(few.length).to.be.above(50);
    for (const theme of fc.sample(themes, { numRuns: 1000, seed: 20261127 })) {
      expect(faintIn(page, few, theme).slice(0, 12)).to.deep.equal([]);
    }
  });
});
