import { LitElement as OriginalLitElement, ReactiveElement, type PropertyValues } from 'lit';
import type { FeedState } from '../feed/index.js';
import type { Status } from '../widget/host.js';

export { html, nothing } from 'lit';

/** A heading as `levelAfterHost` asks for it. */
type Heading = Pick<Element, 'localName' | 'compareDocumentPosition'>;

/**
 * In place of Lit's own element below all widgets: one that runs without a browser. It stands for an element of a parsed
 * page, answers in its name, and keeps what it would draw.
 */
export abstract class LitElement extends OriginalLitElement {
  declare status: Status;
  /** The element in the parsed page. */
  place!: Element;
  /** What the widget's connection tells it of the feed. */
  givenState!: FeedState;
  /** What it draws; undefined unless it is ready. */
  content: unknown;

  protected override createRenderRoot(): HTMLElement {
    return nothingDrawn as unknown as HTMLElement;
  }

  protected override update(changed: PropertyValues): void {
    (ReactiveElement.prototype as unknown as LitElement).update.call(this, changed);
    if (this.status === 'ready') this.content = this.render();
  }

  override get localName(): string {
    return this.place.localName;
  }

  override getAttribute(name: string): string | null {
    return this.place.getAttribute(name);
  }

  override hasAttribute(name: string): boolean {
    return this.place.hasAttribute(name);
  }

  override getAttributeNames(): string[] {
    return [...this.place.attributes].map(({ name }) => name);
  }

  override closest(selector: string): Element | null {
    return this.place.closest(selector);
  }

  override querySelector(selector: string): Element | null {
    return this.place.querySelector(selector);
  }

  override getRootNode(): Node {
    const { place } = this;
    const page = place.ownerDocument;
    const root = {
      querySelector: (selector: string) => page.querySelector(selector),
      querySelectorAll: (selector: string): Heading[] =>
        [...page.querySelectorAll(selector)].map((one) => ({
          localName: one.localName,
          compareDocumentPosition: () => one.compareDocumentPosition(place),
        })),
    };
    return root as unknown as Node;
  }
}

/** A shadow root before anything is in it. */
const nothingDrawn = { querySelector: () => null, querySelectorAll: () => [] };
