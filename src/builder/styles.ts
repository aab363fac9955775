import { css } from 'lit';

/** What the builder's elements have besides the look of all pages for people (`stories/pages/styles.ts`). */
export const builderStyles = css`
  :host {
    font-family: system-ui, sans-serif;
    font-size: 16px;
  }
  h2 {
    font-size: 19px;
    text-wrap: balance;
  }
  .builder {
    align-items: start;
    display: grid;
    gap: 20px;
    grid-template-columns: minmax(0, 1fr);
  }
  .tools {
    margin-block-start: 20px;
  }
  .card {
    padding: 20px;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  legend {
    font-weight: 650;
    margin-block-end: 12px;
    padding: 0;
  }
  fieldset.stack legend {
    margin: 0;
  }
  .pills {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .choices {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
  }
  .pill {
    align-items: center;
    border: 1px solid var(--edge);
    border-radius: 10px;
    cursor: pointer;
    display: flex;
    gap: 10px;
    min-block-size: 44px;
    padding: 8px 14px 8px 12px;
  }
  .pill:has(:checked) {
    background: color-mix(in srgb, var(--brand) 12%, transparent);
    border-color: var(--brand);
    box-shadow: inset 0 0 0 1px var(--brand);
  }
  .pill:has(:focus-visible) {
    outline: 3px solid var(--brand);
    outline-offset: 2px;
  }
  .pill :focus-visible {
    outline: 0;
  }
  .pill strong {
    display: block;
    font-weight: 650;
    line-height: 1.3;
  }
  input[type='radio'],
  input[type='checkbox'] {
    accent-color: var(--brand);
    block-size: 20px;
    flex: none;
    inline-size: 20px;
    margin: 0;
  }
  .fields {
    display: grid;
    gap: 18px 20px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 210px), 1fr));
  }
  .field {
    align-content: start;
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
  }
  .field > label:not(.check) {
    font-weight: 600;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .help {
    color: var(--soft);
    display: block;
    font-size: 14px;
    font-weight: 400;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .check {
    align-items: center;
    cursor: pointer;
    display: flex;
    gap: 10px;
    min-block-size: 32px;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: 8px;
    color: inherit;
    font: inherit;
    inline-size: 100%;
    min-block-size: 46px;
    padding: 8px 12px;
  }
  textarea {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    font-size: 14px;
    resize: vertical;
  }
  ::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  button {
    min-block-size: 46px;
    padding-inline: 20px;
  }
  summary {
    cursor: pointer;
    font-weight: 600;
    min-block-size: 32px;
    padding-block: 4px;
  }
  details[open] > summary {
    margin-block-end: 12px;
  }
  ol,
  ul,
  dl,
  dd {
    margin: 0;
  }
  ol {
    padding-inline-start: 24px;
  }
  li + li {
    margin-block-start: 6px;
  }
  .findings {
    display: grid;
    gap: 10px;
    list-style: none;
  }
  .findings li {
    border-inline-start: 4px solid var(--edge);
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    overflow-wrap: anywhere;
    padding-inline-start: 14px;
  }
  .findings .error {
    border-color: var(--bad);
  }
  .severity {
    text-transform: capitalize;
  }
  .error .severity,
  .warning {
    color: var(--bad);
  }
  .findings .warning {
    color: inherit;
  }
  .test {
    overflow-wrap: anywhere;
  }
  .test > .good {
    color: var(--good);
    font-weight: 600;
  }
  .test .findings {
    margin-block-start: 8px;
  }
  .code {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  .code pre {
    max-block-size: 300px;
    overflow-y: auto;
  }
  dl {
    display: grid;
    gap: 8px;
  }
  dt {
    color: var(--soft);
    font-size: 14px;
  }
  dd {
    overflow-wrap: anywhere;
  }
  .webmaster {
    border-block-start: 1px solid var(--line);
    padding-block-start: 16px;
  }
  .toolbar {
    display: grid;
    gap: 8px 12px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 124px), 1fr));
  }
  .toolbar label {
    display: grid;
    font-size: 14px;
    gap: 2px;
  }
  .window {
    --height: max(480px, 100vh - 170px);
    background: var(--paper);
    block-size: var(--height);
    border: 1px solid var(--line);
    border-radius: 12px;
    overflow: hidden;
  }
  .window iframe {
    block-size: 100%;
    border: 0;
    display: block;
    inline-size: 100%;
  }
  .desktop iframe {
    block-size: calc(100% / var(--scale, 1));
    inline-size: calc(100% / var(--scale, 1));
    transform: scale(var(--scale, 1));
    transform-origin: 0 0;
  }
  .phone {
    inline-size: min(390px, 100%);
    margin-inline: auto;
  }
  @media (min-width: 960px) {
    .builder {
      grid-template-columns: minmax(0, 9fr) minmax(0, 10fr);
    }
    .preview {
      grid-column: 2;
      grid-row: 1 / span 2;
      inset-block-start: 16px;
      position: sticky;
    }
    .result {
      grid-column: 1;
    }
  }
`;
