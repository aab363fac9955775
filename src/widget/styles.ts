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
    --_ink: light-dark(var(--_accent), color-mix(in oklab, var(--_accent) 45%, #fff));
    --_tint: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
    --_muted: color-mix(in oklab, currentColor 74%, #0000);
    --_border: color-mix(in oklab, currentColor 55%, #0000);
    --_line: color-mix(in oklab, currentColor 16%, #0000);
    --_radius: var(--peer-radius, 14px);
    --_small-radius: calc(var(--_radius) * 0.7);
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
  /* What the page hands down stops here, save the font, its size, the colour, its scheme and (never reset) the direction. */
  .root {
    all: initial;
    color: var(--peer-text, inherit);
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
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1.06em;
    line-height: 1.25;
    text-wrap: balance;
  }
  .title > * {
    font-size: 1.5em;
  }
  a {
    color: var(--_ink);
    text-underline-offset: 0.18em;
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
    border: 1px solid var(--_border);
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
    color: var(--_text);
    inline-size: 100%;
  }
  .primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: #fff;
  }
  .stack {
    display: grid;
    gap: calc(var(--_space) * 4);
    /* Long words must not widen a grid. */
    grid-template-columns: minmax(0, 1fr);
  }
  .row {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
  }
  .surface {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    padding: 20px;
  }
  .meta {
    color: var(--_muted);
    font-size: 0.86em;
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
    list-style: revert;
    padding-inline-start: 1.4em;
  }
  .resources > li {
    border-inline-start: 3px solid var(--_line);
    padding-inline-start: 14px;
  }
  .resources a {
    font-weight: 650;
  }
  .icon {
    block-size: 1.3em;
    fill: none;
    flex: none;
    inline-size: 1.3em;
    stroke: currentColor;
    stroke-width: 2;
  }
  .previous .icon:dir(ltr),
  .next .icon:dir(rtl) {
    scale: -1 1;
  }
  p.loading {
    background: repeating-linear-gradient(var(--_line) 0 14px, #0000 0 34px);
    max-inline-size: 60ch;
    min-block-size: 320px;
    text-indent: -999em;
    overflow: hidden;
  }
  @container (min-inline-size: 620px) {
    .surface {
      padding: 28px;
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
