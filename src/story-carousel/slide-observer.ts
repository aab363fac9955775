import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells which slides of a scroll container are in view, however they got there: swipe, wheel, button or keyboard. */
export class SlideObserver implements ReactiveController {
  /** The indexes of the slides of which most is in view; empty until measured. */
  visible: ReadonlySet<number> = new Set();
  readonly #host: ReactiveControllerHost;
  readonly #slides: () => readonly HTMLElement[];
  readonly #onChange: () => void;
  #observed: readonly HTMLElement[] = [];
  #observer?: IntersectionObserver;

  constructor(host: ReactiveControllerHost, slides: () => readonly HTMLElement[], onChange: () => void) {
    this.#host = host;
    this.#slides = slides;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostUpdated(): void {
    const slides = this.#slides();
    if (
      this.#observer &&
      slides.length === this.#observed.length &&
      slides.every((s, i) => s === this.#observed[i])
    )
      return;
    this.hostDisconnected();
    this.#observed = slides;
    this.visible = new Set();
    const root = slides[0]?.parentElement;
    if (!root) return;
    this.#observer = new IntersectionObserver((entries) => this.#onIntersect(entries), {
      root,
      threshold: 0.6,
    });
    for (const slide of slides) this.#observer.observe(slide);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #onIntersect(entries: readonly IntersectionObserverEntry[]): void {
    const visible = new Set(this.visible);
    for (const { target, isIntersecting } of entries) {
      const index = this.#observed.indexOf(target as HTMLElement);
      if (isIntersecting) visible.add(index);
      else visible.delete(index);
    }
    // Nothing in view: the widget is in a hidden part of the page.
    if (!visible.size) return;
    this.visible = visible;
    this.#onChange();
  }
}
