import { expect } from '@open-wc/testing';
import { nameOf } from './by-role.js';

/** The element that has the focus, looking into shadow roots. */
export function focused(): HTMLElement {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement;
}

/** Whether an element has the focus; for `waitUntil`. */
export function hasFocus(element: Element | null): boolean {
  return element !== null && focused() === element;
}

/** Compares by itself, because chai would print whole trees of nodes. */
export function expectFocus(element: Element | null, message = ''): void {
  const wanted = element ? `on "${nameOf(element)}"` : 'on what is not there';
  expect(hasFocus(element), `${message} focus ${wanted}, and not on "${nameOf(focused())}"`).to.be.true;
}
