import { FeedProvider } from './provider.js';

/** One provider for each feed address, on the document element, for widgets that no <peer-feed> surrounds. */
const providers = new Map<string, FeedProvider>();

/** The absolute form of an address in the page; one that cannot be an address stays as it is, and fails when fetched. */
export function absoluteUrl(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}

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

/** Makes a feed the page's default: it answers all widgets that name none. Called before the widgets are defined. */
export function setPageFeed(address: string): void {
  pageProvider(absoluteUrl(address)).answerRequests();
}
