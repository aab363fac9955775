import type { CSSResult, ReactiveControllerHost } from 'lit';

export type Status = 'loading' | 'ready' | 'empty' | 'error';

/** What controllers ask of their widget. */
export interface Host extends ReactiveControllerHost, HTMLElement {
  find(selector: string): HTMLElement | null;
  readonly renderRoot: ParentNode;
  attempt(run: () => unknown): void;
}

/** All elements of a kind inside a widget. */
export function findAll({ renderRoot }: Pick<Host, 'renderRoot'>, selector: string): HTMLElement[] {
  return [...renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** Whether a widget's text runs from right to left, be it by the page or by its own language. */
export function isRtl(host: Pick<Host, 'find'>): boolean {
  return host.find('.root')!.matches(':dir(rtl)');
}

/** Puts an element's styles into the document that it was moved to: a document takes only style sheets of its own. */
export function adoptStyles({ ownerDocument, shadowRoot }: HTMLElement, styles: readonly CSSResult[]): void {
  const view = ownerDocument.defaultView as typeof globalThis | null;
  if (!view || !shadowRoot) return;
  shadowRoot.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}

/** The element's custom states; a set of its own where the page has broken `attachInternals`. */
export function stateSet(element: HTMLElement): Set<string> {
  try {
    return element.attachInternals().states;
  } catch {
    return new Set();
  }
}

/** What a visitor would see: white space, comments, scripts and styles are no fallback. */
export function isContent(node: Node): boolean {
  return node.nodeType === 1
    ? !/^(script|style|template)$/.test((node as Element).localName)
    : node.nodeType === 3 && /\S/.test(node.nodeValue!);
}
