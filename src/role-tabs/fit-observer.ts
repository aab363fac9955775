import type { ReactiveController } from 'lit';
import type { Host } from '../widget/host.js';

/** Below this width, in CSS px, a row of tabs is hard to read and to hit even if it fits. */
const narrowest = 480;

/**
 * Tells whether a row of controls fits its container. The observer reports between layout and paint, so that the
 * visitor never sees the wrong layout; the width that the row needs is kept, for it cannot be measured in the other layout.
 */
export class FitObserver implements ReactiveController {
  /** False until measured otherwise. */
  narrow = false;
  readonly #host: Host;
  readonly #gauge: string;
  readonly #row: string;
  #needed = 0;
  #observed?: Element | null;
  #observer?: ResizeObserver;

  /**
   * @param gauge Selects an element as wide as the container, whose height is the same in both layouts: observing one
   *   that changes with the layout would raise "ResizeObserver loop" errors in the page.
   * @param row Selects what holds the controls in the wide layout.
   */
  constructor(host: Host, gauge: string, row: string) {
    this.#host = host;
    this.#gauge = gauge;
    this.#row = row;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const gauge = this.#host.find(this.#gauge);
    if (gauge === this.#observed || !this.#host.isConnected) return;
    this.hostDisconnected();
    this.#observed = gauge;
    // Not earlier: in a constructor a failure would be the page's.
    this.#observer ??= new ResizeObserver(() => this.#host.attempt(() => this.#measure()));
    if (gauge) this.#observer.observe(gauge);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = undefined;
  }

  /** Starts again from the wide layout, whose controls have changed; it is measured before the next paint. */
  reset(): void {
    this.narrow = false;
    this.hostDisconnected();
  }

  #measure(): void {
    const width = this.#observed?.clientWidth;
    const row = this.#host.find(this.#row);
    if (row) {
      this.#needed = 0;
      for (const child of row.children) this.#needed += (child as HTMLElement).offsetWidth;
    }
    // No width: the widget is in a hidden part of the page, and will report again when that is shown.
    if (!width) return;
    const narrow = width < Math.max(narrowest, this.#needed);
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    this.#host.requestUpdate();
  }
}
