import path from 'node:path';
import { childrenOf } from '../embed/snippet/serialize.js';
import { parseFeed, type Feed } from '../feed/parse.js';
import { parseJson } from '../feed/transport.js';
import { NotPrintable } from '../prerender/print-widget.js';
import { textOf } from './html.js';
import { readFeed } from './widget-options.js';

/**
 * Finds the feeds that the widgets of a page will find, and reads each once.
 *
 * @param file The page. Relative addresses are files beside it.
 * @param pageUrl Where the page will be, against which relative addresses resolve there.
 * @param source What to read in place of what the page names.
 * @returns Gives the feed of an element, or rejects with NotPrintable.
 */
export function feedsOf(
  file: string,
  pageUrl: string | undefined,
  source: string | undefined,
): (place: Element) => Promise<Feed> {
  const feeds = new Map<string, Promise<Feed>>();
  return async (place) => {
    const { json, address } = namedBy(place);
    if (json !== undefined) return parseFeed(parseJson(json), absolute('', pageUrl), textOf).feed;
    if (!address) throw new NotPrintable('no feed is named for it: write data-feed="…" into the script tag');
    if (/\s|\{lang\}/.test(address)) {
      throw new NotPrintable(
        'its feed depends on the page, or is made of several, which only the script can do',
      );
    }
    const url = absolute(address, pageUrl);
    const from = source ?? (/^https?:/i.test(address) ? address : path.resolve(path.dirname(file), address));
    const feed = feeds.get(url) ?? readFeed(from, url);
    feeds.set(url, feed);
    return feed;
  };
}

interface Named {
  readonly address?: string;
  readonly json?: string;
}

/** What names a widget's feed, the nearest first: itself, a `<peer-feed>` around it, the script's tag. */
function namedBy(place: Element): Named {
  const around = place.closest('peer-feed');
  const script = place.ownerDocument.querySelector('script[data-feed]');
  const ofOthers = around ? namedIn(around, 'src') : script && namedIn(script, 'data-feed');
  return namedIn(place, 'feed') ?? ofOthers ?? {};
}

function namedIn(element: Element, attribute: string): Named | undefined {
  const address = element.getAttribute(attribute)?.trim();
  if (address) return { address };
  const isData = (node: Node) => node.nodeName === 'SCRIPT' && (node as Element).getAttribute('type') === 'application/json'; // prettier-ignore
  const script = childrenOf(element).find(isData);
  return script && { json: script.textContent! };
}

function absolute(address: string, pageUrl: string | undefined): string {
  if (URL.canParse(address, pageUrl)) return new URL(address, pageUrl).href;
  throw new NotPrintable('its feed is relative to the page: say where that will be by --page-url');
}
