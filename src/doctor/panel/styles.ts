/**
 * The panel's own look: whatever the page does, it stands above it, opaque, in the visitor's light or dark.
 */
export const styles = `
  :host {
    all: initial !important;
    background: none !important;
    border: 0 !important;
    color-scheme: light dark !important;
    display: block !important;
    inset: 0 !important;
    margin: 0 !important;
    overflow: visible !important;
    padding: 0 !important;
    pointer-events: none !important;
    position: fixed !important;
    z-index: 2147483647 !important;
    inline-size: auto !important;
    block-size: auto !important;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  [hidden] {
    display: none !important;
  }
  .panel {
    --ink: light-dark(#16323a, #e4eef0);
    --soft: light-dark(#4b5f65, #a9babf);
    --accent: light-dark(#0a6570, #7cd0d9);
    --line: light-dark(#d5dfe1, #38464b);
    --card: light-dark(#fff, #1e282c);
    --tint: light-dark(#f1f6f6, #151d20);
    background: var(--tint);
    border: 1px solid var(--line);
    border-radius: 14px;
    bottom: 16px;
    box-shadow: 0 12px 48px #0006;
    color: var(--ink);
    display: flex;
    flex-direction: column;
    font: 15px / 1.5 system-ui, sans-serif;
    inline-size: 440px;
    max-block-size: calc(100% - 32px);
    overflow: hidden;
    overflow-wrap: anywhere;
    pointer-events: auto;
    position: fixed;
    right: 16px;
    text-align: start;
  }
  header {
    background: var(--card);
    border-block-end: 1px solid var(--line);
    display: grid;
    gap: 4px 12px;
    grid-template-columns: 1fr auto;
    padding: 14px 14px 14px 20px;
  }
  h2 {
    font-size: 17px;
    line-height: 1.3;
    align-self: center;
  }
  .count {
    color: var(--soft);
    grid-column: 1 / -1;
  }
  .body {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 16px;
  }
  ol,
  ul {
    list-style: none;
    padding: 0;
  }
  ol {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .finding {
    background: var(--card);
    border: 1px solid var(--line);
    border-inline-start: 5px solid var(--mark);
    border-radius: 10px;
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
    padding: 14px 16px;
  }
  .error {
    --mark: light-dark(#b3261e, #ff9d94);
  }
  .warning {
    --mark: light-dark(#8a5300, #f2bd66);
  }
  .note {
    --mark: light-dark(#35618e, #9cc8f5);
  }
  .fine {
    --mark: light-dark(#1c6b35, #86d79d);
  }
  h3 {
    color: var(--ink);
    display: flex;
    flex-wrap: wrap;
    font-size: 14px;
    gap: 2px 8px;
    line-height: 1.4;
  }
  .severity {
    color: var(--mark);
    display: inline-block;
  }
  .severity::first-letter {
    text-transform: uppercase;
  }
  .where {
    color: var(--soft);
    font-weight: 500;
  }
  .problem {
    font-weight: 600;
  }
  pre {
    background: var(--tint);
    border: 1px solid var(--line);
    border-radius: 8px;
    font: 13px / 1.5 ui-monospace, monospace;
    max-block-size: 12em;
    overflow: auto;
    padding: 8px 10px;
    white-space: pre-wrap;
  }
  code {
    font: inherit;
  }
  .actions {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  button {
    background: var(--card);
    border: 1px solid var(--accent);
    border-radius: 8px;
    color: var(--accent);
    cursor: pointer;
    font: 600 14px / 1.3 system-ui, sans-serif;
    min-block-size: 36px;
    padding: 6px 14px;
  }
  button:hover {
    background: var(--tint);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  pre:focus-visible {
    outline-offset: -3px;
  }
  h2:focus {
    outline: none;
  }
  .said {
    color: var(--soft);
    font-size: 14px;
  }
  .checked {
    border-block-start: 1px solid var(--line);
    color: var(--soft);
    display: grid;
    font-size: 14px;
    gap: 6px;
    padding: 14px 4px 0;
  }
  .checked ul {
    display: grid;
    gap: 4px;
  }
  .marker {
    border: 4px solid #d6006c;
    border-radius: 6px;
    box-shadow: 0 0 0 2px #fff;
    position: fixed;
  }
  @media (max-width: 520px) {
    .panel {
      border-radius: 14px 14px 0 0;
      bottom: 0;
      inline-size: 100%;
      left: 0;
      max-block-size: 78%;
      right: 0;
    }
    .aside {
      max-block-size: 50%;
    }
    .above {
      border-radius: 0 0 14px 14px;
      bottom: auto;
      top: 0;
    }
    .body {
      padding: 12px;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
