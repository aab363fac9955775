import { css } from 'lit';

export const styles = css`
  .controls {
    margin-inline-start: auto;
  }
  .round,
  .dot {
    display: grid;
    inline-size: 46px;
    padding: 0;
    place-items: center;
  }
  .round {
    background: var(--_surface);
    border-radius: 50%;
  }
  .dot {
    border: 0;
  }
  .dot::before {
    block-size: 18px;
    border: 2px solid var(--_ink);
    border-radius: 50%;
    content: '';
    inline-size: 18px;
  }
  /* Not by a background, which forced colours take away. */
  [aria-selected='true']::before {
    border-width: 9px;
  }
  .more {
    margin-block-start: 14px;
  }
  [aria-disabled='true'] {
    opacity: 0.4;
  }
  .slides {
    display: grid;
    gap: 18px;
    grid-auto-columns: min(100%, 760px);
    grid-auto-flow: column;
    /* Room for the focus ring of what is inside. */
    margin: 8px -6px 0;
    overflow-x: auto;
    padding: 6px;
    scroll-padding: 6px;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }
  /* As many as asked for, but none narrower than 260 px. */
  :host([per-view]) .slides {
    grid-auto-columns: min(100%, max(260px, (100% + 18px) / var(--_per-view) - 18px));
  }
  .slide {
    display: grid;
    overflow: hidden;
    padding: 0;
    scroll-snap-align: start;
  }
  /*
   * Media and story are side by side in slides from 620 px: by what fits, as each container to ask would have the page
   * laid out once more.
   */
  .slide > * {
    display: flex;
    flex-wrap: wrap;
  }
  .media {
    background: var(--_accent);
    display: grid;
    flex: 5 5 258px;
    min-block-size: 220px;
    place-items: center;
    position: relative;
  }
  img,
  video,
  iframe {
    block-size: 100%;
    border: 0;
    inline-size: 100%;
    position: absolute;
  }
  img {
    object-fit: cover;
  }
  .play {
    background: #fff;
    color: #000;
    margin: 16px;
    z-index: 1;
  }
  .story {
    align-content: center;
    flex: 7 7 362px;
    padding: 28px;
  }
  summary {
    cursor: pointer;
    padding-block: 11px;
  }
  blockquote {
    font-size: 1.16em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .slides {
      scroll-behavior: smooth;
    }
  }
  @media print {
    .slides {
      display: block;
    }
  }
`;
