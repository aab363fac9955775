import { feedAddress } from './address.js';
import { FeedProvider } from './provider.js';

/** One provider for each feed address, on the document element, for widgets that no <peer-feed> surrounds. */
const providers = new Map<string, FeedProvider>();

/** The page-wide provider of a feed address. */
export function pageProvider(url: string): FeedProvider {
  let provider = providers.get(url);
  if (!provider) {
    provider = new FeedProvider(document.documentElement);
    provider.setSource({ url });
    providers.set(url, provider);
  }
  return provider;
}

/**
 * Makes a feed the page's default: it answers all widgets that name none. Called before the widgets are defined.
 *
 * @param address What the page's script tag says.
 * @param language The language to take where `{lang}` has no better one.
 */
export function setPageFeed(address: string, language?: string): void {
  pageProvider(feedAddress(document.documentElement, address, language)).answerRequests();
}
