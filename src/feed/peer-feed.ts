import { css, html, LitElement } from 'lit';
import { property } from '../decorators.js';
import { FeedProvider, type FeedState } from './provider.js';
import { ownSource, whenParsed } from './source.js';

/**
 * Fetches a feed once for all widgets inside, and holds the audience that they share.
 *
 * @summary Provider of one feed for the widgets inside it.
 * @tag peer-feed
 * @slot - The widgets, and anything else of the page.
 * @fires {CustomEvent} peer-feed-ready - The feed was read; `detail`: `url`, `problems` (a list of `path` and `message`).
 * @fires {CustomEvent} peer-feed-error - The feed cannot be shown; `detail`: `url`, `code`, `message`, `problems`.
 * @fires {CustomEvent} peer-audience-change - A visitor chose another role; `detail`: `audience` (a role's id, or null for all).
 */
export class PeerFeed extends LitElement {
  static override styles = css`
    :host {
      display: contents !important;
    }
    :host([hidden]) {
      display: none !important;
    }
  `;

  /** Address of the feed; relative ones resolve against the page. Default: none. */
  @property() src?: string;

  /** Id of the role that the page presets for the widgets inside. Default: none, everything is shown. */
  @property() audience?: string;

  /** The feed itself, for frameworks; goes before `src`. Default: none. */
  @property({ attribute: false }) data?: unknown;

  /** What became of the feed: `loading`, `ready` or `error`. Written by the element. */
  @property({ reflect: true }) status: FeedState['status'] = 'loading';

  readonly #provider = new FeedProvider(this);
  #connection?: AbortController;

  constructor() {
    super();
    this.#provider.answerRequests();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    whenParsed(() => this.#readSource(true), this.#connection.signal);
    this.#provider.subscribe(this.#onState);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('src') || changed.has('data')) this.#readSource(false);
    if (changed.has('audience')) this.#provider.presetAudience(this.audience);
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  #onState = ({ status }: FeedState): void => {
    this.status = status;
  };

  /** @param complete Whether the page has been read, so that a missing source is an error. */
  #readSource(complete: boolean): void {
    const source = ownSource(this, this.data, this.src);
    if (source ?? complete) this.#provider.setSource(source ?? {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'peer-feed': PeerFeed;
  }
}
