import { html, nothing } from 'lit';
import { property, state } from '../decorators.js';
import { kinds, resourcesOf, type Feed, type Kind, type Resource } from '../feed/index.js';
import { FeedView } from '../widget/feed-view.js';
import { renderHeading } from '../widget/headings.js';
import { findAll } from '../widget/host.js';
import { renderKindIcon } from '../widget/icons.js';
import { renderImage } from '../widget/image.js';
import { slugLabel } from '../widget/labels.js';
import { cardsAtOnce } from '../widget/numbers.js';
import { baseStyles } from '../widget/styles.js';
import { arranged, firstOf, search, type Group, ofKindAndTopic } from './search.js';
import { styles } from './styles.js';

const everything = { text: '', kind: '', topic: '' };

/**
 * Resources as cards, with a text search and filters where the page asks for them.
 *
 * @summary Searchable cards of resources.
 * @tag peer-resource-cards
 * @slot - Shown until the feed is there, and when it cannot be shown: a link or a text of the partner.
 * @csspart base - The whole widget.
 * @csspart card - One resource.
 * @csspart source - The line that names the source.
 * @cssprop [--peer-accent=#0a6570] - Links, buttons, marks; words in it and on it are made dark or light enough to be read.
 * @cssprop [--peer-surface=light-dark(#fff, #1d2226)] - Background of cards, panels and fields.
 * @cssprop [--peer-text=light-dark(#1c2326, #e9eef0)] - Text; outside cards, panels and fields by default your page's colour.
 * @cssprop [--peer-radius=14px] - Corner radius.
 * @cssprop [--peer-space=4px] - Unit of space.
 * @cssprop [--peer-font=inherit] - Font family; by default your page's.
 * @fires {CustomEvent<{ id: string }>} peer-resource-open - A visitor followed a link to a resource; `detail`: its `id`.
 * @fires {CustomEvent<{ code: string; message: string; problems: { path: string; message: string }[] }>} peer-feed-error - The widget cannot show its part of the feed; `detail`: `code`, `message`, `problems`.
 */
export class ResourceCards extends FeedView {
  static override styles = [baseStyles, styles];

  /** Shows one kind only: `article`, `video`, `course`, `toolkit`, `brochure`, `checklist`, `report`, `guide`, `tool` or `page`. Default: all. */
  @property() kind?: Kind;

  /** Shows one topic of the feed only, such as `diabetes`. Default: all. */
  @property() topic?: string;

  /** Shows one collection only, by its id. Default: all, under their titles. */
  @property() collection?: string;

  /** Number of cards before "show more". Default: 24 where there are no more, else 12. */
  @property({ type: Number }) limit?: number;

  /** `grid` beside each other, `list` below each other. Default: `grid`. */
  @property() layout?: 'grid' | 'list';

  /** Shows a text search. Default: false. */
  @property({ type: Boolean }) searchable = false;

  /** Shows filters by kind, topic and role, each where there is a choice. Default: false. */
  @property({ type: Boolean }) filterable = false;

  /** `feed` keeps the feed's order and its collections, `title` and `newest` make one list. Default: `feed`. */
  @property() sort?: 'feed' | 'title' | 'newest';

  /** What the visitor asks for, besides the audience. */
  @state() private _query = everything;
  /** How often the visitor asked for more. */
  @state() private _pages = 1;

  protected readonly section = 'resources';

  /** Shows all resources again, without search, filters and audience, and moves the focus to them. */
  showAll(): void {
    this._query = everything;
    this.chooseAudience(undefined);
    this.focusNext(() => this.find('.title'));
  }

  protected isEmpty(feed: Feed): boolean {
    return !this.#offered(feed).length;
  }

