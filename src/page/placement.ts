import { safeUrl } from '../rich-text/safe-url.js';

/** A widget that a page asks for in other words than its tag. */
export interface Placement {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** An address in it that the page does not allow: then nothing is made of it. */
  readonly refused?: string;
}

/** What the webmaster says on the script tag. */
export interface PageSettings {
  /** Address of the publisher, with a final slash: links to its embed pages become widgets. */
  readonly links?: string;
  /** Origins that placeholders and links may name; `*` for all. */
  readonly allowed: readonly string[];
}

/** What the address of an embed page says. */
export interface EmbedAddress {
  /** As in `role-tabs`. */
  readonly name: string;
  readonly parameters: URLSearchParams;
}

/** Attributes with addresses that a widget asks, sends to or comes back from. */
export const addressAttributes = ['feed', 'action', 'return-url'];

/** Attributes that no element reads itself: HTML does, and our style sheet. */
const styled = ['lang', 'color-scheme', 'density', 'theme', 'deep-link'];

/** `join` stands for the sign-up, whose own name some ad blockers take for an annoyance. */
export function tagOf(name: string): string {
  return `peer-${name === 'join' ? 'newsletter-signup' : name}`;
}

/**
 * Reads the address of an embed page, with or without its final slash or `index.html`.
 *
 * @param address Absolute.
 * @param host The publisher's absolute address, with a final slash.
 * @returns Undefined for any other address.
 */
export function readEmbedAddress(address: string, host: string): EmbedAddress | undefined {
  const path = address.startsWith(host) ? address.slice(host.length) : '';
  const [, name] = /^embed\/([a-z-]+)(?:\/(?:index\.html)?)?(?:[?#]|$)/.exec(path) ?? [];
  return name ? { name, parameters: new URL(address).searchParams } : undefined;
}

/**
 * The widget of a placeholder or an embed address, its addresses absolute. Anybody who may write on the page can write
 * these, so they may only name origins that the webmaster allows.
 *
 * @param read Gives what is written for an attribute, null if nothing is.
 * @param base What relative addresses resolve against.
 * @param allowed Origins, `*` for all.
 * @returns Undefined where no widget has that name.
 */
export function placementOf(
  name: string,
  read: (attribute: string) => string | null,
  base: string,
  allowed: readonly string[],
): Placement | undefined {
  const tag = tagOf(name);
  const names = (customElements.get(tag) as { readonly observedAttributes?: string[] } | undefined)
    ?.observedAttributes;
  // <peer-feed> holds widgets, and is none.
  if (!names || tag === 'peer-feed') return undefined;
  let refused: string | undefined;
  const absolute = (address: string): string => {
    const url = URL.parse(address, base);
    if (!isAllowed(url, allowed)) refused ??= address;
    // `{lang}` is filled in later.
    return `${url?.href.replace(/%7B(\w+)%7D/g, '{$1}')}`;
  };
  const attributes = [...names, ...styled].flatMap((attribute) => {
    const value = read(attribute);
    if (value === null || value === 'false') return [];
    const isAddress = value && addressAttributes.includes(attribute);
    return [[attribute, isAddress ? value.trim().split(/\s+/).map(absolute).join(' ') : value] as const];
  });
  return { tag, attributes, refused };
}

/** Makes the widget of a placement. */
export function createWidget({ tag, attributes }: Placement): HTMLElement {
  const widget = new (customElements.get(tag)!)();
  for (const [name, value] of attributes) widget.setAttribute(name, value);
  return widget;
}

/** Whether an address is on one of these origins. One without a host, such as `data:`, is on none. */
export function isAllowed(url: URL | null, allowed: readonly string[]): boolean {
  return Boolean(url?.host) && allowed.some((origin) => origin === '*' || origin === url!.origin);
}

/**
 * @param written Gives the value of an attribute of the script tag, `links` for `data-links`.
 * @param address The page's own.
 * @param base What relative addresses resolve against.
 */
export function pageSettings(
  written: (name: 'links' | 'feed' | 'allow') => string | undefined,
  address: string,
  base: string,
): PageSettings {
  const links = written('links');
  return {
    links: safeUrl(links, base, 'media')?.replace(/\/?$/, '/'),
    allowed: originsOf([address, base, links, written('feed'), written('allow')].join(' '), base),
  };
}

/** The origins of addresses that are separated by spaces; `*` stays. */
export function originsOf(addresses: string, base: string): string[] {
  return addresses
    .split(/\s+/)
    .map((address) => (address === '*' ? address : `${URL.parse(address, base)?.origin}`));
}
