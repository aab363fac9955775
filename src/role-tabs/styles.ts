import { css } from 'lit';

export const styles = css`
  .eyebrow {
    color: var(--_ink);
    font-size: 0.84em;
    font-weight: 700;
    margin-block-end: var(--_space);
  }
  .lead {
    margin-block-start: calc(var(--_space) * 3);
  }
  .tabs {
    border-block-end: 1px solid var(--_line);
    display: flex;
    margin-block-start: calc(var(--_space) * 5);
  }
  .tab {
    background: none;
    border: 0;
    border-radius: var(--_radius-control) var(--_radius-control) 0 0;
    color: var(--_muted);
    flex: none;
    font-weight: 600;
    min-block-size: 48px;
    padding: 10px 18px;
    position: relative;
  }
  .tab:hover,
  .tab[aria-selected='true'],
  .tab[aria-expanded='true'] {
    color: var(--_ink);
  }
  .tab[aria-selected='true'] {
    background: var(--_tint);
  }
  .tab[aria-selected='true']::after {
    background: var(--_ink);
    block-size: 3px;
    border-radius: 3px 3px 0 0;
    content: '';
    inset: auto 0 -1px;
    position: absolute;
  }
  .panel {
    display: grid;
    gap: 18px;
    padding: 28px;
  }
  .panel[hidden] {
    display: none;
  }
  .tabs ~ .panel {
    border-block-start: 0;
    border-start-end-radius: 0;
    border-start-start-radius: 0;
  }
  .accordion {
    display: grid;
    gap: 8px;
    margin-block-start: calc(var(--_space) * 5);
  }
  .accordion .tab {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-control);
    color: inherit;
    display: flex;
    gap: 12px;
    inline-size: 100%;
    justify-content: space-between;
    text-align: start;
  }
  .accordion .tab::after {
    align-self: center;
    block-size: 0.5em;
    border: solid;
    border-width: 0 2px 2px 0;
    content: '';
    flex: none;
    inline-size: 0.5em;
    margin-block-end: 0.3em;
    rotate: 45deg;
  }
  .accordion .tab[aria-expanded='true'] {
    background: var(--_tint);
    color: var(--_ink);
  }
  .accordion .tab[aria-expanded='true']::after {
    margin-block: 0.3em 0;
    rotate: 225deg;
  }
  .accordion .panel {
    margin-block-end: 8px;
    padding: 20px;
  }
  .actions {
    display: grid;
    gap: 14px;
  }
  .actions li {
    display: grid;
    gap: 12px;
    grid-template-columns: 26px 1fr;
    max-inline-size: 76ch;
  }
  .actions li::before {
    background: var(--_tint);
    block-size: 26px;
    border-radius: 50%;
    color: var(--_ink);
    content: '✓' / '';
    display: grid;
    font-size: 0.84em;
    font-weight: 700;
    inline-size: 26px;
    margin-block-start: 1px;
    place-items: center;
  }
  .group {
    border-block-start: 1px solid var(--_line);
    display: grid;
    gap: 14px;
    padding-block-start: 18px;
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true']::after {
      background: Highlight;
    }
  }
  @media print {
    .panel[hidden] {
      display: grid;
    }
  }
`;
