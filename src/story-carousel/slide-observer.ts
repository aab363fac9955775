import type { ReactiveController } from 'lit';
import type { Host } from '../widget/host.js';

/** Shares of a slide: enough of it is in view to be used, and all of it (which rounding may miss by a hair). */
const most = 0.6;
const whole = 0.97;

/** Tells which slides of a scroll container are in view, however they got there: swipe, wheel, button or keyboard. */
export class SlideObserver implements ReactiveController {
  readonly #host: Host;
  readonly #slides: () => readonly Element[];
  readonly #onChange: (isFirst: boolean) => void;
  #observed: readonly Element[] = [];
  #observer?: IntersectionObserver;
  /** The share of each slide that is in view; empty until measured. */
  #shares: number[] = [];

  /** @param onChange Is told whether it is the first measure of these slides. */
  constructor(host: Host, slides: () => readonly Element[], onChange: (isFirst: boolean) => void) {
    this.#host = host;
    this.#slides = slides;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** Whether most of a slide is in view. */
  shows(index: number): boolean {
    return this.#shares[index]! >= most;
  }

  /** The index of the first slide that is in view whole; -1 while slides pass by or the widget is hidden. */
  get first(): number {
    return this.#shares.findIndex((share) => share >= whole);
  }

  /** Whether the last slide is in view whole. */
  get isAtEnd(): boolean {
    return this.#shares[this.#observed.length - 1]! >= whole;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const slides = this.#slides();
    const [first] = slides;
    // Slides come and go at the end of the list.
    if (this.#observer && slides.length === this.#observed.length && first === this.#observed[0]) return;
    this.hostDisconnected();
    this.#observed = slides;
    this.#shares = [];
    if (!first) return;
    const options = { root: first.parentElement, threshold: [most, whole] };
    this.#observer = new IntersectionObserver(
      (entries) => this.#host.attempt(() => this.#onIntersect(entries)),
      options,
    );
    for (const slide of slides) this.#observer.observe(slide);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #onIntersect(entries: readonly IntersectionObserverEntry[]): void {
    const isFirst = !this.#shares.length;
    for (const { target, intersectionRatio } of entries) {
      this.#shares[this.#observed.indexOf(target)] = intersectionRatio;
    }
    this.#onChange(isFirst);
  }
}
