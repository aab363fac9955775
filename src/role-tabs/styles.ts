import { css } from 'lit';

export const styles = css`
  .eyebrow {
    color: var(--_ink);
    font-size: 0.84em;
    font-weight: 700;
  }
  .lead {
    color: var(--_muted);
    margin-block: 12px 20px;
  }
  .tabs {
    border-block-end: 1px solid var(--_line);
    display: flex;
  }
  .tab {
    border: 0;
    border-radius: var(--_small-radius) var(--_small-radius) 0 0;
    color: var(--_muted);
    flex: none;
  }
  .tab:hover,
  [aria-selected='true'],
  [aria-expanded='true'] {
    color: var(--_ink);
  }
  [aria-selected='true'],
  [aria-expanded='true'] {
    background: var(--_tint);
  }
  [aria-selected='true'] {
    border-block-end: 3px solid;
    padding-block-end: 5px;
  }
  .tabs ~ .panel {
    border-block-start: 0;
    border-radius: 0 0 var(--_radius) var(--_radius);
  }
  .accordion .tab {
    border: 1px solid var(--_line);
    border-radius: var(--_small-radius);
    display: flex;
    font-size: 1em;
    gap: 12px;
    inline-size: 100%;
    justify-content: space-between;
    text-align: start;
  }
  .tab .icon {
    rotate: 90deg;
  }
  [aria-expanded='true'] .icon {
    rotate: 270deg;
  }
  .actions li {
    display: grid;
    gap: 12px;
    grid-template-columns: 26px 1fr;
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
    place-items: center;
  }
  @media print {
    .panel[hidden] {
      display: grid !important;
    }
  }
`;
