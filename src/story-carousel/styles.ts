import { css } from 'lit';

export const styles = css`
  .head {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    justify-content: space-between;
  }
  .controls {
    align-items: center;
    display: flex;
    gap: 8px;
    margin-inline-start: auto;
  }
  .count {
    color: var(--_muted);
    font-size: 0.94em;
    font-variant-numeric: tabular-nums;
    margin-inline-end: 4px;
  }
  .round {
    background: var(--_surface);
    block-size: 46px;
    border: 1px solid color-mix(in oklab, var(--_text) 55%, var(--_surface));
    border-radius: 50%;
    color: var(--_text);
    display: grid;
    inline-size: 46px;
    padding: 0;
    place-items: center;
  }
  .round:focus-visible {
    border-radius: 50%;
  }
  .round[aria-disabled='true'] {
    cursor: default;
    opacity: 0.4;
  }
  .icon {
    block-size: 20px;
    fill: none;
    inline-size: 20px;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2.4;
  }
  .previous .icon,
  .root:dir(rtl) .next .icon {
    scale: -1 1;
  }
  .root:dir(rtl) .previous .icon {
    scale: 1;
  }
  .slides {
    display: grid;
    gap: 18px;
    grid-auto-columns: min(100%, 760px);
    grid-auto-flow: column;
    margin-block-start: 16px;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
    /* Room for the focus ring of what is inside. */
    margin-inline: -5px;
    padding: 5px;
    scroll-padding-inline: 5px;
  }
  /* As many as asked for, but none narrower than 260 px. */
  :host([per-view]) .slides {
    grid-auto-columns: min(100%, max(260px, (100% + 18px) / var(--_per-view, 1) - 18px));
  }
  .slide {
    display: grid;
    overflow: hidden;
    scroll-snap-align: start;
  }
  .slide > div {
    display: grid;
    min-inline-size: 0;
  }
  .media {
    background: linear-gradient(
      140deg,
      color-mix(in oklab, var(--_accent) 78%, black),
      color-mix(in oklab, var(--_accent) 45%, #f0b35a)
    );
    display: grid;
    min-block-size: 200px;
    place-items: center;
    position: relative;
  }
  .media > :is(img, video, iframe) {
    block-size: 100%;
    border: 0;
    inline-size: 100%;
    inset: 0;
    object-fit: cover;
    position: absolute;
  }
  .media > video {
    background: #000;
    object-fit: contain;
  }
  .play {
    align-items: center;
    background: #fff;
    border: 0;
    border-radius: 40px;
    color: #12282c;
    display: inline-flex;
    font-weight: 650;
    gap: 10px;
    margin: 16px;
    min-block-size: 56px;
    padding: 8px 22px 8px 16px;
    position: relative;
  }
  .play .icon {
    fill: currentColor;
  }
  .story {
    align-content: center;
    display: grid;
    gap: 12px;
    padding: 26px;
  }
  blockquote {
    font-size: 1.16em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  @container (min-inline-size: 620px) {
    .root .with-media {
      grid-template-columns: 5fr 7fr;
    }
    .media {
      min-block-size: 260px;
    }
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
    .controls {
      display: none;
    }
  }
`;
