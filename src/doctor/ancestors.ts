/**
 * The element and what surrounds it on the screen, innermost first, looking out through slots and shadow
 * roots.
 */
export function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let one: Element | null = element; one; one = outer(one)) ancestors.push(one);
  return ancestors;
}

function outer(element: Element): Element | null {
  const { host = null } = element.getRootNode() as Partial<ShadowRoot>;
  return element.assignedSlot ?? element.parentElement ?? host;
}
