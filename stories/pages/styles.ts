import { css } from 'lit';

/** The look that the elements of these pages share; light or dark as Storybook is (see .storybook/theme.ts). */
export const pageStyles = css`
  :host {
    --ink: light-dark(#1c2326, #e9eef0);
    --soft: light-dark(#56636a, #a3b0b6);
    --page: light-dark(#f6f4ef, #14181b);
    --paper: light-dark(#fffefb, #1b2023);
    --line: light-dark(#e2ddd3, #323a3f);
    --edge: light-dark(#84888a, #7d888d);
    --brand: light-dark(#0a6570, #74bcc5);
    --good: light-dark(#1d6b3c, #7fd19b);
    --bad: light-dark(#a1260d, #ff9d87);
    color: var(--ink);
    color-scheme: light dark;
    display: block;
    font-family: 'Nunito Sans', system-ui, sans-serif;
    font-size: 15px;
    line-height: 1.55;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  table,
  ul,
  pre,
  fieldset {
    margin: 0;
    padding: 0;
  }
  h2,
  h3 {
    font-size: 15px;
    line-height: 1.3;
  }
  a {
    color: var(--brand);
  }
  :focus-visible {
    outline: 3px solid var(--brand);
    outline-offset: 2px;
  }
  .card {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 12px;
    padding: 16px;
  }
  .stack {
    align-content: start;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .row {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    justify-content: space-between;
  }
  .soft {
    color: var(--soft);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    border-block-start: 1px solid var(--line);
    padding: 10px 16px 10px 0;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border: 0;
    color: var(--soft);
    font-size: 13px;
    font-weight: 600;
    padding-block: 0 6px;
  }
  tbody th {
    font-weight: 650;
  }
  code,
  pre {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    font-size: 13px;
  }
  pre {
    background: var(--page);
    border: 1px solid var(--line);
    border-radius: 8px;
    overflow-wrap: anywhere;
    padding: 12px 14px;
    white-space: pre-wrap;
  }
  button {
    background: var(--brand);
    border: 0;
    border-radius: 8px;
    color: var(--paper);
    cursor: pointer;
    font: inherit;
    font-weight: 650;
    min-block-size: 40px;
    padding: 6px 16px;
  }
  button.quiet {
    background: none;
    border: 1px solid var(--edge);
    color: inherit;
  }
`;
