import { css } from 'lit';

export const styles = css`
  .eyebrow,
  .actions > li::before {
    color: var(--_ink);
    font-size: 0.84em;
    font-weight: 700;
  }
  .lead {
    margin-block: 12px 20px;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
  }
  .tab {
    border-color: var(--_line);
    color: inherit;
  }
  .tabs .tab {
    border: 0;
    border-radius: var(--_small-radius) var(--_small-radius) 0 0;
  }
  .tab:hover,
  [aria-selected='true'],
  [aria-expanded='true'] {
    background: var(--_tint);
    color: var(--_words);
  }
  .tabs [aria-selected='true'] {
    border-block-end: 3px solid var(--_ink);
    padding-block-end: 5px;
  }
  .accordion .tab {
    display: flex;
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
  .actions > li {
    display: grid;
    gap: 12px;
    grid-template-columns: 26px 1fr;
  }
  .actions > li::before {
    content: '✓' / '';
  }
`;
