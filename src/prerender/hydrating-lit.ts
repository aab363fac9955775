import { hydrate } from '@lit-labs/ssr-client';
import {
  adoptStyles,
  LitElement as OriginalLitElement,
  ReactiveElement,
  type CSSResultOrNative,
  type PropertyValues,
} from 'lit';
import type { Status } from '../widget/host.js';
import { digestOf, type Printable } from './digest.js';
import { rememberFields } from './fields.js';
import { unpackMarkers } from './markers.js';
import { slideInView } from './slides.js';

export { html, nothing } from 'lit';

/**
 * In place of Lit's own element below all widgets: one that finds its content printed in the page takes it over, once
 * the feed is there and says the same. Until then, and for ever if the feed cannot be had, what was printed stays.
 */
export abstract class LitElement extends OriginalLitElement {
  declare readonly feedState: Printable['feedState'];
  declare readonly activeAudience: Printable['activeAudience'];
  declare readonly language: string;
  declare readonly level: number;
  declare status: Status;
  /** Whether the shadow root holds what was printed. */
  #isPrinted = false;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // The parser has made one from <template shadowrootmode>.
    if (!this.shadowRoot) return super.createRenderRoot();
    this.#isPrinted = true;
    return this.shadowRoot;
  }

  protected override performUpdate(): void {
    // Nothing is lost: what has changed is kept for the next time.
    if (this.#isPrinted && this.feedState.status === 'loading') this.isUpdatePending = false;
    else super.performUpdate();
  }

  protected override update(changed: PropertyValues): void {
    if (!this.#isPrinted) return super.update(changed);
    // The status is reflected, as always; no content is lost.
    if (!this.feedState.feed || this.status === 'error') return reflect.call(this, changed);
    const root = this.shadowRoot!;
    const { elementStyles, elementProperties } = this.constructor as typeof OriginalLitElement;
    const isSame = () => root.firstChild?.nodeValue === digestOf(this, [...elementProperties.keys()]);
    const repeat = rememberFields(root);
    const slide = slideInView(root);
    const content = this.render();
    if (this.status === 'ready' && isSame() && this.#hydrate(content, root)) reflect.call(this, changed);
    else this.#replace(changed, root);
    this.#isPrinted = false;
    // What was printed has its style sheet, unless the page's policy refuses that.
    const style = root.querySelector<HTMLStyleElement>(':scope > style');
    if (!style?.sheet) adoptStyles(root, elementStyles as CSSResultOrNative[]);
    repeat();
    if (slide) Object.assign(this, { _index: slide });
  }

  /** Makes what was printed our own; false where it is not what it should be. */
  #hydrate(content: unknown, root: ShadowRoot): boolean {
    try {
      unpackMarkers(root);
      hydrate(content, root, this.renderOptions);
    } catch {
      return false;
    }
    // A fragment alone means the page where it has no <base>: only now its address is known.
    for (const link of root.querySelectorAll('a[href^="#"]')) {
      link.setAttribute('href', location.href.replace(/#.*/, '') + link.getAttribute('href'));
    }
    return true;
  }

  /** Draws the content before what was printed, which then goes: there is no moment without either. */
  #replace(changed: PropertyValues, root: ShadowRoot): void {
    const printed = [...root.childNodes];
    const end = root.insertBefore(document.createComment(''), root.firstChild);
    this.renderOptions.renderBefore = end;
    try {
      super.update(changed);
      for (const node of printed) root.removeChild(node);
    } catch (error) {
      while (root.firstChild !== end) root.removeChild(root.firstChild!);
      root.removeChild(end);
      throw error;
    }
  }
}

/** Writes properties to their attributes, and draws nothing. */
const reflect = (ReactiveElement.prototype as unknown as { update(changed: PropertyValues): void }).update;
