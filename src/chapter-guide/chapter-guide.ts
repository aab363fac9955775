import { html, nothing } from 'lit';
import { property, state } from '../decorators.js';
import { emit, isFor, resourcesOf, type Chapter, type Feed } from '../feed/index.js';
import { FeedView } from '../widget/feed-view.js';
import { renderFold } from '../widget/fold.js';
import { renderHeading } from '../widget/headings.js';
import { chevron, renderIcon } from '../widget/icons.js';
import { renderResourceList } from '../widget/resource-list.js';
import { baseStyles } from '../widget/styles.js';
import { styles } from './styles.js';

/**
 * A guide: numbered chapters, the text of the open one with its steps and resources, and the way to its neighbours.
 *
 * @summary Chapter navigation and a chapter's text.
 * @tag peer-chapter-guide
 * @attr {'off' | 'replace' | 'push'} deep-link - Writes what a visitor opens to the address: `replace`, `push` (with a step back for each) or `off`; needs `peer-extras.js`. Default: `off`.
 * @slot - Shown until the feed is there, and when it cannot be shown: a link or a text of the partner.
 * @csspart base - The whole widget.
 * @csspart navigation - The list of chapters.
 * @csspart chapter - The open chapter.
 * @csspart source - The line that names the source.
 * @cssprop [--peer-accent=#0a6570] - Links, buttons, marks; words in it and on it are made dark or light enough to be read.
 * @cssprop [--peer-surface=light-dark(#fff, #1d2226)] - Background of cards, panels and fields.
 * @cssprop [--peer-text=light-dark(#1c2326, #e9eef0)] - Text; outside cards, panels and fields by default your page's colour.
 * @cssprop [--peer-radius=14px] - Corner radius.
 * @cssprop [--peer-space=4px] - Unit of space.
 * @cssprop [--peer-font=inherit] - Font family; by default your page's.
 * @fires {CustomEvent<{ id: string }>} peer-chapter-change - A visitor opened another chapter; `detail`: its `id`.
 * @fires {CustomEvent<{ id: string }>} peer-resource-open - A visitor followed a link to a resource; `detail`: its `id`.
 * @fires {CustomEvent<{ code: string; message: string; problems: { path: string; message: string }[] }>} peer-feed-error - The widget cannot show its part of the feed; `detail`: `code`, `message`, `problems`.
 */
export class ChapterGuide extends FeedView {
  static override styles = [baseStyles, styles];

  /** Id of the open chapter. Default: the first that has a text. */
  @property() chapter?: string;

  /** The chapter that the visitor opened. */
  @state() private _current?: string;

  protected readonly section = 'guide';
  protected override readonly showsSource = true;

  protected override prepare(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('chapter')) this._current = this.chapter;
  }

  /** Opens a chapter that has a text, as a visitor would. */
  select(id: string): void {
    if (!this.#show(id)) return;
    this.focusNext(() => this.find('.fold:not([hidden]) .name'));
  }

  protected isEmpty(): boolean {
    return !this.#chapters.length;
  }

  protected renderContent({ guide }: Feed) {
    const open = this.#open;
    const navigationTitle = guide?.navigationTitle ?? this.t('chapters');
    return html`${this.renderTitle(this.own(guide?.title))}
      <div class="guide stack">
        <nav part="navigation" aria-label=${navigationTitle}>
          ${renderHeading(this.level, this.own(guide?.navigationTitle) ?? navigationTitle)}
          <ol class="toc" role="list">
            ${this.#chapters.map(
              (chapter, index) =>
                html`<li>
                  ${this.#renderLink(
                    chapter,
                    html`<span>${chapter.number ?? index + 1}</span>${this.own(chapter.title)}`,
                    chapter === open,
                  )}
                </li>`,
            )}
          </ol>
        </nav>
        <div>
          ${this.#readable.map((chapter, index) =>
            renderFold(
              chapter === open,
              () => this.#show(chapter.id),
              this.#renderChapter(chapter, `name-${index}`),
            ),
          )}
        </div>
      </div>`;
  }

  #renderChapter(chapter: Chapter, nameId: string) {
    const chapters = this.#chapters;
    const index = chapters.indexOf(chapter);
    return html`<article class="chapter stack" part="chapter" aria-labelledby=${nameId}>
      <div class="title name" id=${nameId} data-id=${chapter.id} tabindex="-1">
        ${renderHeading(this.level, this.own(chapter.title))}
      </div>
      ${chapter.sections.map((section) => this.#renderSection(section))}
      <div class="pager row ruled">
        ${this.#renderNeighbour(chapters[index - 1], 'previous')}
        ${this.#renderNeighbour(chapters[index + 1], 'next')}
      </div>
    </article>`;
  }

  #renderSection({ id, title, body, steps, resources }: Chapter['sections'][number]) {
    const feed = this.feedState.feed!;
    const shown = resourcesOf(feed, resources).filter((resource) => isFor(resource, this.activeAudience));
    return html`<div class="stack" data-id=${id ?? nothing}>
      ${title && renderHeading(this.level + 1, this.own(title))} ${this.renderRichText(body)}
      ${
        steps.length
          ? html`<ol class="steps stack" role="list">
              ${steps.map((step) => html`<li>${this.renderRichText(step)}</li>`)}
            </ol>`
          : nothing
      }
      ${shown.length ? renderResourceList(this, shown) : nothing}
    </div>`;
  }

  #renderNeighbour(chapter: Chapter | undefined, direction: 'previous' | 'next') {
    if (!chapter) return nothing;
    const arrow = renderIcon(chevron);
    const title = this.own(chapter.title);
    return this.#renderLink(
      chapter,
      direction === 'previous' ? [arrow, title] : [title, arrow],
      false,
      direction,
    );
  }

  /**
   * Opens a chapter here if it has a text, else on its page; a chapter with neither is named only. The browser encodes
   * the fragment but for `%`; `encodeURIComponent` would throw at half a surrogate pair.
   */
  #renderLink(chapter: Chapter, content: unknown, isOpen: boolean, className?: string) {
    const inPlace = hasText(chapter);
    if (!inPlace && !chapter.url) return html`<div class=${className ?? nothing}>${content}</div>`;
    return html`<a
      href=${inPlace ? `${location.href.replace(/#.*/, '')}#peer-${chapter.id.replace(/%/g, '%25')}` : chapter.url!}
      class=${className ?? nothing}
      aria-current=${isOpen ? 'true' : nothing}
      @click=${(event: MouseEvent) => inPlace && this.#onOpen(event, chapter.id)}
      >${content}</a
    >`;
  }

  /** Chapters for the audience. */
  get #chapters(): readonly Chapter[] {
    const chapters = this.feedState.feed?.guide?.chapters ?? [];
    return chapters.filter((chapter) => isFor(chapter, this.activeAudience));
  }

  get #readable(): readonly Chapter[] {
    return this.#chapters.filter(hasText);
  }

  get #open(): Chapter | undefined {
    const readable = this.#readable;
    return readable.find(({ id }) => id === this._current) ?? readable[0];
  }

  /** Opens a chapter where the visitor is, who may have found it by a search; false where that changes nothing. */
  #show(id: string): boolean {
    if (id === this.#open?.id || !this.#readable.some((chapter) => chapter.id === id)) return false;
    this._current = id;
    emit(this, 'peer-chapter-change', { id });
    return true;
  }

  /** A click with a modifier opens a tab or a window, as on any link. */
  #onOpen(event: MouseEvent, id: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.select(id);
  }
}

function hasText({ sections }: Chapter): boolean {
  return sections.length > 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'peer-chapter-guide': ChapterGuide;
  }
}
