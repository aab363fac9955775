import type { FeedState } from '../feed/index.js';

/** In place of `widget/feed-connection.ts`, where the feed was read before: it hands it on. */
export class FeedConnection {
  readonly #host: { readonly givenState: FeedState };

  constructor(host: { readonly givenState: FeedState }) {
    this.#host = host;
  }

  get state(): FeedState {
    return this.#host.givenState;
  }
}
