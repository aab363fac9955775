/** Queries as assistive technology sees a page: by roles and names. */
import { expect } from '@open-wc/testing';
import { textOf } from './text.js';

/** The roles that our widgets use, and the elements that have them without a `role`. */
const elements = {
  alert: '',
  article: 'article',
  button: 'button',
  combobox: 'select',
  group: 'fieldset',
  heading: 'h1,h2,h3,h4,h5,h6',
  link: 'a[href]',
  list: 'ul,ol',
  listitem: 'li',
  navigation: 'nav',
  region: 'section[aria-label],section[aria-labelledby]',
  search: '',
  searchbox: 'input[type=search]',
  status: '',
  tab: '',
  tablist: '',
  tabpanel: '',
  textbox: 'input[type=email],input[type=text]',
};

export type Role = keyof typeof elements;

/** The elements of a role that a visitor can perceive, in a widget's shadow root or in an element; in their order. */
export function allByRole<T extends HTMLElement = HTMLElement>(
  root: Element,
  role: Role,
  name?: string | RegExp,
): T[] {
  const selector = [`[role=${role}]`, elements[role]].filter(Boolean).join();
  return [...(root.shadowRoot ?? root).querySelectorAll<T>(selector)].filter(
    (element) =>
      (element.getAttribute('role') ?? role) === role &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest('[aria-hidden=true]') &&
      (name instanceof RegExp ? name.test(nameOf(element)) : name === undefined || name === nameOf(element)),
  );
}

/** The one element of a role (and a name). */
export function byRole<T extends HTMLElement = HTMLElement>(
  root: Element,
  role: Role,
  name?: string | RegExp,
): T {
  const found = allByRole<T>(root, role, name);
  const others = namesByRole(root, role).join(' | ');
  expect(found.length, `number of ${role} ${name ?? ''}, among: ${others}`).to.equal(1);
  return found[0]!;
}

/** The names of all elements of a role. */
export function namesByRole(root: Element, role: Role): string[] {
  return allByRole(root, role).map(nameOf);
}

/** The accessible name, as far as our widgets need it. */
export function nameOf(element: Element): string {
  const scope = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(' ');
  if (ids) return ids.map((id) => textOf(scope.getElementById(id))).join(' ');
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  return element.getAttribute('aria-label') ?? textOf(labels[0] ?? element);
}

/** The level of a heading. */
export function levelOf(heading: Element): number {
  return Number(heading.localName.slice(1));
}
