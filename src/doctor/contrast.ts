import { ancestorsOf } from './ancestors.js';
import { contrast, flatten, luminance } from './colors.js';
import type { Finding } from './finding.js';
import { describe, widgetTags, type Page } from './page.js';

/** The least contrast of text, and of large text (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
const least = 4.5;
const leastOfLarge = 3;

/** What is to be mended: the page's own text, or that the widget takes the page's background for another. */
type Fault = 'text' | 'surface';

interface Measured {
  readonly widget: Element;
  readonly fault: Fault;
  /** What lies behind the words. */
  readonly background: string;
  readonly ratio: number;
  readonly words: string;
}

/**
 * Words that are hard to read: the worst ones for each fault, as one line mends them all. On surfaces of their own the
 * widgets see to their contrast themselves (see widget/styles.ts); elsewhere they stand on the page's background.
 */
export function contrastFindings({ document, window }: Page): Finding[] {
  if (!window) return [];
  const measured = [...document.querySelectorAll(widgetTags)].flatMap((widget) => {
    if (!widget.shadowRoot || !isSeen(widget)) return [];
    const { color } = window.getComputedStyle(widget);
    return textsIn(widget.shadowRoot).flatMap((text) => {
      const found = measure(text, color, window);
      return found ? { widget, ...found } : [];
    });
  });
  return (['surface', 'text'] as const).flatMap((fault) => {
    const [worst] = measured.filter((one) => one.fault === fault).sort((a, b) => a.ratio - b.ratio);
    return worst ? finding(worst) : [];
  });
}

function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function finding({ widget, fault, background, ratio, words }: Measured): Finding {
  return {
    code: fault === 'surface' ? 'contrast-surface' : 'contrast-text',
    severity: 'warning',
    where: describe(widget),
    problem: `“${words}” is hard to read: its contrast is ${ratio.toFixed(1)} to 1, and should be 4.5 to 1 or more.`,
    fix:
      fault === 'surface'
        ? 'Tell the widgets what your page’s background is: they make their colours fit.'
        : 'Choose a text for your page that differs more from its background; for example this.',
    line:
      fault === 'surface'
        ? `body { --peer-surface: ${background}; }`
        : `body { color: ${luminance(flatten([background])) > 0.179 ? '#1c2326' : '#e9eef0'}; }`,
    element: widget,
  };
}

/** The elements that hold words themselves, and are on the screen. */
function textsIn(root: ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].filter(
    (element) =>
      [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && /\S/.test(nodeValue!)) &&
      !element.closest('style, script, [aria-hidden=true], :disabled') &&
      isSeen(element) &&
      element.getBoundingClientRect().width > 1,
  );
}

/** Undefined where the contrast suffices, or where a picture lies behind the words. */
function measure(element: Element, pageColor: string, view: Window): Omit<Measured, 'widget'> | undefined {
  const { color, fontSize, fontWeight } = view.getComputedStyle(element);
  const layers = backgroundsOf(element, view);
  if (!layers) return undefined;
  const ratio = contrast(flatten(layers), flatten([...layers, color]));
  const pixels = parseFloat(fontSize);
  const isLarge = pixels >= 24 || (pixels >= 18.66 && Number(fontWeight) >= 700);
  // Half a unit of a colour channel is lost in rounding.
  if (ratio >= (isLarge ? leastOfLarge : least) - 0.05) return undefined;
  const words = element.textContent!.trim().replace(/\s+/g, ' ');
  return {
    fault: color === pageColor ? 'text' : 'surface',
    background: `rgb(${flatten(layers).join(', ')})`,
    ratio,
    words: words.length > 40 ? `${words.slice(0, 39)}…` : words,
  };
}

/**
 * The background colours below an element, the lowest first; undefined where there is a picture among them.
 */
export function backgroundsOf(element: Element, view: Window): string[] | undefined {
  const styles = ancestorsOf(element).map((one) => view.getComputedStyle(one));
  if (styles.some(({ backgroundImage }) => backgroundImage !== 'none')) return undefined;
  const { colorScheme } = styles[styles.length - 1]!;
  return [canvasColor(colorScheme, view), ...styles.map(({ backgroundColor }) => backgroundColor).reverse()];
}

/** What browsers paint where a page paints nothing; near enough, as they differ a little in the dark. */
function canvasColor(colorScheme: string, view: Window): string {
  const isDark =
    /dark/.test(colorScheme) &&
    (!/light/.test(colorScheme) || view.matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? '#121212' : '#fff';
}
