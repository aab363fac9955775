import { css } from 'lit';

export const styles = css`
  .bar {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block-start: 18px;
  }
  .bar .field {
    flex: 1 1 150px;
  }
  .bar .grow {
    flex: 3 1 260px;
  }
  .count {
    color: var(--_muted);
    font-size: 0.94em;
    margin-block-start: 14px;
  }
  .group {
    display: grid;
    gap: 14px;
    margin-block-start: 28px;
  }
  .count + .group,
  .title + .group {
    margin-block-start: 14px;
  }
  .cards {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr));
  }
  .list .cards {
    grid-template-columns: 1fr;
  }
  .card {
    align-content: start;
    display: grid;
    gap: 8px;
    padding: 20px;
    position: relative;
  }
  .card:hover {
    border-color: var(--_ink);
    box-shadow: 0 6px 24px color-mix(in oklab, var(--_text) 10%, transparent);
  }
  .card a {
    color: inherit;
    text-decoration: none;
  }
  /* The whole card is the target, the title is the link. */
  .card a::after {
    border-radius: var(--_radius);
    content: '';
    inset: 0;
    position: absolute;
  }
  .card:hover a {
    color: var(--_ink);
    text-decoration: underline;
  }
  .card a:focus-visible {
    outline: none;
  }
  .card a:focus-visible::after {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }
  .card .rich {
    font-size: 0.94em;
  }
  .kind {
    align-items: center;
    color: var(--_ink);
    display: inline-flex;
    font-size: 0.84em;
    font-weight: 700;
    gap: 7px;
  }
  .icon {
    block-size: 1.3em;
    fill: none;
    inline-size: 1.3em;
    stroke: currentColor;
    stroke-linejoin: round;
    stroke-width: 2;
  }
  .card .meta:last-child {
    align-self: end;
  }
  .more {
    display: block;
    margin: 20px auto 0;
  }
`;
