import type { ReactiveController } from 'lit';
import type { Host } from './host.js';

/** Observes elements inside a widget, as its updates make them come and go, while the widget is in a page. */
export abstract class ElementObserver implements ReactiveController {
  protected readonly host: Host;
  protected observed: readonly Element[] = [];
  #observer?: ResizeObserver | IntersectionObserver;

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  /** The elements to observe, as they stand; they come and go at the end. */
  protected abstract targets(): readonly Element[];

  /** Called for each new set of elements. */
  protected abstract createObserver(): ResizeObserver | IntersectionObserver;

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const elements = this.targets();
    const { length, [0]: first } = this.observed;
    if (!this.host.isConnected || (elements.length === length && elements[0] === first)) return;
    this.hostDisconnected();
    this.observed = elements;
    // A page without a working observer goes without.
    this.host.attempt(() => {
      this.#observer = this.createObserver();
      for (const element of elements) this.#observer.observe(element);
    });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.observed = [];
  }
}