  protected renderContent(feed: Feed) {
    const offered = this.#offered(feed);
    const query = { ...this._query, audience: this.activeAudience };
    const found = search(offered, query, this.#words, this.language);
    const collections = this.#collection(feed) ? [] : feed.collections;
    const groups = arranged(found, this.sort, collections, this.t('moreResources'), (title) =>
      this.own(title),
    );
    const size = cardsAtOnce(this.limit, found.length);
    const limit = size * this._pages;
    return html`${this.renderTitle(this.own(this.#collection(feed)?.title) ?? this.t('resources'))}
      ${this.#renderBar(feed, this.filterable ? offered : [])}
      <p class="meta" role="status">${this.t('results', { n: found.length })}</p>
      ${
        found.length
          ? firstOf(groups, limit).map((group) => this.#renderGroup(group))
          : html`<button @click=${this.showAll}>${this.t('showAll')}</button>`
      }
      ${
        found.length > limit
          ? html`<button class="more" @click=${() => this.#showMore(limit)}>
              ${this.t('showMore', { n: Math.min(found.length - limit, size) })}
            </button>`
          : nothing
      }`;
  }

  /** @param offered What the filters choose from; nothing where there are none, so that a search need not list it. */
  #renderBar(feed: Feed, offered: readonly Resource[]) {
    const { text, kind, topic } = this._query;
    const kindsOffered = kinds.filter((one) => offered.some((resource) => resource.kind === one));
    const topics = [...new Set(offered.flatMap((resource) => resource.topics))].sort();
    const roles = this.audience ? [] : feed.roles.map(({ id }) => id);
    const controls = [
      this.searchable
        ? html`<label class="grow"
            >${this.t('search')}<input type="search" .value=${text} @input=${this.#on('text')}
          /></label>`
        : nothing,
      this.#renderFilter('kind', kind, kindsOffered, (one) => this.kindLabel(one)),
      this.#renderFilter('topic', topic, topics, slugLabel),
      this.#renderFilter('role', this.activeAudience, roles, this.#roleName),
    ];
    return controls.every((control) => control === nothing)
      ? nothing
      : html`<div class="row" role="search">${controls}</div>`;
  }

  /** A filter with nothing to choose from would only be in the way. */
  #renderFilter<T extends string>(
    field: 'kind' | 'topic' | 'role',
    value: string | undefined,
    options: readonly T[],
    name: (option: T) => string,
  ) {
    if (!this.filterable || options.length < 2) return nothing;
    return html`<label
      >${this.t(field)}<select @change=${this.#on(field)}>
        <option value="" .selected=${!value}>${this.t(`${field}_all`)}</option>
        ${options.map((one) => html`<option value=${one} .selected=${one === value}>${name(one)}</option>`)}
      </select></label
    >`;
  }

  #renderGroup({ title, resources }: Group) {
    const level = this.level + (title === undefined ? 0 : 1);
    return html`<div class="stack">
      ${title === undefined ? nothing : renderHeading(this.level, title)}
      <ul class=${this.layout === 'list' ? 'cards list' : 'cards'} role="list">
        ${resources.map((resource) => this.#renderCard(resource, level))}
      </ul>
    </div>`;
  }

  #renderCard(resource: Resource, level: number) {
    const { kind, description, image, topics, roles, locator } = resource;
    return html`<li class="card surface stack" part="card">
      ${image && renderImage(image)}
      ${kind ? html`<span class="eyebrow row">${renderKindIcon(kind)}${this.kindLabel(kind)}</span>` : nothing}
      ${renderHeading(level, this.renderResourceLink(resource))}
      ${this.renderRichText(description, resource, false)}
      ${this.renderMeta([...topics.map(slugLabel), ...roles.map(this.#roleName)])}
      ${this.renderMeta([locator, ...this.provenance(resource)])}
    </li>`;
  }

  /** What the page lets the visitor choose from. */
  #offered(feed: Feed): readonly Resource[] {
    const collection = this.#collection(feed);
    const resources = collection ? resourcesOf(feed, collection.resources) : feed.resources;
    return ofKindAndTopic(resources, this.kind, this.topic);
  }

  #collection(feed: Feed) {
    return feed.collections.find(({ id }) => id === this.collection);
  }

  #roleName = (id: string): string =>
    this.feedState.feed?.roles.find((role) => role.id === id)?.name ?? slugLabel(id);

  #words = ({ kind, topics }: Resource): string =>
    [kind ? this.kindLabel(kind) : '', ...topics.map(slugLabel)].join(' ');

  #showMore(shown: number): void {
    this._pages += 1;
    this.focusNext(() => findAll(this, '.card a')[shown]);
  }

  /** A change of the search or a filter starts again with the first page. */
  #on(field: 'text' | 'kind' | 'topic' | 'role') {
    return (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      this._pages = 1;
      if (field === 'role') this.chooseAudience(value || undefined);
      else this._query = { ...this._query, [field]: value };
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'peer-resource-cards': ResourceCards;
  }
}
