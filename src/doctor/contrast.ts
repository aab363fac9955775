import { ancestorsOf } from './ancestors.js';
import { contrast, flatten } from './colors.js';
import type { Finding } from './finding.js';
import { describe, widgetTags, type Page } from './page.js';

/** The least contrast of text, and of large text (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
const least = 4.5;
const leastOfLarge = 3;

/** Which token to change: the one for what can be pressed, or that for words. */
type Token = 'accent' | 'text';

interface Measured {
  readonly widget: Element;
  readonly token: Token;
  readonly ratio: number;
  readonly words: string;
}

/**
 * Words that are hard to read in the page's colours: the worst ones for each token, as a token mends them
 * all.
 */
export function contrastFindings({ document, window }: Page): Finding[] {
  if (!window) return [];
  const measured = [...document.querySelectorAll(widgetTags)].flatMap((widget) => {
    if (!widget.shadowRoot || !isSeen(widget)) return [];
    const accent = window.getComputedStyle(widget).getPropertyValue('--_accent');
    return textsIn(widget.shadowRoot).flatMap((text) => {
      const found = measure(text, accent, window);
      return found ? { widget, ...found } : [];
    });
  });
  return (['accent', 'text'] as const).flatMap((token) => {
    const [worst] = measured.filter((one) => one.token === token).sort((a, b) => a.ratio - b.ratio);
    return worst ? finding(worst) : [];
  });
}

function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function finding({ widget, token, ratio, words }: Measured): Finding {
  return {
    code: token === 'accent' ? 'contrast-accent' : 'contrast-text',
    severity: 'warning',
    where: describe(widget),
    problem: `“${words}” is hard to read: its contrast is ${ratio.toFixed(1)} to 1, and should be 4.5 to 1 or more.`,
    fix:
      token === 'accent'
        ? 'Choose a darker accent for light pages, one on which white can be read; for example this.'
        : 'Choose a text and a background that differ more; for example these.',
    line:
      token === 'accent'
        ? 'body { --peer-accent: #0a6570; }'
        : 'body { --peer-text: light-dark(#1c2326, #e9eef0); --peer-surface: light-dark(#fff, #1d2226); }',
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
function measure(element: Element, accent: string, view: Window): Omit<Measured, 'widget'> | undefined {
  const { color, backgroundColor, fontSize, fontWeight } = view.getComputedStyle(element);
  const layers = backgroundsOf(element, view);
  if (!layers) return undefined;
  const ratio = contrast(flatten(layers), flatten([...layers, color]));
  const pixels = parseFloat(fontSize);
  const isLarge = pixels >= 24 || (pixels >= 18.66 && Number(fontWeight) >= 700);
  // Half a unit of a colour channel is lost in rounding.
  if (ratio >= (isLarge ? leastOfLarge : least) - 0.05) return undefined;
  const words = element.textContent!.trim().replace(/\s+/g, ' ');
  return {
    token: isAccent(color, accent) || isAccent(backgroundColor, accent) ? 'accent' : 'text',
    ratio,
    words: words.length > 40 ? `${words.slice(0, 39)}…` : words,
  };
}

/** Whether a colour is the accent, as it is or as the dark scheme lightens it (see widget/styles.ts). */
function isAccent(color: string, accent: string): boolean {
  const own = flatten([color]);
  return [accent, `color-mix(in oklab, ${accent} 45%, #fff)`].some((one) =>
    flatten([one]).every((channel, index) => Math.abs(channel - own[index]!) < 3),
  );
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
