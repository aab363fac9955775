import { createContext } from '@lit/context';
import { textOf } from '../rich-text/text-of.js';
import type { Problem } from './check.js';
import { attempt, emit, warn } from './events.js';
import { FeedError } from './feed-error.js';
import { loadFeed, nextTask } from './load.js';
import { danglingReferences, parseFeed, type Feed, type ParsedFeed } from './parse.js';
import { parseJson } from './transport.js';

/** Where a feed comes from: one of an object from a framework, a JSON text in the page, or addresses as `feedAddress` writes them. */
export interface FeedSource {
  readonly data?: unknown;
  readonly json?: string;
  readonly url?: string;
}

/** What widgets know of their feed. Replaced whole, never changed. */
export interface FeedState {
  readonly status: 'loading' | 'ready' | 'error';
  /** Whether a newer copy was asked for in vain, and this is the last good one. */
  readonly isStale?: boolean;
  readonly feed?: Feed;
  readonly problems: readonly Problem[];
  /** The id of the role that the visitor chose. */
  readonly audience?: string;
  /** Whom to ask for a change. */
  readonly provider?: FeedProvider;
}

export const feedContext = createContext<FeedState>(Symbol('peer-feed'));

type Subscriber = (state: FeedState, unsubscribe?: () => void) => void;

/** Milliseconds. A timer that is set to more than 2 ** 31 would run at once. */
const longestTimer = 1e9;

/** Loads one feed for the widgets that subscribe, and holds the audience that a visitor chose among them. */
export class FeedProvider {
  #state: FeedState = { status: 'loading', problems: [], provider: this };
  readonly #host: HTMLElement;
  readonly #subscribers = new Map<Subscriber, () => void>();
  #source?: FeedSource;
  /** Aborted when nobody waits for its answer any more; none before the first request. */
  #request?: AbortController;
  /** Where the feed that is shown came from. */
  #shown?: FeedSource;
  #refresh = 0;
  /** When the server allows the next request, in milliseconds since the epoch. */
  #allowed = 0;
  #timer?: ReturnType<typeof setTimeout>;

