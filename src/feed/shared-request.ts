import type { ParsedFeed } from './parse.js';

/** By URL, under way or answered. A failed one is forgotten, so that asking again tries again. */
const requests = new Map<string, SharedRequest>();

/** The request for one feed, shared by all who want it. It is given up when the last of them has gone. */
class SharedRequest {
  readonly feed: Promise<ParsedFeed>;
  isDone = false;
  readonly #url: string;
  readonly #controller = new AbortController();
  #users = 0;

  constructor(url: string, start: (gone: AbortSignal) => Promise<ParsedFeed>) {
    this.#url = url;
    this.feed = start(this.#controller.signal);
    this.feed.then(
      () => (this.isDone = true),
      () => this.#forget(),
    );
    requests.set(url, this);
  }

  join(gone: AbortSignal): Promise<ParsedFeed> {
    this.#users += 1;
    gone.addEventListener('abort', () => {
      if (--this.#users || this.isDone) return;
      this.#forget();
      this.#controller.abort();
    });
    return this.feed;
  }

  #forget(): void {
    if (requests.get(this.#url) === this) requests.delete(this.#url);
  }
}

/**
 * Joins the request for a URL, or starts it.
 *
 * @param start Starts a request; its signal says that nobody waits any more.
 * @param gone Aborted when this caller does not wait any more.
 * @param isAgain Whether to ask for what has come already.
 */
export function share(
  url: string,
  start: (gone: AbortSignal) => Promise<ParsedFeed>,
  gone: AbortSignal,
  isAgain: boolean,
): Promise<ParsedFeed> {
  const request = requests.get(url);
  const isOpen = request && !(isAgain && request.isDone);
  return (isOpen ? request : new SharedRequest(url, start)).join(gone);
}
