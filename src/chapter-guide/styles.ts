import { css } from 'lit';

export const styles = css`
  .guide {
    margin-block-start: 20px;
  }
  .toc li > * {
    border-radius: var(--_small-radius);
    color: inherit;
    display: grid;
    gap: 8px;
    grid-template-columns: 26px 1fr;
    margin: 0;
    min-block-size: 44px;
    padding: 8px 16px;
    text-decoration: none;
  }
  .toc [aria-current] {
    background: var(--_tint);
    border-inline-start: 3px solid var(--_ink);
    color: var(--_words);
    font-weight: 650;
    padding-inline-start: 13px;
  }
  .steps {
    counter-reset: step;
  }
  .steps > li {
    counter-increment: step;
  }
  .steps > li::before {
    color: var(--_ink);
    content: counter(step);
    font-weight: 700;
  }
  .pager > * {
    align-items: center;
    display: flex;
    min-block-size: 44px;
  }
  .next {
    margin-inline-start: auto;
  }
  @container (min-inline-size: 620px) {
    .guide {
      gap: 36px;
      grid-template-columns: minmax(200px, 270px) 1fr;
    }
  }
`;
