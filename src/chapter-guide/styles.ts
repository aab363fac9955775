import { css } from 'lit';

export const styles = css`
  .guide {
    display: grid;
    gap: 20px;
    margin-block-start: 18px;
  }
  .toc {
    display: grid;
    gap: 2px;
    margin-block-start: 8px;
  }
  .toc a {
    border-inline-start: 3px solid transparent;
    border-radius: var(--_radius-control);
    color: inherit;
    display: grid;
    gap: 8px;
    grid-template-columns: 26px 1fr;
    min-block-size: 44px;
    padding: 9px 12px;
    text-decoration: none;
  }
  .toc a:hover {
    background: color-mix(in oklab, var(--_tint) 55%, transparent);
    text-decoration: underline;
  }
  .toc span {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .toc [aria-current] {
    background: var(--_tint);
    border-color: var(--_ink);
    border-start-start-radius: 3px;
    border-end-start-radius: 3px;
    color: var(--_ink);
    font-weight: 650;
  }
  .toc [aria-current] span {
    color: inherit;
  }
  .chapter {
    align-content: start;
    display: grid;
    gap: 20px;
    min-inline-size: 0;
  }
  .chapter > .name > * {
    font-size: 1.5em;
    letter-spacing: -0.01em;
    line-height: 1.2;
  }
  .steps {
    counter-reset: step;
    display: grid;
    gap: 10px;
    max-inline-size: 72ch;
  }
  .steps li {
    counter-increment: step;
    display: grid;
    gap: 12px;
    grid-template-columns: 34px 1fr;
  }
  .steps li::before {
    border-inline-end: 2px solid var(--_line);
    color: var(--_ink);
    content: counter(step);
    font-variant-numeric: tabular-nums;
    font-weight: 700;
  }
  .section {
    display: grid;
    gap: 20px;
  }
  .pager {
    border-block-start: 1px solid var(--_line);
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    justify-content: space-between;
    padding-block-start: 14px;
  }
  .pager a {
    align-items: center;
    display: inline-flex;
    gap: 6px;
    min-block-size: 44px;
  }
  .pager a:last-child {
    margin-inline-start: auto;
    text-align: end;
  }
  .pager a[rel='prev']:last-child {
    margin-inline-start: 0;
    text-align: start;
  }
  .icon {
    block-size: 1em;
    fill: none;
    flex: none;
    inline-size: 1em;
    stroke: currentColor;
    stroke-width: 2.4;
  }
  [rel='prev'] .icon,
  .root:dir(rtl) [rel='next'] .icon {
    scale: -1 1;
  }
  .root:dir(rtl) [rel='prev'] .icon {
    scale: 1;
  }
  @container (min-inline-size: 620px) {
    .guide {
      gap: 36px;
      grid-template-columns: minmax(200px, 270px) 1fr;
    }
  }
`;
