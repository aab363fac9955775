import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Below this width, in CSS px, a row of tabs is hard to read and to hit even if it fits. */
const narrowest = 480;

/**
 * Tells whether a row of controls fits its container. The observer reports between layout and paint, so that the
 * visitor never sees the wrong layout; the width that the row needs is kept, for it cannot be measured in the other layout.
 */
export class FitObserver implements ReactiveController {
  /** False until measured otherwise. */
  narrow = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #row: () => Element | null;
  #needed = 0;
  readonly #observer = new ResizeObserver(() => this.#measure());

  constructor(host: ReactiveControllerHost & HTMLElement, row: () => Element | null) {
    this.#host = host;
    this.#row = row;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Starts again from the wide layout, whose controls have changed; it is measured before the next paint. */
  reset(): void {
    this.narrow = false;
    this.hostDisconnected();
    this.hostConnected();
  }

  #measure(): void {
    const width = this.#host.clientWidth;
    const row = this.#row();
    if (row)
      this.#needed = [...row.children].reduce((sum, child) => sum + (child as HTMLElement).offsetWidth, 0);
    const narrow = width < Math.max(narrowest, this.#needed);
    // No width: the widget is in a hidden part of the page, and will be observed again when that is shown.
    if (!width || narrow === this.narrow) return;
    this.narrow = narrow;
    this.#host.requestUpdate();
    // The other layout has another height: seen in this round, it is a "ResizeObserver loop" error on the partner's page.
    this.hostDisconnected();
    requestAnimationFrame(() => this.#host.isConnected && this.hostConnected());
  }
}
