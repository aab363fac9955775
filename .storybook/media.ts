/**
 * A page cannot switch on what a visitor sets in the system. This makes everything in the page believe in it: who asks
 * `matchMedia`, and the media rules in the style sheets of the elements.
 */
const query = '(prefers-reduced-motion: reduce)';
const opposite = '(prefers-reduced-motion: no-preference)';
const { matchMedia } = window;
/** What the rules said before, by which they are found again. */
const written = new WeakMap<CSSMediaRule, string>();

/** Lets the elements inside believe that the visitor asked for less motion, or takes it back. */
export function reduceMotion(root: ParentNode, isReduced: boolean): void {
  window.matchMedia = isReduced
    ? (asked) => matchMedia.call(window, asked.replace(query, 'all').replace(opposite, 'not all'))
    : matchMedia;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    for (const sheet of shadowRoot?.adoptedStyleSheets ?? []) {
      for (const rule of sheet.cssRules) if (rule instanceof CSSMediaRule) rewrite(rule, isReduced);
    }
  }
}

function rewrite(rule: CSSMediaRule, isReduced: boolean): void {
  const condition = written.get(rule) ?? rule.media.mediaText;
  written.set(rule, condition);
  rule.media.mediaText = isReduced ? condition.replace(query, 'all').replace(opposite, 'not all') : condition;
}
