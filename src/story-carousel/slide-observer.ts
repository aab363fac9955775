import { ElementObserver } from '../widget/element-observer.js';
import { findAll, type Host } from '../widget/host.js';

/** Shares of a slide: enough of it is in view to be used, and all of it (which rounding may miss by a hair). */
const most = 0.6;
const whole = 0.97;

/** Tells which slides of a scroll container are in view, however they got there: swipe, wheel, button or keyboard. */
export class SlideObserver extends ElementObserver {
  readonly #onChange: (isFirst: boolean) => void;
  /** The share of each slide that is in view; empty until measured. */
  #shares: number[] = [];

  /** @param onChange Is told whether it is the first measure of these slides. */
  constructor(host: Host, onChange: (isFirst: boolean) => void) {
    super(host);
    this.#onChange = onChange;
  }

  /** Whether most of a slide is out of view. */
  hides(index: number): boolean {
    return this.#shares[index]! < most;
  }

  /** Whether the last slide is in view whole. */
  get isAtEnd(): boolean {
    return this.#shares[this.observed.length - 1]! >= whole;
  }

  /**
   * The index of the first slide that is in view whole; -1 while slides pass by or the widget is hidden.
   *
   * @param asked The slide that counts in its place if it is in view at the end, where it cannot come first; or -1.
   */
  current(asked: number): number {
    return this.isAtEnd && this.#shares[asked]! >= whole
      ? asked
      : this.#shares.findIndex((share) => share >= whole);
  }

  protected targets(): readonly HTMLElement[] {
    return findAll(this.host, '.slides > .slide');
  }

  protected createObserver(): IntersectionObserver {
    this.#shares = [];
    return new IntersectionObserver((entries) => this.host.attempt(() => this.#onIntersect(entries)), {
      root: this.host.find('.slides'),
      threshold: [most, whole],
    });
  }

  #onIntersect(entries: readonly IntersectionObserverEntry[]): void {
    const isFirst = !this.#shares.length;
    for (const { target, intersectionRatio } of entries) {
      this.#shares[this.observed.indexOf(target)] = intersectionRatio;
    }
    this.#onChange(isFirst);
  }
}
