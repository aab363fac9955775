import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells which slides of a scroll container are in view, however they got there: swipe, wheel, button or keyboard. */
export class SlideObserver implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #slides: () => readonly Element[];
  readonly #onChange: () => void;
  readonly #inView = new Set<Element>();
  #observer?: IntersectionObserver;

  constructor(host: ReactiveControllerHost, slides: () => readonly Element[], onChange: () => void) {
    this.#host = host;
    this.#slides = slides;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The indexes of the slides of which most is in view; none until measured, or while the widget is hidden. */
  get visible(): number[] {
    return this.#slides().flatMap((slide, index) => (this.#inView.has(slide) ? index : []));
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const slides = this.#slides();
    const root = slides[0]?.parentElement;
    if (root && root !== this.#observer?.root) {
      this.hostDisconnected();
      this.#observer = new IntersectionObserver((entries) => this.#onIntersect(entries), {
        root,
        threshold: 0.6,
      });
    }
    // Those that are observed already are not observed twice; those that are gone report that they left.
    for (const slide of slides) this.#observer?.observe(slide);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #onIntersect(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#inView.add(target);
      else this.#inView.delete(target);
    }
    if (this.visible.length) this.#onChange();
  }
}
