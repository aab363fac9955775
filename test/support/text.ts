/** Words as they are read: in elements, in widgets, on the screen. */

/** White space folded, as a reader sees it. */
export function fold(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** What is read of an element: a label's own words, without those of the control inside it. */
export function textOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('select,input,svg,[aria-hidden=true]').forEach((one) => one.remove());
  return fold(copy?.textContent);
}

/** The element around everything that a widget itself shows; null while that is its fallback. */
export function baseOf(widget: Element): HTMLElement | null {
  return widget.shadowRoot!.querySelector<HTMLElement>('[part~=base]');
}

/** The text that a widget shows. */
export function visibleTextOf(widget: Element): string {
  return fold(baseOf(widget)?.innerText);
}

/** The text inside a widget, also of its hidden panels. */
export function allTextOf(widget: Element): string {
  return fold(widget.shadowRoot?.textContent);
}

/** The composed text of an element: shadow roots and slots as they are drawn, blocks kept apart, hidden parts too. */
export function composedText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  if (/^(script|style|template)$/.test(element.localName)) return '';
  if (element.localName === 'br') return '\n';
  const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  const children = slotted.length ? slotted : [...(element.shadowRoot ?? element).childNodes];
  const text = children.map(composedText).join('');
  const { display } = element.ownerDocument.defaultView!.getComputedStyle(element);
  return /^(inline|contents)/.test(display) ? text : `\n${text}\n`;
}