  /** @param host Where the feed's events start. */
  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Answers the context requests for a feed that come from inside the host. */
  answerRequests(): void {
    this.#host.addEventListener('context-request', (event) => {
      if (event.context !== feedContext || event.contextTarget === this.#host) return;
      event.stopImmediatePropagation();
      this.subscribe(event.callback as Subscriber);
    });
  }

  /** Names the source. It loads when somebody subscribes, or at once if somebody has; the same again changes nothing. */
  setSource(source: FeedSource): void {
    const { data, json, url } = this.#source ?? {};
    if (this.#source && data === source.data && json === source.json && url === source.url) return;
    this.#source = source;
    this.#stop();
    this.#request = undefined;
    if (this.#subscribers.size) void this.reload();
  }

  /** Asks for the feed again after so many seconds, as long as somebody subscribes; 0 never. */
  set refresh(seconds: number) {
    this.#refresh = seconds;
    if (this.#state.status !== 'loading') this.#plan();
  }

  /** Tells a subscriber the state, now and whenever it changes, and loads the feed for the first one. */
  subscribe(subscriber: Subscriber): void {
    const unsubscribe = () => {
      this.#subscribers.delete(subscriber);
      // An element that is only moved comes back at once.
      queueMicrotask(() => this.#subscribers.size || this.#rest());
    };
    const isFirst = !this.#subscribers.size;
    this.#subscribers.set(subscriber, unsubscribe);
    subscriber(this.#state, unsubscribe);
    if (isFirst) {
      addEventListener('online', this.#recover);
      this.#plan();
    }
    if (this.#source && !this.#request) void this.reload();
  }

  /** Chooses the audience for all widgets that follow; undefined clears the choice. */
  chooseAudience(audience?: string): void {
    if (audience === this.#state.audience) return;
    this.presetAudience(audience);
    emit(this.#host, 'peer-audience-change', { audience: audience ?? null });
  }

  /** Sets the audience for the page: no visitor chose, so there is no event. */
  presetAudience(audience?: string): void {
    this.#set({ audience });
  }

  /**
   * Loads the source, again if need be. Never rejects: the outcome is the next state.
   *
   * @param isQuiet Whether what is shown stays until then: nobody asked for it.
   */
  async reload(isQuiet = false): Promise<void> {
    const isAgain = Boolean(this.#request);
    this.#stop();
    const { signal } = (this.#request = new AbortController());
    const { data, json, url } = this.#source ?? {};
    if (!isQuiet && !this.#isShown) this.#set({ status: 'loading' });
    try {
      if (!url && json === undefined && data === undefined) {
        throw new FeedError('missing', 'add data-feed="…" to the script tag or feed="…" to the element');
      }
      // Only an address is worth waiting for: what stands in the page already is shown in the first frame.
      const parsed = url
        ? await loadFeed(url, signal, isAgain)
        : parseFeed(json === undefined ? data : parseJson(json), document.baseURI, textOf);
      if (!signal.aborted) this.#succeed(parsed);
    } catch (error) {
      if (!signal.aborted) {
        this.#fail(error instanceof FeedError ? error : new FeedError('render', String(error)));
      }
    }
  }

  /** Whether the feed that is shown came from the source as it is now. */
  get #isShown(): boolean {
    return Boolean(this.#state.feed) && this.#shown === this.#source;
  }

  /**
   * Tells all subscribers. What a server sent is told in several tasks, so that the page can answer its visitor in
   * between; in no more than six, because each may lay out the page once more. One that fails reaches no other.
   */
  async #set(change: Partial<FeedState>): Promise<void> {
    this.#state = { ...this.#state, ...change };
    let tasks = this.#source?.url && change.feed ? 6 : 0;
    for (const [subscriber, unsubscribe] of this.#subscribers) {
      void attempt(this.#host, () => subscriber(this.#state, unsubscribe));
      if (--tasks > 0) await nextTask();
    }
  }

  #succeed(parsed: ParsedFeed): void {
    const { feed } = parsed;
    const problems = [...parsed.problems, ...danglingReferences(parsed)];
    if (problems.length) {
      const list = problems.slice(0, 5).map(({ path, message }) => `"${path}" ${message}`);
      warn(`${this.#name} is shown, and has problems (${problems.length}): ${list.join('; ')}.`);
    }
    this.#shown = this.#source;
    this.#set({ status: 'ready', isStale: false, feed, problems });
    emit(this.#host, 'peer-feed-ready', { url: this.#source?.url && feed.base, problems });
    this.#plan();
  }

  #fail({ code, message, problems, retryAfter }: FeedError): void {
    const stale = this.#isShown;
    // Once is enough, however often a refresh fails.
    if (!stale || !this.#state.isStale) {
      warn(`${this.#name} cannot be ${stale ? 'refreshed; the last good copy stays' : 'shown'}: ${message}.`);
      this.#set(stale ? { isStale: true } : { status: 'error', feed: undefined, problems });
      emit(this.#host, 'peer-feed-error', { url: this.#source?.url, code, message, problems, stale });
    }
    this.#allowed = retryAfter < Infinity ? Date.now() + retryAfter : 0;
    this.#plan();
  }

  /** Plans the next quiet request: at the page's wish, and not before the server's. */
  #plan(): void {
    clearTimeout(this.#timer);
    const wait = Math.max(this.#allowed - Date.now(), this.#refresh * 1000);
    if (!(wait > 0) || !this.#source?.url || !this.#subscribers.size) return;
    const start = () => (this.#timer = setTimeout(run, Math.min(wait, longestTimer)));
    const run = () => void (document.hidden ? start() : this.reload(true));
    start();
  }

  /** The connection is back. */
  #recover = (): void => {
    if (this.#source?.url && (this.#state.status === 'error' || this.#state.isStale)) void this.reload(true);
  };

  /** Leaves nothing behind where nobody is interested any more. */
  #rest(): void {
    removeEventListener('online', this.#recover);
    this.#stop();
    // To be asked for when somebody comes back.
    if (this.#state.status === 'loading') this.#request = undefined;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  get #name(): string {
    const url = this.#source?.url?.replaceAll('>', ' or ');
    return url ? `the feed at ${url}` : 'the feed in the page';
  }
}
