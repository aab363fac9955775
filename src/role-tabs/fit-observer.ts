import { ElementObserver } from '../widget/element-observer.js';
import { findAll } from '../widget/host.js';

/** Below this width, in CSS px, a row of tabs is hard to read and to hit even if it fits. */
const narrowest = 480;

/**
 * Tells whether the row of tabs fits. The observer reports between layout and paint, so that the visitor never sees the
 * wrong layout; the width that the row needs is kept, for it cannot be measured in the other layout.
 */
export class FitObserver extends ElementObserver {
  /** False until measured otherwise. */
  narrow = false;
  #needed = 0;

  /** Starts again from the wide layout, whose tabs have changed; it is measured before the next paint. */
  reset(): void {
    this.narrow = false;
    this.hostDisconnected();
  }

  /**
   * An element as wide as the tabs, whose height is the same in both layouts: observing one that changes with the layout
   * would raise "ResizeObserver loop" errors in the page.
   */
  protected targets(): readonly Element[] {
    return findAll(this.host, '.title');
  }

  protected createObserver(): ResizeObserver {
    return new ResizeObserver(() => this.host.attempt(() => this.#measure()));
  }

  #measure(): void {
    const width = this.observed[0]?.clientWidth;
    const tabs = findAll(this.host, '.tabs > *');
    if (tabs.length) this.#needed = 0;
    for (const { offsetWidth } of tabs) this.#needed += offsetWidth;
    // No width: the widget is in a hidden part of the page, and will report again when that is shown.
    if (!width) return;
    const narrow = width < Math.max(narrowest, this.#needed);
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    this.host.requestUpdate();
  }
}
