import { css } from 'lit';

/**
 * The styles that all widgets share. Private variables start with `--_` and are derived from the public tokens here,
 * in this one place. No `rem` and no viewport units: the partner's root size must not reach us.
 */
export const baseStyles = css`
  :host {
    --_accent: var(--peer-accent, #0a6570);
    --_surface: var(--peer-surface, light-dark(#fff, #1d2226));
    --_text: var(--peer-text, light-dark(#1c2326, #e9eef0));
    --_radius: var(--peer-radius, 14px);
    --_space: var(--peer-space, 4px);
    display: block !important;
    /* A flex or grid parent sizes us by our content, which size containment hides from it. */
    min-inline-size: min(100%, 18em);
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([color-scheme='light']) {
    color-scheme: light;
  }
  :host([color-scheme='dark']) {
    color-scheme: dark;
  }
  :host([density='compact']) {
    --_space: calc(var(--peer-space, 4px) * 0.75);
  }
  /* What the page hands down stops here, save the font, its size, the colour, its scheme and (never reset) the direction. */
  .root {
    all: initial;
    --_line: color-mix(in oklab, currentColor 16%, #0000);
    --_small-radius: calc(var(--_radius) * 0.7);
    /*
     * Contrast of 4.5 to 1 for any colours (https://www.w3.org/TR/WCAG22/#contrast-minimum). A hundredth of a colour is
     * mixed with the luminance of what is behind it, which so becomes its transparency. Then it is made as much darker
     * as a light background asks for, or as much lighter as a dark one does: above a luminance of 0.179, black has more
     * contrast than white.
     *
     * Only where the page sets a colour: else what is "asked" below has no value, and our own colours, which need no
     * such help, take its place. They spare a phone most of the work that styles are.
     */
    --_behind: xyz 0 0 0 / y;
    --_darker: min(alpha * 100, (alpha / 4.6 - 0.041 + max(0, (0.187 - alpha) * 1e4)) / (y + 1e-5));
    --_dark: xyz calc(x * var(--_darker)) calc(y * var(--_darker)) calc(z * var(--_darker)) / alpha;
    --_lighter: clamp(0, (alpha * 4.6 + 0.18 - max(0, (alpha - 0.187) * 1e4) - y) / (1.01 - y), 1);
    --_light: xyz calc(x + var(--_lighter) * (0.95 - x)) calc(y + var(--_lighter) * (1 - y))
      calc(z + var(--_lighter) * (1.09 - z)) / 1;
    --_surface-behind: color(
      from color-mix(in xyz, var(--peer-accent, var(--peer-surface, var(--peer-text))) 0%, var(--_surface))
        var(--_behind)
    );
    --_asked-words: color(
      from color(from color-mix(in xyz, var(--_text) 1%, var(--_surface-behind)) var(--_dark)) var(--_light)
    );
    --_words: var(--_asked-words, var(--_text));
    --_soft: color-mix(in oklab, var(--_text) 62%, var(--_surface));
    --_asked-muted: color(
      from color(from color-mix(in xyz, var(--_soft) 1%, var(--_surface-behind)) var(--_dark)) var(--_light)
    );
    --_muted: var(--_asked-muted, var(--_soft));
    /* Only where the page sets one. */
    color: color-mix(in xyz, var(--peer-text) 0%, var(--_asked-words));
    color-scheme: inherit;
    /* The same for cells of tables, which count no percentage. In pixels: a page with large text is no wider. */
    contain-intrinsic-inline-size: 250px;
    container-type: inline-size;
    display: block;
    font-family: var(--peer-font, inherit);
    font-size: inherit;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  .root,
  .bad,
  .message,
  [aria-invalid='true'] {
    --_hue: light-dark(var(--_accent), color-mix(in oklab, var(--_accent) 45%, #fff));
    --_asked-ink: color(
      from color(from color-mix(in xyz, var(--_hue) 1%, var(--_surface-behind)) var(--_dark)) var(--_light)
    );
    --_ink: var(--_asked-ink, var(--_hue));
    --_wash: color-mix(in oklab, var(--_hue) 9%, var(--_surface));
    --_asked-tint: color(
      from
        color(
          from color-mix(in xyz, var(--_wash) 1%, color(from var(--_asked-words) var(--_behind))) var(--_dark)
        )
        var(--_light)
    );
    --_tint: var(--_asked-tint, var(--_wash));
  }
  *,
  ::before {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  [hidden=''] {
    display: none !important;
  }
  /* Takes no part in the layout, and so no gap of a grid. */
  .fold[hidden] {
    content-visibility: hidden;
    display: block;
    position: absolute;
  }
  .paper {
    display: none;
  }
  [role='list'] {
    list-style: none;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1.06em;
    line-height: 1.3;
  }
  .title > * {
    font-size: 1.5em;
  }
  a {
    color: var(--_ink);
  }
  /* As large as a finger, and no room taken by it. */
  a:where(:not(.rich a)) {
    display: inline-block;
    margin-block: -11px;
    min-inline-size: 44px;
    padding-block: 11px;
  }
  :focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }
  button,
  input,
  select {
    background: none;
    border: 1px solid var(--_muted);
    border-radius: var(--_small-radius);
    color: inherit;
    font: inherit;
    min-block-size: 46px;
    padding: 8px 16px;
  }
  button {
    border-color: var(--_ink);
    color: var(--_ink);
    cursor: pointer;
    font-weight: 650;
  }
  input,
  select {
    background: var(--_surface);
    color: var(--_words);
    inline-size: 100%;
  }
  .primary {
    background: var(--_accent);
    --_asked: color(
      from color(from color-mix(in xyz, #fff 1%, color(from var(--peer-accent) var(--_behind))) var(--_dark))
        var(--_light)
    );
    color: var(--_asked, #fff);
  }
  .stack {
    display: grid;
    gap: calc(var(--_space) * 4);
    /* Long words must not widen a grid. */
    grid-template-columns: minmax(0, 1fr);
  }
  .actions > li,
  .steps > li {
    display: grid;
    gap: 12px;
    grid-template-columns: 26px 1fr;
  }
  .row {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
  }
  .eyebrow {
    color: var(--_ink);
    font-size: 0.84em;
    font-weight: 700;
    gap: 8px;
  }
  .surface {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_words);
    padding: calc(var(--_space) * 5);
  }
  .meta {
    font-size: 0.86em;
  }
  .surface .meta {
    color: var(--_muted);
  }
  .ruled {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 14px;
  }
  .source {
    margin-block-start: 20px;
  }
  .rich {
    max-inline-size: 72ch;
  }
  .rich > * + * {
    margin-block-start: calc(var(--_space) * 3);
  }
  .rich :is(ul, ol) {
    padding-inline-start: 20px;
  }
  .resources > li {
    border-inline-start: 3px solid var(--_line);
    padding-inline-start: 14px;
  }
  .resources a {
    font-weight: 650;
  }
  .icon {
    block-size: 1.4em;
    fill: none;
    flex: none;
    inline-size: 1.4em;
    stroke: currentColor;
    stroke-width: 2;
  }
  .previous .icon:dir(ltr),
  .next .icon:dir(rtl) {
    scale: -1 1;
  }
  p.loading {
    background: repeating-linear-gradient(var(--_line) 0 14px, #0000 0 34px);
    font-size: 0;
    max-inline-size: 600px;
    /* About as tall as what comes: with less room the page moves twice. */
    min-block-size: 480px;
  }
  @container (min-inline-size: 620px) {
    .surface {
      padding: calc(var(--_space) * 7);
    }
  }
  @media print {
    .fold[hidden] {
      content-visibility: visible;
      position: static;
    }
    .paper {
      display: block;
    }
    .tabs,
    .controls,
    .pager,
    button:not(.tab) {
      display: none !important;
    }
  }
`;
