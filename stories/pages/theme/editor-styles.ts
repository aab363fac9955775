import { css } from 'lit';

export const editorStyles = css`
  :host {
    container-type: inline-size;
  }
  .editor {
    display: grid;
    gap: 20px;
    grid-template-columns: minmax(0, 1fr);
  }
  fieldset {
    border: 0;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    min-inline-size: 0;
  }
  fieldset + fieldset {
    border-block-start: 1px solid var(--line);
    padding-block-start: 14px;
  }
  legend {
    font-weight: 700;
    padding: 0;
  }
  fieldset + fieldset legend {
    float: inline-start;
    grid-column: 1 / -1;
  }
  .field {
    align-content: start;
    display: grid;
    gap: 4px;
    font-size: 14px;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .color {
    display: grid;
    gap: 6px;
    grid-template-columns: 40px minmax(0, 1fr);
  }
  input,
  select {
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: 8px;
    color: inherit;
    font: inherit;
    font-size: 14px;
    inline-size: 100%;
    min-block-size: 40px;
    padding: 6px 10px;
  }
  input::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  input[type='color'] {
    cursor: pointer;
    padding: 3px;
  }
  input[type='range'] {
    accent-color: var(--brand);
    border: 0;
    min-block-size: 28px;
    padding: 0;
  }
  .range {
    display: flex;
    justify-content: space-between;
    white-space: nowrap;
  }
  .bad {
    color: var(--bad);
  }
  .good {
    color: var(--good);
  }
  .contrast th,
  .contrast td {
    font-size: 14px;
    padding-block: 5px;
    vertical-align: middle;
  }
  .contrast td {
    font-variant-numeric: tabular-nums;
    inline-size: 30%;
    white-space: nowrap;
  }
  .contrast small {
    color: var(--soft);
    font-size: 13px;
    font-weight: 400;
    white-space: nowrap;
  }
  .chip {
    border: 1px solid var(--line);
    border-radius: 6px;
    display: inline-block;
    font-weight: 650;
    margin-inline-end: 8px;
    min-inline-size: 44px;
    padding: 1px 8px;
    text-align: center;
  }
  .chip.line {
    border-width: 2px;
  }
  .preview {
    background: light-dark(#f4f2ee, #14171a);
    border: 1px solid var(--line);
    border-radius: 12px;
    color: light-dark(#22282c, #e6eaec);
    font:
      16px/1.6 system-ui,
      sans-serif;
    padding: 20px;
  }
  .wall {
    display: grid;
    gap: 32px;
    grid-template-columns: minmax(0, 1fr);
  }
  .small .wall {
    zoom: 0.5;
  }
  .choice {
    align-items: center;
    display: flex;
    font-size: 14px;
    gap: 8px;
  }
  @container (min-inline-size: 820px) {
    .editor {
      align-items: start;
      grid-template-columns: 316px minmax(0, 1fr);
    }
    .result {
      inset-block-start: 16px;
      position: sticky;
    }
    .preview {
      max-block-size: max(420px, 100vh - 330px);
      overflow: auto;
    }
    .small .wall {
      columns: 2;
      column-gap: 32px;
      display: block;
    }
    .small .wall > * {
      break-inside: avoid;
      margin-block-end: 32px;
    }
  }
`;
