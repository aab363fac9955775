import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { feedContext, FeedProvider, ownSource, pageProvider, whenParsed } from '../feed/index.js';
import type { FeedState } from '../feed/index.js';
import { onLanguageChange } from './words/languages.js';

/** What a widget tells its connection. */
export interface FeedConsumer extends ReactiveControllerHost, HTMLElement {
  readonly data?: unknown;
  readonly feed?: string;
  /** False when the widget also works without a feed, so that naming none is no error. */
  readonly needsFeed: boolean;
}

/** Finds a widget's feed, the nearest first, and keeps its state while the widget is in a page. */
export class FeedConnection implements ReactiveController {
  state: FeedState = { status: 'loading', problems: [] };
  readonly #host: FeedConsumer;
  #own?: FeedProvider;
  #unsubscribe?: () => void;
  /** Whether the feed is that of what surrounds the widget, rather than the widget's own. */
  #isSurrounding = false;
  #connection?: AbortController;
  /** For the language of the interface and of `{lang}`, which is the nearest in the page. */
  #unfollow?: () => void;

  constructor(host: FeedConsumer) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    this.connect();
    whenParsed(() => this.connect(true), this.#connection.signal);
    this.#unfollow = onLanguageChange(this.#host, () => {
      this.connect(true);
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#unfollow?.();
    this.#leave();
  }

  /**
   * Looks for the feed again, after something that names it changed.
   *
   * @param complete Whether the page has been read, so that finding none is an error.
   */
  connect(complete = false): void {
    const host = this.#host;
    const source = ownSource(host, host.data, host.feed);
    if (source) {
      if (source.url) return this.#subscribe(pageProvider(source.url));
      this.#own ??= new FeedProvider(host);
      this.#own.setSource(source);
      return this.#subscribe(this.#own);
    }
    if (this.#unsubscribe && this.#isSurrounding) return;
    this.#leave();
    host.dispatchEvent(new ContextEvent(feedContext, host, this.#receive, true));
    this.#isSurrounding = true;
    if (this.#unsubscribe || !complete) return;
    if (host.needsFeed) this.#subscribe(pageProvider(''));
    else this.#receive({ status: 'error', problems: [] });
  }

  #subscribe(provider: FeedProvider): void {
    this.#isSurrounding = false;
    if (this.#unsubscribe && provider === this.state.provider) return;
    this.#leave();
    provider.subscribe(this.#receive);
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #receive = (state: FeedState, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#leave();
    this.#unsubscribe = unsubscribe;
    this.state = state;
    this.#host.requestUpdate();
  };
}
