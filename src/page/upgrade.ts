import { widgetTags } from '../define.js';
import { whenParsed } from '../feed/index.js';
import {
  createWidget,
  placementOf,
  readEmbedAddress,
  type PageSettings,
  type Placement,
} from './placement.js';

const placeholder = '[data-peer-widget]';
/** What stands in a widget or a placeholder is its fallback. */
const taken = `${widgetTags},${placeholder}`;

/** The widget that an element stands for; undefined if it is only what it is. */
export function placementIn(element: Element, { links, allowed }: PageSettings): Placement | undefined {
  if (element.parentElement?.closest(taken)) return undefined;
  const name = element.getAttribute('data-peer-widget');
  if (name !== null) {
    return placementOf(
      name,
      (attribute) => element.getAttribute(`data-${attribute}`),
      document.baseURI,
      allowed,
    );
  }
  const { href, rel, localName } = element as HTMLAnchorElement;
  // Systems mark what visitors wrote.
  const isLink = links && localName === 'a' && !/\b(ugc|nofollow)\b/.test(rel);
  const address = isLink ? readEmbedAddress(href, links) : undefined;
  if (!address) return undefined;
  const read = (attribute: string) =>
    address.parameters.get(attribute) ?? (attribute === 'feed' ? `${links}feed.json` : null);
  return placementOf(address.name, read, href, allowed);
}

/** Makes widgets of the placeholders and links in the page, now and whenever some are added. */
export function upgradePlacements(settings: PageSettings): void {
  const selector = `${placeholder},a[href*="embed/"]`;
  const scan = (root: Element) => {
    for (const element of [root, ...root.querySelectorAll(selector)]) upgrade(element, settings);
  };
  // Not while the parser still adds to them.
  whenParsed(() => {
    scan(document.documentElement);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node.nodeType === 1) scan(node as Element);
      }
    }).observe(document, { childList: true, subtree: true });
  });
}

function upgrade(element: Element, settings: PageSettings): void {
  const placement = placementIn(element, settings);
  // One that is there already was copied, or restored from a cache.
  if (!placement || placement.refused || element.querySelector(placement.tag)) return;
  const widget = createWidget(placement);
  if (element.localName === 'a') {
    element.replaceWith(widget);
    widget.append(element);
  } else {
    widget.append(...element.childNodes);
    element.append(widget);
  }
}
