type Child = Node | string | undefined | false;

/**
 * Makes an element of properties and children. Texts become text nodes: nothing here is ever parsed as HTML.
 */
export function node<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> & { readonly [attribute: `aria-${string}`]: string } = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (property.startsWith('aria-')) element.setAttribute(property, value as string);
    else Object.assign(element, { [property]: value });
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}
