import { waitUntil } from '@open-wc/testing';

/** White space folded, as a reader sees it. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text inside a widget, also of its hidden panels. */
export function textOf(widget: Element): string {
  return fold(widget.shadowRoot?.textContent ?? '');
}

/** Waits until a widget shows these words. */
export async function untilShows(widget: Element, words: string): Promise<void> {
  await waitUntil(() => textOf(widget).includes(words), `should show “${words}”`);
}

/** The composed text of an element: shadow roots and slots as they are drawn, blocks kept apart, hidden parts too. */
export function composedText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  if (/^(script|style|template)$/.test(element.localName)) return '';
  const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  const children = slotted.length ? slotted : [...(element.shadowRoot ?? element).childNodes];
  const text = children.map(composedText).join('');
  const { display } = element.ownerDocument.defaultView!.getComputedStyle(element);
  return /^(inline|contents)/.test(display) ? text : `\n${text}\n`;
}
