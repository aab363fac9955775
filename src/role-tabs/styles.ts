import { css } from 'lit';

export const styles = css`
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
  /* Drawn: few fonts have a tick, and looking for one that has costs phones milliseconds. */
  .actions > li::before {
    block-size: 12px;
    border: solid var(--_ink);
    border-width: 0 2px 2px 0;
    content: '';
    inline-size: 5px;
    margin: 4px 8px;
    rotate: 45deg;
  }
`;
