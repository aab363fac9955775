import { feedAddress } from './address.js';
import type { FeedSource } from './provider.js';

/**
 * The source that an element names itself, nearest first: its property `data`, its feed attribute, a JSON script
 * among its children. Undefined when it leaves the choice to what surrounds it.
 */
export function ownSource(
  element: Element,
  data: unknown,
  address: string | undefined,
  language?: string,
): FeedSource | undefined {
  if (data !== undefined && data !== null) return { data };
  if (address?.trim()) return { url: feedAddress(element, address, language) };
  const json = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  return json ? { json } : undefined;
}

/**
 * Runs when the page's HTML has been read to its end and the current script has finished: children may come after
 * their element connects, and a framework may set `data` after it inserts.
 */
export function whenParsed(run: () => void, signal?: AbortSignal): void {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', run, { once: true, signal });
  else queueMicrotask(() => signal?.aborted || run());
}
