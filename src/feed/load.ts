import { FeedError } from './feed-error.js';
import { parseFeed, type ParsedFeed } from './parse.js';

/** Milliseconds after which a visitor sees the fallback rather than waits. */
const patience = 10_000;

const requests = new Map<string, Promise<ParsedFeed>>();

/**
 * Fetches and checks a feed: once for each address and page, however many widgets ask.
 *
 * @param url The feed's absolute URL.
 * @throws FeedError (by rejecting), whose message says what to do; a failed request is forgotten, so that asking again tries again.
 */
export function loadFeed(url: string): Promise<ParsedFeed> {
  let request = requests.get(url);
  if (!request) {
    request = fetchJson(url).then((data) => parseFeed(data, url));
    request.catch(() => requests.delete(url));
    requests.set(url, request);
  }
  return request;
}

async function fetchJson(url: string): Promise<unknown> {
  const signal = AbortSignal.timeout(patience);
  try {
    // Default credentials, spelled out: only then is a <link rel="preload" as="fetch" crossorigin> reused,
    // and nothing is sent along to another origin.
    const response = await fetch(url, { credentials: 'same-origin', signal });
    if (!response.ok) {
      throw new FeedError('status', `its server answered ${response.status}; check the address`);
    }
    return parseJson(await response.text());
  } catch (error) {
    if (error instanceof FeedError) throw error;
    // We ask the signal: engines name the error differently (TimeoutError in one, AbortError in another).
    if (signal.aborted) throw new FeedError('timeout', 'no answer came within 10 seconds');
    throw new FeedError(
      'network',
      'no answer can be read; check the address, its server’s Access-Control-Allow-Origin and your page’s connect-src',
    );
  }
}

/** `JSON.parse` that says in plain words what came instead. */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch {
    throw new FeedError(
      'format',
      /^\s*</.test(json) ? 'it is a web page, not JSON; check the address' : 'it is not valid JSON',
    );
  }
}
