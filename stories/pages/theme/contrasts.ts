import { contrast, flatten } from '../../../src/doctor/colors.js';
import { backgroundsOf } from '../../../src/doctor/contrast.js';
import type { Scheme } from './theme.js';

/** Something to see on something else, in a widget that shows both. */
interface Pair {
  readonly name: string;
  /** The contrast it needs (https://www.w3.org/TR/WCAG22/#contrast-minimum and #non-text-contrast). */
  readonly least: number;
  readonly widget: string;
  /** What is looked at; of several the first. */
  readonly selector: string;
  /** Whether the line around it is meant, which lies on what is around. */
  readonly isLine?: boolean;
}

/** A pair as the browser paints it. */
export interface Contrast {
  readonly name: string;
  readonly least: number;
  readonly ratio: number;
  /** As `rgb(…)`. */
  readonly color: string;
  readonly background: string;
  readonly isLine: boolean;
}

/** The colours that a widget has now, as `#rrggbb`. */
export type Shown = Readonly<Record<'accent' | 'surface' | 'text', string>>;

const pairs: readonly Pair[] = [
  { name: 'Text on accent', least: 4.5, widget: 'peer-newsletter-signup', selector: '[part=button]' },
  { name: 'Links on surface', least: 4.5, widget: 'peer-role-tabs', selector: '[part=panel] a' },
  { name: 'Text on surface', least: 4.5, widget: 'peer-resource-cards', selector: '[part=card] p' },
  {
    name: 'Controls on surface',
    least: 3,
    widget: 'peer-newsletter-signup',
    selector: '[part=field]',
    isLine: true,
  },
];

/** Measures the widgets in a box as they would be on a page of that scheme; nothing is painted in between. */
export function measure(box: HTMLElement, scheme: Scheme): { shown: Shown; contrasts: Contrast[] } {
  const before = box.style.colorScheme;
  box.style.colorScheme = scheme;
  try {
    return { shown: colorsIn(box), contrasts: pairs.map((pair) => contrastOf(box, pair)) };
  } finally {
    box.style.colorScheme = before;
  }
}

function contrastOf(box: HTMLElement, { name, least, widget, selector, isLine = false }: Pair): Contrast {
  const element = part(box, widget, selector);
  const { color, borderTopColor } = getComputedStyle(element);
  const layers = layersBelow(isLine ? element.parentElement! : element);
  const [front, back] = [flatten([...layers, isLine ? borderTopColor : color]), flatten(layers)];
  return {
    name,
    least,
    isLine,
    ratio: contrast(front, back),
    color: `rgb(${front.join(' ')})`,
    background: `rgb(${back.join(' ')})`,
  };
}

function colorsIn(box: HTMLElement): Shown {
  const button = part(box, 'peer-newsletter-signup', '[part=button]');
  const card = part(box, 'peer-resource-cards', '[part=card]');
  return {
    accent: hex(layersBelow(button)),
    surface: hex(layersBelow(card)),
    text: hex([getComputedStyle(card).color]),
  };
}

function part(box: HTMLElement, widget: string, selector: string): Element {
  return box.querySelector(widget)!.shadowRoot!.querySelector(selector)!;
}

/** The box around the widgets has no picture behind it, so there always is an answer. */
function layersBelow(element: Element): readonly string[] {
  return backgroundsOf(element, window)!;
}

function hex(layers: readonly string[]): string {
  return `#${flatten(layers)
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}
