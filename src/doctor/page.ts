import { pageSettings, readEmbedAddress, tagOf, type PageSettings } from '../page/placement.js';
import { safeUrl } from '../rich-text/safe-url.js';
import { vocabulary } from './vocabulary.js';

/** A widget, in whichever way the page asks for it. */
export interface Placement {
  readonly element: Element;
  readonly kind: 'tag' | 'placeholder' | 'link';
  /** As in `peer-role-tabs`; of a name that no widget has, too. */
  readonly tag: string;
  /** What the webmaster wrote, by the names of the tag's attributes. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Of a link: the publisher's address before `embed/`. */
  readonly host?: string;
}

/** A page as it stands: in the browser, or only its source text. */
export interface Page extends PageSettings {
  readonly document: Document;
  /** What relative addresses resolve against. */
  readonly base: string;
  /** The window of a page that a browser shows; undefined for one that was only parsed. */
  readonly window?: Window & typeof globalThis;
  /** The tags that load the script. */
  readonly scripts: readonly Element[];
  readonly placements: readonly Placement[];
}

/** Every tag of ours. */
export const tags = Object.keys(vocabulary);

/** A selector of all widgets; a `<peer-feed>` is none. */
export const widgetTags = tags.filter((tag) => tag !== 'peer-feed').join();

/** What stands in a widget or a placeholder is its fallback. */
const taken = `${widgetTags},[data-peer-widget]`;

/** @param address The page's own, where the document was parsed from its source. */
export function readPage(document: Document, address?: string): Page {
  const window = document.defaultView ?? undefined;
  const written = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const base = address ? new URL(written, address).href : document.baseURI;
  return {
    document,
    base,
    window,
    scripts: [...document.querySelectorAll('script')].filter((script) => namesScript(script, base)),
    placements: [...tagsIn(document), ...placeholdersIn(document), ...linksIn(document, base)],
    ...pageSettings((name) => setting(document, name), address ?? document.URL, base),
  };
}

/** What the page's script tag says in an attribute, `links` for `data-links`. */
export function setting(document: Document, name: string): string | undefined {
  const attribute = `data-${name}`;
  return document.querySelector(`script[${attribute}]`)?.getAttribute(attribute)?.trim() || undefined;
}

/** The address in a script's tag, also where a plugin has put it into another attribute to load it later. */
export function scriptAddress(script: Element, base: string): string | undefined {
  return script
    .getAttributeNames()
    .map((name) => script.getAttribute(name)!)
    .find((value) => /\/peer-widgets(\.hydrate)?\.js$/.test(URL.parse(value, base)?.pathname ?? ''));
}

function namesScript(script: Element, base: string): boolean {
  return scriptAddress(script, base) !== undefined;
}

function tagsIn(document: Document): Placement[] {
  return [...document.querySelectorAll(tags.join())]
    .filter(({ parentElement }) => !parentElement?.hasAttribute('data-peer-widget'))
    .map((element) => ({
      element,
      kind: 'tag',
      tag: element.localName,
      attributes: new Map(element.getAttributeNames().map((name) => [name, element.getAttribute(name)!])),
    }));
}

function placeholdersIn(document: Document): Placement[] {
  return [...document.querySelectorAll('[data-peer-widget]')]
    .filter(({ parentElement }) => !parentElement?.closest(taken))
    .map((element) => ({
      element,
      kind: 'placeholder',
      tag: tagOf(element.getAttribute('data-peer-widget')!),
      attributes: new Map(
        element
          .getAttributeNames()
          .filter((name) => name.startsWith('data-') && name !== 'data-peer-widget')
          .map((name) => [name.slice('data-'.length), element.getAttribute(name)!]),
      ),
    }));
}

/** Links to the embed pages of any publisher, with the widgets that they have become already. */
function linksIn(document: Document, base: string): Placement[] {
  return [...document.querySelectorAll('a[href*="embed/"]')].flatMap((element): Placement[] => {
    const href = safeUrl(element.getAttribute('href'), base) ?? '';
    const host = href.slice(0, Math.max(href.indexOf('embed/'), 0));
    const { name, parameters } = (host && readEmbedAddress(href, host)) || {};
    if (!name || !vocabulary[tagOf(name)]) return [];
    return [{ element, kind: 'link', tag: tagOf(name), attributes: new Map(parameters), host }];
  });
}

/** Whether a link is the fallback of a widget or a placeholder, be it one that it has become itself. */
export function isFallback({ element }: Placement): boolean {
  return Boolean(element.parentElement?.closest(taken));
}

/** How a webmaster knows an element: by its tag, and by its number where there are several of it. */
export function describe(element: Element): string {
  const { localName, ownerDocument } = element;
  const placeholder = element.getAttribute('data-peer-widget');
  if (placeholder !== null) return `<${localName} data-peer-widget="${placeholder}">`;
  if (localName === 'a') return `the link “${element.textContent!.trim()}”`;
  const alike = [...ownerDocument.querySelectorAll(localName)];
  return `<${localName}>${alike.length > 1 ? `, number ${alike.indexOf(element) + 1} on the page` : ''}`;
}
