import { ancestorsOf } from './ancestors.js';
import type { Finding } from './finding.js';
import { describe, widgetTags, type Page } from './page.js';

/** CSS pixels below which words stand one below the other. */
const narrowest = 200;

/** Widgets that the page's own style sheets hide, squeeze or cut off. */
export function visibilityFindings({ document, window }: Page): Finding[] {
  if (!window) return [];
  return [...document.querySelectorAll(widgetTags)].flatMap((element) => {
    // The page's own wish.
    if (!element.shadowRoot || element.closest('[hidden]')) return [];
    const found = judge(element, window);
    return found ? { where: describe(element), element, ...found } : [];
  });
}

function judge(element: Element, view: Window): Omit<Finding, 'where'> | undefined {
  if (!element.shadowRoot?.querySelector('[part~=base]')) {
    return {
      severity: 'error',
      code: 'not-drawn',
      problem:
        'The script runs, but cannot draw the widget: your Content-Security-Policy forbids templates (Trusted Types).',
      fix: 'Add this to the policy.',
      line: 'trusted-types peer-widgets',
    };
  }
  const ancestors = ancestorsOf(element);
  const styleOf = (one: Element) => view.getComputedStyle(one);
  const severity = 'warning';
  const check = 'If it is not to be so, look in your style sheets for a rule that does this';

  const undisplayed = ancestors.find((one) => styleOf(one).display === 'none');
  if (undisplayed) {
    const what = named(undisplayed);
    return {
      severity,
      code: 'hidden-display',
      problem: `Visitors do not see it: ${what} is hidden (display: none). That is right in a closed tab or menu.`,
      fix: `${check} to ${what}.`,
    };
  }
  if (styleOf(element).visibility !== 'visible') {
    return {
      severity,
      code: 'hidden-visibility',
      problem: 'Visitors do not see it: it is hidden (visibility: hidden).',
      fix: `${check}, or show it.`,
      line: `${element.localName} { visibility: visible; }`,
    };
  }
  const transparent = ancestors.find((one) => Number(styleOf(one).opacity) === 0);
  if (transparent) {
    const what = named(transparent);
    return {
      severity,
      code: 'hidden-opacity',
      problem: `Visitors do not see it: ${what} is transparent (opacity: 0), perhaps until an animation begins.`,
      fix: `${check} to ${what}.`,
    };
  }
  const box = element.getBoundingClientRect();
  if (box.width < 1) {
    return {
      severity,
      code: 'no-width',
      problem: 'Visitors do not see it: it has no width.',
      fix: 'Give it or what surrounds it a width, for example this.',
      line: `${element.localName} { width: 100%; }`,
    };
  }
  const cutting = ancestors.find((one) => one !== element && cuts(one, box, styleOf(one)));
  if (cutting) {
    const what = named(cutting);
    return {
      severity,
      code: 'cut-off',
      problem: `A part of it cannot be seen: ${what} is smaller and cuts it off (overflow: hidden).`,
      fix: `Let ${what} grow with its content, for example like this.`,
      line: 'height: auto; max-height: none; overflow: visible;',
    };
  }
  if (box.width >= narrowest) return undefined;
  return {
    severity: 'note',
    code: 'narrow',
    problem: `It is only ${Math.round(box.width)} px wide, too narrow to read well.`,
    fix: `Put it into a wider column: ${narrowest} px at least.`,
  };
}

/** The root of a page cuts nothing off that matters: the window scrolls. */
function cuts(around: Element, box: DOMRect, { overflowX, overflowY }: CSSStyleDeclaration): boolean {
  if (around.matches('html, body')) return false;
  const outside = around.getBoundingClientRect();
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  return (
    (hides(overflowX) && box.width > outside.width + 1) ||
    (hides(overflowY) && box.height > outside.height + 1)
  );
}

function named({ localName, id, classList }: Element): string {
  return `<${localName}${id ? ` id="${id}"` : classList.length ? ` class="${classList.value}"` : ''}>`;
}
