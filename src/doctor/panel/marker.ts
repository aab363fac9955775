import { node } from './nodes.js';

/** A frame around an element of the page, drawn above it, so that the page's own markup stays as it is. */
export class Marker {
  readonly element = node('div', { className: 'marker', hidden: true });
  #following?: AbortController;

  /** Scrolls to an element and frames it, until another one is shown or the marker is released. */
  show(target: Element): void {
    this.release();
    this.#following = new AbortController();
    const { signal } = this.#following;
    const follow = () => this.#place(target.getBoundingClientRect());
    // On a phone the panel covers the lower part of the window.
    target.scrollIntoView({ block: innerWidth > 520 ? 'center' : 'start' });
    addEventListener('scroll', follow, { capture: true, passive: true, signal });
    addEventListener('resize', follow, { signal });
    follow();
  }

  release(): void {
    this.#following?.abort();
    this.element.hidden = true;
  }

  #place({ left, top, width, height }: DOMRect): void {
    const { style } = this.element;
    style.setProperty('left', `${left}px`);
    style.setProperty('top', `${top}px`);
    style.setProperty('width', `${width}px`);
    style.setProperty('height', `${height}px`);
    this.element.hidden = false;
  }
}
