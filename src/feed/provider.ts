import { createContext } from '@lit/context';
import type { Problem } from './check.js';
import { emit, warn } from './events.js';
import { FeedError } from './feed-error.js';
import { loadFeed, parseJson } from './load.js';
import { parseFeed, type Feed, type ParsedFeed } from './parse.js';

/** Where a feed comes from: one of an object from a framework, a JSON text in the page, or an absolute address. */
export interface FeedSource {
  readonly data?: unknown;
  readonly json?: string;
  readonly url?: string;
}

/** What widgets know of their feed. Replaced whole, never changed. */
export interface FeedState {
  readonly status: 'loading' | 'ready' | 'error';
  readonly feed?: Feed;
  readonly problems: readonly Problem[];
  /** The id of the role that the visitor chose. */
  readonly audience?: string;
  /** Whom to ask for a change. */
  readonly provider?: FeedProvider;
}

export const feedContext = createContext<FeedState>(Symbol('peer-feed'));

type Subscriber = (state: FeedState, unsubscribe?: () => void) => void;

/** Loads one feed for the widgets that subscribe, and holds the audience that a visitor chose among them. */
export class FeedProvider {
  #state: FeedState = { status: 'loading', problems: [], provider: this };
  readonly #host: HTMLElement;
  readonly #subscribers = new Map<Subscriber, () => void>();
  #source?: FeedSource;
  #request?: object;

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
    this.#request = undefined;
    if (this.#subscribers.size) void this.reload();
  }

  /** Tells a subscriber the state, now and whenever it changes, and loads the feed for the first one. */
  subscribe(subscriber: Subscriber): void {
    const unsubscribe = () => void this.#subscribers.delete(subscriber);
    this.#subscribers.set(subscriber, unsubscribe);
    subscriber(this.#state, unsubscribe);
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

  /** Loads the source, again if need be. Never rejects: the outcome is the next state. */
  async reload(): Promise<void> {
    const request = (this.#request = {});
    const { data, json, url } = this.#source ?? {};
    this.#set({ status: 'loading' });
    try {
      if (data === undefined && json === undefined && !url) {
        throw new FeedError('missing', 'add data-feed="…" to the script tag or feed="…" to the element');
      }
      // Only an address is worth waiting for: what stands in the page already is shown in the first frame.
      const parsed =
        url === undefined
          ? parseFeed(json === undefined ? data : parseJson(json), document.baseURI)
          : await loadFeed(url);
      if (request === this.#request) this.#succeed(parsed);
    } catch (error) {
      if (request === this.#request) {
        this.#fail(error instanceof FeedError ? error : new FeedError('render', String(error)));
      }
    }
  }

  #set(change: Partial<FeedState>): void {
    this.#state = { ...this.#state, ...change };
    for (const [subscriber, unsubscribe] of this.#subscribers) subscriber(this.#state, unsubscribe);
  }

  #succeed({ feed, problems }: ParsedFeed): void {
    if (problems.length) {
      const list = problems.slice(0, 5).map(({ path, message }) => `"${path}" ${message}`);
      warn(`${this.#name} is shown without what cannot be used (${problems.length}): ${list.join('; ')}.`);
    }
    this.#set({ status: 'ready', feed, problems });
    emit(this.#host, 'peer-feed-ready', { url: this.#source?.url, problems });
  }

  #fail({ code, message, problems }: FeedError): void {
    warn(`${this.#name} cannot be shown: ${message}.`);
    this.#set({ status: 'error', feed: undefined, problems });
    emit(this.#host, 'peer-feed-error', { url: this.#source?.url, code, message, problems });
  }

  get #name(): string {
    const url = this.#source?.url;
    return url ? `the feed at ${url}` : 'the feed in the page';
  }
}
