import { textOf } from '../rich-text/text-of.js';
import { nextUrl, withPages } from './adapters/json-feed.js';
import type { Problem } from './check.js';
import { FeedError } from './feed-error.js';
import { merge } from './merge.js';
import { parseFeed, type ParsedFeed } from './parse.js';
import { share } from './shared-request.js';
import { fetchJson, patience } from './transport.js';

/** As many as a JSON Feed may be divided into. */
const maxPages = 20;

/**
 * Fetches and checks what an address names: each feed once for a page, however many widgets ask, and all within 10
 * seconds.
 *
 * @param address Absolute URLs as `feedAddress` writes them: feeds to merge with spaces between them, each with its
 *   languages with `>` between them, of which the first that can be shown is taken.
 * @param gone Aborted when this caller does not wait any more; the requests go with the last caller.
 * @param isAgain Whether to ask for what has come already.
 * @throws FeedError (by rejecting) when none of the feeds can be shown.
 */
export async function loadFeed(address: string, gone: AbortSignal, isAgain: boolean): Promise<ParsedFeed> {
  const deadline = Date.now() + patience;
  const load = ([url, ...others]: readonly string[]): Promise<ParsedFeed> => {
    const feed = share(url!, (signal) => fetchFeed(url!, deadline, signal), gone, isAgain);
    return others.length ? feed.catch(() => load(others)) : feed;
  };
  const urls = address.split(' ');
  const outcomes = await Promise.allSettled(urls.map((url) => load(url.split('>'))));
  const [first, ...others] = outcomes.flatMap((outcome) => ('value' in outcome ? outcome.value : []));
  if (!first) throw (outcomes[0] as PromiseRejectedResult).reason;
  const missing = outcomes.flatMap((outcome, index) =>
    'reason' in outcome
      ? { path: urls[index]!, message: `is left out: ${(outcome.reason as Error).message}` }
      : [],
  );
  return merge([first, ...others], missing);
}

/** Gives the page a turn. */
export const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** Fetches a feed with all its pages. A page that cannot be had costs no other. */
async function fetchFeed(url: string, deadline: number, gone: AbortSignal): Promise<ParsedFeed> {
  const first = await fetchJson(url, deadline, gone);
  const pages = [first];
  const asked = [url, first.url];
  let problem: Problem[] = [];
  try {
    for (let next; (next = nextUrl(pages.at(-1)!));) {
      const isForeign = new URL(next).origin !== new URL(first.url).origin;
      if (isForeign || asked.includes(next) || pages.length === maxPages) {
        throw new FeedError('format', `only ${maxPages} pages of one server are, each once`);
      }
      asked.push(next);
      pages.push(await fetchJson(next, deadline, gone));
    }
  } catch (error) {
    problem = [{ path: 'next_url', message: `is not followed: ${(error as Error).message}` }];
  }
  // Between reading, checking and drawing a long feed the page may answer its visitor.
  await nextTask();
  const parsed = parseFeed(withPages(pages), first.url, textOf);
  await nextTask();
  return { ...parsed, problems: [...problem, ...parsed.problems] };
}
