import { html, LitElement, nothing, type CSSResult } from 'lit';
import { property, state } from '../decorators.js';
import { attempt, effectiveAudience, emit, isBroken, nearestAttribute, warn } from '../feed/index.js';
import type { Feed, FeedState, Item, Kind, Resource, Section } from '../feed/index.js';
import { blankDocument } from '../rich-text/parse-html.js';
import { richText } from '../rich-text/rich-text.js';
import { FeedConnection, type FeedConsumer } from './feed-connection.js';
import { foreignLanguage } from './foreign-language.js';
import { levelAfterHost, renderHeading } from './headings.js';
import { adoptStyles, isContent, stateSet, type Status } from './host.js';
import { slugLabel } from './labels.js';
import { pageSize } from './numbers.js';
import { provenance } from './provenance.js';
import { renderSourceLine } from './source-line.js';
import { translate, type StringName } from './strings.js';
import { onFocusIn, uncover } from './uncover.js';
import { directionOf, languageOf, localeOf } from './words/languages.js';

/**
 * What all widgets share: the way to the feed, the status, the fallback, headings, words and the source line.
 *
 * @attr {'auto' | 'light' | 'dark'} color-scheme - `light` or `dark` colours, or `auto`: those of your page. Default: `auto`.
 * @attr {'comfortable' | 'compact'} density - `compact` takes a quarter off the space inside and between; what can be pressed stays as large. Default: `comfortable`.
 * @attr {'sea' | 'sand' | 'ink' | 'inherit'} theme - `sea`, `sand` or `ink`, or `inherit` for the colours of your page; needs `peer-extras.js`. Default: `sea`.
 * @cssstate stale - The feed could not be refreshed: the last good copy is shown.
 */
export abstract class FeedView extends LitElement implements FeedConsumer {
  /** Address of the feed, relative to your page; several, separated by spaces, are merged; `{lang}` is the page's language. Default: that of the surrounding `<peer-feed>`, else `data-feed` of the script tag. */
  @property() feed?: string;

  /** The feed itself, for frameworks; goes before every address. Default: none. */
  @property({ attribute: false }) data?: unknown;

  /** A role's id shows what is for that role; `all` shows everything, whatever the visitor chooses. Default: follows the visitor. */
  @property() audience?: string;

  /** Your own heading; `heading=""` hides it. Default: the feed's. */
  @property() heading?: string;

  /** Level of that heading, 2 to 6. Default: one below the nearest heading before the widget. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel?: number;

  /** Shows where the content comes from; `source="off"` hides it. Default: off, but on in the chapter guide. */
  @property() source?: '' | 'on' | 'off' | boolean;

  /** @internal How many resources a list shows. */
  @state() _most = pageSize;

  /** What the widget shows: `loading`, `ready`, `empty` or `error`. Written by the element. */
  @property({ reflect: true }) status: Status = 'loading';

  /** The part of the feed that the widget is about. */
  protected abstract readonly section: Section;
  /** Whether the source line is shown where the page does not say. */
  protected readonly showsSource: boolean = false;
  /** @internal */
  readonly needsFeed: boolean = true;
  readonly #connection = new FeedConnection(this);
  readonly #states = stateSet(this);
  /** @internal The level of the headings inside: below the widget's own, or in its place when that is hidden. */
  level = 2;
  /** @internal The language of the interface. */
  language = 'en';
  #hostLevel = 2;
  /** The feed that could not be rendered, and no feed at first; another one gets a new chance. */
  #failedFeed: unknown = this;
  /** Whether not even the fallback could be rendered. */
  #isBare = false;

  override connectedCallback(): void {
    try {
      super.connectedCallback();
      this.#hostLevel = levelAfterHost(this);
      // In the first frame there is content already, for frameworks and CMS previews that look at once.
      if (!this.hasUpdated) this.performUpdate();
    } catch (error) {
      this.#bare();
      throw error;
    }
  }

  adoptedCallback(): void {
    adoptStyles(this, (this.constructor as typeof FeedView).styles as CSSResult[]);
  }

