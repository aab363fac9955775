import { css } from 'lit';

export const styles = css`
  .root > * + * {
    margin-block-start: 16px;
  }
  .root > .stack + .stack {
    margin-block-start: 36px;
  }
  label {
    flex: 1 1 150px;
    font-size: 0.94em;
  }
  .grow {
    flex: 3 1 260px;
  }
  .cards {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr));
  }
  .list {
    grid-template-columns: 1fr;
  }
  .card {
    align-content: start;
    gap: 8px;
    padding: 20px;
    position: relative;
  }
  .card:hover {
    box-shadow: 0 0 20px var(--_line);
  }
  .card:not(:hover) a {
    text-decoration: none;
  }
  /* The whole card is the target, the title is the link. */
  .card a::after {
    content: '';
    inset: 0;
    position: absolute;
  }
  .card img {
    aspect-ratio: 16 / 9;
    border-radius: var(--_small-radius);
    inline-size: 100%;
    object-fit: cover;
  }
  .list .card:has(img) {
    display: flow-root;
  }
  .list img {
    float: inline-start;
    inline-size: 30%;
    margin-inline-end: 20px;
  }
  .list img ~ * + * {
    margin-block-start: 8px;
  }
`;
