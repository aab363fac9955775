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
    --_on-accent: #fff;
    --_ink: light-dark(var(--_accent), color-mix(in oklab, var(--_accent) 45%, white));
    --_muted: color-mix(in oklab, currentColor 74%, transparent);
    --_line: color-mix(in oklab, currentColor 16%, transparent);
    --_border: color-mix(in oklab, currentColor 55%, transparent);
    --_tint: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
    --_good: light-dark(#1d7a46, #6fce9a);
    --_bad: light-dark(#a3261b, #ff9c8f);
    --_radius: var(--peer-radius, 14px);
    --_radius-control: calc(var(--_radius) * 0.7);
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
  /* Inherited properties of the page stop here, save the font, the colour and the direction. */
  .root {
    container-type: inline-size;
    color: var(--peer-text, inherit);
    cursor: auto;
    font-family: var(--peer-font, inherit);
    font-style: normal;
    font-weight: 400;
    hyphens: manual;
    letter-spacing: normal;
    line-height: 1.6;
    list-style: none;
    overflow-wrap: break-word;
    pointer-events: auto;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    user-select: text;
    visibility: visible;
    white-space: normal;
    word-spacing: normal;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
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
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }
  .title > * {
    font-size: 1.5em;
    letter-spacing: -0.01em;
    line-height: 1.2;
  }
  a {
    color: var(--_ink);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    border-radius: 6px;
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus-visible {
    outline: none;
  }
  button,
  input,
  select {
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  button,
  select,
  summary {
    cursor: pointer;
  }
  .surface {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
  }
  .lead,
  .meta,
  .source,
  .note {
    color: var(--_muted);
  }
  .meta {
    font-size: 0.86em;
  }
  .source {
    border-block-start: 1px solid var(--_line);
    display: flex;
    flex-wrap: wrap;
    font-size: 0.84em;
    gap: 0 calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 5);
    padding-block-start: calc(var(--_space) * 2.5);
  }
  .field {
    display: grid;
    font-size: 0.94em;
    gap: var(--_space);
  }
  .control {
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    color: var(--_text);
    font-size: 1em;
    inline-size: 100%;
    min-block-size: 46px;
    padding: 8px 14px;
  }
  .button {
    background: transparent;
    border: 1px solid var(--_ink);
    border-radius: var(--_radius-control);
    color: var(--_ink);
    font-weight: 650;
    min-block-size: 46px;
    padding: 9px 20px;
  }
  .button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .button:hover {
    box-shadow: 0 2px 10px color-mix(in oklab, currentColor 18%, transparent);
  }
  .rich {
    max-inline-size: 72ch;
  }
  .rich > :is(p, ul, ol, blockquote) + * {
    margin-block-start: calc(var(--_space) * 3);
  }
  .rich ul,
  .rich ol {
    list-style: disc;
    padding-inline-start: 1.4em;
  }
  .rich ol {
    list-style: decimal;
  }
  .resources {
    display: grid;
    gap: calc(var(--_space) * 4);
  }
  .resources > li {
    border-inline-start: 3px solid var(--_line);
    max-inline-size: 76ch;
    padding-inline-start: 14px;
  }
  .resources a {
    font-weight: 650;
  }
  .hidden {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
  .note {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 4);
  }
  .skeleton {
    --_bar: linear-gradient(var(--_line) 0 0);
    background:
      var(--_bar) 0 0 / 45% 28px,
      var(--_bar) 0 52px / 92% 14px,
      var(--_bar) 0 82px / 86% 14px,
      var(--_bar) 0 112px / 60% 14px;
    background-repeat: no-repeat;
    min-block-size: var(--_reserve, 320px);
  }
  @media (prefers-reduced-motion: no-preference) {
    a,
    .button,
    .surface {
      transition:
        border-color 0.15s ease-out,
        box-shadow 0.15s ease-out;
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      background: none;
    }
  }
`;