  /** A failure in one widget must reach neither the page nor its neighbours: the fallback takes over. */
  protected override performUpdate(): void {
    if (this.#isBare) return;
    try {
      super.performUpdate();
    } catch (error) {
      if (this.#failed) return this.#bare();
      this.#failedFeed = this.feedState.feed;
      const message = `it failed with ${String(error)}`;
      warn(`<${this.localName}> cannot be shown: ${message}.`);
      this.#report('render', message);
      this.requestUpdate();
    }
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (this.hasUpdated && (changed.has('feed') || changed.has('data'))) this.#connection.connect(true);
    this.language = languageOf(nearestAttribute(this, 'lang'), this.feedState.feed?.strings);
    this.status = this.#failed ? 'error' : this.deriveStatus();
    // Not once it failed, so that nothing keeps the fallback back.
    if (!this.#failed) this.prepare?.(changed);
    this.#states.clear();
    if (this.stateName) this.#states.add(this.stateName);
    if (this.feedState.isStale) this.#states.add('stale');
  }

  /** What CSS can ask for by `:state()`, besides `stale`. */
  protected get stateName(): string | undefined {
    return undefined;
  }

  /** What a widget derives before it renders. */
  protected prepare?(changed: Map<PropertyKey, unknown>): void;

  /** The feed as it stands now. */
  protected get feedState(): FeedState {
    return this.#connection.state;
  }

  /** The role whose content the widget shows; undefined for everyone. */
  protected get activeAudience(): string | undefined {
    const { feed, audience } = this.feedState;
    return feed && effectiveAudience(feed, this.audience, audience);
  }

  /** Asks the provider to make this the audience of all widgets that follow. */
  protected chooseAudience(audience?: string): void {
    if (!this.audience) this.feedState.provider?.chooseAudience(audience);
  }

  /** @internal A text of the interface. */
  t(name: StringName | `kind_${Kind}`, values?: Readonly<Record<string, string | number>>): string {
    return translate(this.language, name, values, this.feedState.feed?.strings, !this.#foreign());
  }

  /** @internal The name of a kind of resource; in English its own word serves. */
  kindLabel(kind: Kind): string {
    return this.t(`kind_${kind}`) || slugLabel(kind);
  }

  /** @internal An element inside, for the widget and its controllers. */
  find<T extends HTMLElement>(selector: string): T | null {
    return this.renderRoot.querySelector<T>(selector);
  }

  protected abstract isEmpty(feed: Feed): boolean;

  /** Called while the status is `ready`. */
  protected abstract renderContent(feed: Feed): unknown;

  protected deriveStatus(): Status {
    const { status, feed, problems } = this.feedState;
    if (!feed) return status as 'loading' | 'error';
    if (!this.isEmpty(feed)) return 'ready';
    if (!isBroken(feed, problems, this.section)) return 'empty';
    // The provider has told the webmaster already, once for all widgets.
    if (this.status !== 'error') this.#report('format', `nothing in "${this.section}" can be used`);
    return 'error';
  }

  protected override render(): unknown {
    const ready = this.status === 'ready';
    const feed = this.feedState.feed!;
    // The partner's own content keeps the page's styles and margins: nothing may move.
    const isOwn = ready || !this.#hasFallback;
    return html`<div
      class=${isOwn ? 'root' : nothing}
      part="base"
      lang=${isOwn ? this.language : nothing}
      dir=${(isOwn && directionOf(this, this.language)) || nothing}
      @focusin=${onFocusIn}
    >
      ${ready ? [this.renderContent(feed), this.#renderSource(feed)] : this.#renderPlaceholder()}
    </div>`;
  }

  /** The widget's heading: the partner's words before the feed's. To be rendered before the headings inside. */
  protected renderTitle(words: unknown): unknown {
    const asked = Math.floor(this.headingLevel ?? 0);
    const level = asked > 1 && asked < 7 ? asked : this.#hostLevel;
    const text = this.heading ?? words;
    this.level = text ? level + 1 : level;
    return html`<div class="title" tabindex="-1">${text && renderHeading(level, text)}</div>`;
  }

  /**
   * @internal A text with the feed's simple HTML.
   *
   * @param item Whose text it is, where it has a language or an origin of its own.
   * @param links False where a link would stand inside another.
   */
  renderRichText(text: string | undefined, item?: Partial<Item>, links = true): unknown {
    const base = item?.base ?? this.feedState.feed?.base ?? document.baseURI;
    const lang = this.#foreign(item);
    return (
      text &&
      html`<div class="rich" lang=${lang ?? nothing} dir=${lang ? 'auto' : nothing}>
        ${richText(text, base, links)}
      </div>`
    );
  }

  /** The language of a text of the feed, where that is another than the interface's. */
  #foreign(item?: Partial<Item>): string | undefined {
    return foreignLanguage(this.language, this.feedState.feed?.language, item);
  }

  /** @internal A plain text of the feed. In another language than the interface's it may run the other way. */
  own(text: string | undefined, item?: Partial<Item>): unknown {
    const lang = this.#foreign(item);
    return text && lang ? html`<span lang=${lang} dir="auto">${text}</span>` : text;
  }

  /** @internal The one link to a resource. */
  renderResourceLink(resource: Resource): unknown {
    const { id, url, title } = resource;
    const onOpen = () => emit(this, 'peer-resource-open', { id });
    return html`<a href=${url} data-id=${id} @click=${onOpen}>${this.own(title, resource)}</a>`;
  }

  /** @internal Where an item comes from, for its quiet line. */
  provenance(item: Item): (string | undefined)[] {
    const { language } = this.feedState.feed!;
    return provenance(item, language, localeOf(this.language), (...words) => this.t(...words));
  }

  /** @internal One quiet line of what is known about an item, in order, without what is missing. */
  renderMeta(parts: readonly (string | undefined)[]): unknown {
    const line = parts.filter(Boolean).join(' · ');
    return line && html`<p class="meta">${line}</p>`;
  }

  /** Shows what stands inside the tag, without Lit: a page may forbid all templates (Trusted Types). */
  #bare(): void {
    this.#isBare = true;
    this.shadowRoot?.append(blankDocument().createElement('slot'));
  }

  /** @internal Runs a handler, or what comes later. The build makes Lit run those in templates by it. */
  attempt(run: () => unknown): void {
    void attempt(this, run);
  }

  /** @internal Moves the focus to what the next update shows. */
  focusNext(find: () => HTMLElement | null | undefined): void {
    this.attempt(async () => {
      await this.updateComplete;
      const target = find();
      target?.focus();
      if (target) uncover(target);
    });
  }

  /** The partner's fallback, or else one sentence (and one action) of ours. */
  #renderPlaceholder(): unknown {
    const own = this.#hasFallback ? nothing : this.#renderState();
    return html`<slot @slotchange=${this.#onSlotChange}></slot>${own}`;
  }

  get #hasFallback(): boolean {
    return [...this.childNodes].some(isContent);
  }

  #renderState(): unknown {
    const status = this.status as Exclude<Status, 'ready'>;
    const onRetry = () => this.feedState.provider?.reload();
    const retry = status === 'error' ? html`<button @click=${onRetry}>${this.t('retry')}</button>` : nothing;
    return html`<p class=${status}>${this.t(status)}</p>
      ${retry}`;
  }

  #renderSource(feed: Feed | undefined): unknown {
    const shown = this.source ?? this.showsSource;
    return !feed || shown === false || shown === 'off' ? nothing : renderSourceLine(this, feed);
  }

  get #failed(): boolean {
    return this.#failedFeed === this.feedState.feed;
  }

  #report(code: 'render' | 'format', message: string): void {
    emit(this, 'peer-feed-error', { code, message, problems: this.feedState.problems });
  }

  #onSlotChange(): void {
    this.#connection.connect();
    this.requestUpdate();
  }
}
