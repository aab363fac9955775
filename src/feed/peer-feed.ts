import { css, html, LitElement } from 'lit';
import { property } from '../decorators.js';
import { version } from '../version.js';
import { attempt } from './events.js';
import { FeedProvider, type FeedState } from './provider.js';
import { ownSource, whenParsed } from './source.js';

/**
 * Fetches a feed once for all widgets inside, and holds the audience that they share.
 *
 * @summary Provider of one feed for the widgets inside it.
 * @tag peer-feed
 * @slot - The widgets, and anything else of the page.
 * @fires {CustomEvent<{ url?: string; problems: { path: string; message: string }[] }>} peer-feed-ready - The feed was read; `detail`: `url`, `problems` (a list of `path` and `message`: what was left out).
 * @fires {CustomEvent<{ url?: string; code: string; message: string; problems: { path: string; message: string }[]; stale: boolean }>} peer-feed-error - The feed cannot be shown or refreshed; `detail`: `url`, `code`, `message`, `problems`, `stale` (whether the last good copy is shown).
 * @fires {CustomEvent<{ audience: string | null }>} peer-audience-change - A visitor chose another role; `detail`: `audience` (id of a role, or `null` for all).
 */
export class PeerFeed extends LitElement {
  static override styles = [
    css`
      :host {
        display: contents !important;
      }
      :host([hidden]) {
        display: none !important;
      }
    `,
  ];

  /** The versions of all copies of the script on the page; the first is in use. */
  static readonly versions = [version];

  /** Address of the feed, relative to your page; several, separated by spaces, are merged; `{lang}` is the page's language. Default: a `<script type="application/json">` inside. */
  @property() src?: string;

  /** Seconds after which the feed is asked for again, while the page is looked at. Default: never. */
  @property({ type: Number }) refresh?: number;

  /** Language to take for `{lang}` where the feed is not there in the page's. Default: none. */
  @property({ attribute: 'feed-lang' }) feedLang?: string;

  /** Id of the role that the widgets inside start with. Default: none, everything is shown. */
  @property() audience?: string;

  /** The feed itself, for frameworks; goes before `src`. Default: none. */
  @property({ attribute: false }) data?: unknown;

  /** What became of the feed: `loading`, `ready` or `error`. Written by the element. */
  @property({ reflect: true }) status: FeedState['status'] = 'loading';

  readonly #provider = new FeedProvider(this);
  #connection?: AbortController;
  #unsubscribe?: () => void;

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
    this.#unsubscribe?.();
  }

  protected override performUpdate(): void {
    void attempt(this, () => super.performUpdate());
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('src') || changed.has('data') || changed.has('feedLang')) this.#readSource(false);
    if (changed.has('refresh')) this.#provider.refresh = this.refresh ?? 0;
    if (changed.has('audience')) this.#provider.presetAudience(this.audience);
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  #onState = ({ status }: FeedState, unsubscribe?: () => void): void => {
    this.status = status;
    this.#unsubscribe = unsubscribe;
  };

  /** @param complete Whether the page has been read, so that a missing source is an error. */
  #readSource(complete: boolean): void {
    const source = ownSource(this, this.data, this.src, this.feedLang);
    if (source ?? complete) this.#provider.setSource(source ?? {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'peer-feed': PeerFeed;
  }
}
