import type { WidgetName } from '../widgets.js';
import { column } from './layout.js';
import { childrenOf } from './serialize.js';

/** What the height is worked out for. */
export interface MinHeightOptions {
  /** Size of the page's text, in CSS pixels. Default: 16. */
  readonly fontSize?: number;
  /** Greatest width of the column that the widget stands in, in CSS pixels. Default: as wide as the window. */
  readonly columnWidth?: number;
}

/** Widths of windows that the height is worked out at, in CSS pixels; between them it changes evenly. */
const widths = [320, 768, 1280] as const;
/** What the page keeps free beside its content, in CSS pixels. */
const margin = 32;
/** Width of a character and height of a line, as parts of the text's size: of a wide font, in the widgets' spacing. */
const character = 0.5;
const lineHeight = { text: 1.6, heading: 1.3 };
/** What a card has around its texts, and a button is high, in CSS pixels. */
const cardPadding = 42;
const buttonHeight = 32;

/** What a widget has around its texts and the plain HTML has not, in CSS pixels: tabs, controls, paddings. */
const frames: Readonly<Record<WidgetName, { readonly inset: number; readonly extra: number }>> = {
  'role-tabs': { inset: 84, extra: 130 },
  'resource-cards': { inset: 0, extra: 24 },
  'story-carousel': { inset: 56, extra: 72 },
  'chapter-guide': { inset: 0, extra: 110 },
  'newsletter-signup': { inset: 42, extra: 58 },
};

/**
 * A `min-height` for a widget that holds this plain HTML: as high as that or the widget will be, whichever is higher,
 * so that nothing below moves when the one takes the other's place. It is estimated from the length of the texts; never
 * more than the window is asked for, for what stands below that is not seen. Widths are those of the nearest container
 * query container, or else of the window.
 *
 * @param content Holds the parsed HTML.
 */
export function minHeight(widget: WidgetName, content: Element, options: MinHeightOptions = {}): string {
  const { fontSize = 16, columnWidth = Infinity } = options;
  const { inset, extra } = frames[widget];
  const heights = widths.map((width) => {
    const room = Math.min(width - margin, columnWidth) - inset;
    // A row of stories is as high as the highest.
    const closed =
      widget === 'story-carousel'
        ? elementsIn(content).filter(({ localName }) => localName === 'details')
        : [];
    const row = closed.map((story) => flowHeight(story, room, fontSize) + 2 * fontSize);
    return extra + Math.max(heightOf(content, room, fontSize), ...row);
  });
  // Nothing is higher where there is more room, but for what was rounded.
  const [low, middle, high] = heights.map((_, index) => Math.ceil(Math.max(...heights.slice(index)))) as [number, number, number]; // prettier-ignore
  const lines = [between(low, widths[0], middle, widths[1]), between(middle, widths[1], high, widths[2])];
  return `display:block;min-height:min(100vh,max(${lines.join(',')},${high}px))`;
}

/** A length that has one value at one width and another at another. */
function between(high: number, narrow: number, low: number, wide: number): string {
  const slope = Math.ceil(((high - low) / (wide - narrow)) * 1000) / 1000;
  return `${Math.ceil(high + slope * narrow)}px - ${+(slope * 100).toFixed(1)}cqi`;
}

/** Elements that stand on lines of their own. */
const block =
  /^(div|p|h[2-6]|ul|ol|li|details|form|fieldset|legend|nav|article|blockquote|img|video|button)$/;

/** The height of an element with all that is open in it. */
function heightOf(element: Element, width: number, fontSize: number): number {
  const { localName } = element;
  const style = element.getAttribute('style') ?? '';
  const children = elementsIn(element);
  if (localName === 'details') return heightOf(children[0]!, width - fontSize, fontSize) + fontSize;
  if (localName === 'img' || localName === 'video') return pictureHeight(element, width);
  if (localName === 'button') return buttonHeight;
  if (style.includes('grid')) return gridHeight(children, width, fontSize, style.includes('auto-fit'));
  const [side, main] = children;
  if (style.includes('flex-wrap') && side && main && width >= 620) {
    return Math.max(heightOf(side, 200, fontSize), heightOf(main, width - 306, fontSize));
  }
  const scale = localName === 'h2' ? 1.5 : localName === 'h3' ? 1.17 : 1;
  const inside = width - (/^([uo]l|blockquote)$/.test(localName) && !style.includes('padding:0') ? 40 : 0);
  return (
    flowHeight(element, inside, fontSize * scale) + (/^(p|h\d|li|ul|ol)$/.test(localName) ? fontSize : 0)
  );
}

/** Blocks one below the other, and lines of what stands between them. */
function flowHeight(element: Element, width: number, fontSize: number): number {
  let height = 0;
  let run = '';
  let controls = 0;
  const lines = /^h\d$/.test(element.localName) ? lineHeight.heading : lineHeight.text;
  const endRun = () => {
    const text = run.replace(/[^\S\n]+/g, ' ').trim();
    for (const part of text ? text.split('\n') : []) {
      height += Math.max(1, Math.ceil((part.length * character * fontSize) / width)) * lines * fontSize;
    }
    height += controls;
    run = '';
    controls = 0;
  };
  const walk = (node: Node): void => {
    const { localName } = node as Element;
    if (node.nodeType === 3) run += node.nodeValue!.replace(/\s+/g, ' ');
    else if (localName === 'br') run += '\n';
    else if (localName === 'input')
      controls += /^(text|email)$/.test((node as Element).getAttribute('type')!) ? 46 : 0; // prettier-ignore
    else if (block.test(localName)) {
      endRun();
      height += heightOf(node as Element, width, fontSize);
    } else childrenOf(node).forEach(walk);
  };
  childrenOf(element).forEach(walk);
  endRun();
  return height;
}

/** Cells in rows, each as high as its highest. */
function gridHeight(cells: readonly Element[], width: number, fontSize: number, isFitted: boolean): number {
  const most = isFitted ? cells.length : Infinity;
  const count = Math.max(1, Math.min(most, Math.floor((width + column.gap) / (column.least + column.gap))));
  const each = (width - (count - 1) * column.gap) / count;
  // Halves have no frames of their own.
  const padding = isFitted ? 0 : cardPadding;
  let height = 0;
  for (let start = 0; start < cells.length; start += count) {
    const row = cells.slice(start, start + count);
    height += Math.max(
      ...row.map((cell) => flowHeight(cell, each - padding, fontSize) + padding + column.gap),
    );
  }
  return height;
}

function pictureHeight(picture: Element, width: number): number {
  const [own, height] = ['width', 'height'].map((name) => Number(picture.getAttribute(name)));
  return Math.max(220, own && height ? (Math.min(own, width) * height) / own : 0);
}

function elementsIn(parent: Element): Element[] {
  return childrenOf(parent).filter((node): node is Element => node.nodeType === 1);
}
