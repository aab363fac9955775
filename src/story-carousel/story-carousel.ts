import { html, nothing } from 'lit';
import { property, state } from '../decorators.js';
import { emit, type Story } from '../feed/index.js';
import { FeedView } from '../widget/feed-view.js';
import { findAll, isRtl } from '../widget/host.js';
import { chevron, pause, play, renderIcon } from '../widget/icons.js';
import { countOr } from '../widget/numbers.js';
import { rovingIndex } from '../widget/roving-index.js';
import { baseStyles } from '../widget/styles.js';
import { renderMedia } from './media.js';
import { Rotation } from './rotation.js';
import { SlideObserver } from './slide-observer.js';
import { storiesToShow } from './stories-to-show.js';
import { renderStory } from './story.js';
import { styles } from './styles.js';
import { renderTabs } from './tabs.js';
import { videoFrom, type Video } from './video.js';

/**
 * Stories side by side in a native scroll container: swipe, scroll, or use the two buttons.
 *
 * @summary Stories, one or several in view.
 * @tag peer-story-carousel
 * @slot - Shown until the feed is there, and when it cannot be shown: a link or a text of the partner.
 * @csspart base - The whole widget.
 * @csspart slide - One story.
 * @csspart source - The line that names the source.
 * @cssprop [--peer-accent=#0a6570] - Links, buttons, marks; words in it and on it are made dark or light enough to be read.
 * @cssprop [--peer-surface=light-dark(#fff, #1d2226)] - Background of cards, panels and fields.
 * @cssprop [--peer-text=light-dark(#1c2326, #e9eef0)] - Text; outside cards, panels and fields by default your page's colour.
 * @cssprop [--peer-radius=14px] - Corner radius.
 * @cssprop [--peer-space=4px] - Unit of space.
 * @cssprop [--peer-font=inherit] - Font family; by default your page's.
 * @fires {CustomEvent<{ id: string; index: number }>} peer-story-change - A visitor moved to another story; `detail`: its `id` and `index`, counted from 0.
 * @fires {CustomEvent<{ code: string; message: string; problems: { path: string; message: string }[] }>} peer-feed-error - The widget cannot show its part of the feed; `detail`: `code`, `message`, `problems`.
 */
export class StoryCarousel extends FeedView {
  static override styles = [baseStyles, styles];

  /** Shows one topic of the feed only. Default: all. */
  @property() topic?: string;

  /** Greatest number of stories. Default: all. */
  @property({ type: Number }) limit?: number;

  /** Stories side by side, where there is room. Default: one, and a bit of the next. */
  @property({ attribute: 'per-view', type: Number }) perView?: number;

  /** Seconds after which the next story comes by itself, with a button to stop it. Default: off. */
  @property({ type: Number }) autoplay?: number;

  /** `buttons` to the previous and the next story, or `tabs`, one for each. Default: `buttons`. */
  @property() controls?: 'buttons' | 'tabs';

  /** The story that counts as the one in view: the first, unless the visitor chose another near the end. */
  @state() private _index = 0;
  /** The stories whose video frame the visitor opened. */
  @state() private _playing: readonly string[] = [];
  /** Whether the visitor asked for a list of all stories. */
  @state() private _isList = false;

  protected readonly section = 'stories';
  readonly #inView = new SlideObserver(this, (isFirst) => this.#onView(isFirst));
  readonly #rotation = new Rotation(this, () => this.#rotate());
  /** Where a button is scrolling to: until it arrives, slides passing by do not count. */
  #target?: number;

  protected override prepare(): void {
    const { length } = this.#stories;
    this._index = Math.min(this._index, Math.max(length - 1, 0));
    this.#rotation.seconds = length > 1 && !this._isList ? countOr(this.autoplay, 0) : 0;
  }

  protected override updated(): void {
    // A custom property set by script, because strict pages forbid style attributes.
    this.find('.slides')?.style.setProperty('--_per-view', `${countOr(this.perView, 1)}`);
  }

  /** Moves to the next story; does nothing at the last. */
  next(): void {
    if (!this.#inView.isAtEnd) this.#press(this._index + 1);
  }

  /** Moves to the previous story; does nothing at the first. */
  previous(): void {
    this.#press(this._index - 1);
  }

  protected isEmpty(): boolean {
    return !this.#stories.length;
  }

  protected renderContent() {
    const stories = this.#stories;
    const canMove = stories.length > 1 && !this._isList;
    return html`<section
      aria-roledescription=${this.t('carousel')}
      aria-label=${this.heading || this.t('stories')}
      @focusin=${this.#onFocus}
      @pointerenter=${() => this.#rotation.hold(true)}
      @pointerleave=${() => this.#rotation.hold(false)}
    >
      <div class="head row">
        ${this.renderTitle(this.t('stories'))} ${canMove ? this.#renderControls() : nothing}
      </div>
      <ul
        class=${this._isList ? 'stack' : 'slides'}
        role="list"
        tabindex=${canMove ? 0 : nothing}
        @pointerdown=${this.#onScrollByHand}
        @wheel=${this.#onScrollByHand}
      >
        ${stories.map((story, index) => this.#renderSlide(story, index))}
      </ul>
      ${canMove ? html`<button class="more" @click=${this.#showAll}>${this.t('showAllStories')}</button>` : nothing}
    </section>`;
  }

  #renderControls() {
    const { isOn, isOffered } = this.#rotation;
    return html`<div class="controls row" @keydown=${this.#onKeydown}>
      ${
        isOffered
          ? html`<button
              class="round rotation"
              aria-label=${this.t(isOn ? 'pause' : 'play')}
              @click=${() => this.#rotation.stop(isOn)}
            >
              ${renderIcon(isOn ? pause : play)}
            </button>`
          : nothing
      }
      <span class="meta" aria-live=${isOn ? 'off' : 'polite'}>${this.#where(this._index)}</span>
      ${
        this.#hasTabs
          ? renderTabs(
              this.t('stories'),
              this.#stories.map((_, index) => this.#where(index)),
              this._index,
              (index) => this.#press(index),
            )
          : [
              this.#renderButton('previous', this._index === 0),
              this.#renderButton('next', this._index === this.#stories.length - 1 || this.#inView.isAtEnd),
            ]
      }
    </div>`;
  }

  #renderButton(direction: 'previous' | 'next', isEnd: boolean) {
    return html`<button
      class=${`round ${direction}`}
      aria-label=${this.t(direction)}
      aria-disabled=${isEnd}
      @click=${() => this[direction]()}
    >
      ${renderIcon(chevron)}
    </button>`;
  }

  #renderSlide(story: Story, index: number) {
    const video = story.video && videoFrom(story.video.url);
    const shown = renderMedia(story, video, this.#renderPlayButton(story, video));
    const media = shown && html`<div class="media">${shown}</div>`;
    return html`<li
      class="slide surface"
      part="slide"
      data-id=${story.id}
      ?inert=${!this._isList && index !== this._index && this.#inView.hides(index)}
    >
      <div
        id=${`panel-${index}`}
        role=${this.#hasTabs ? 'tabpanel' : 'group'}
        aria-roledescription=${this.#hasTabs ? nothing : this.t('slide')}
        aria-label=${`${this.#where(index)}: ${story.title}`}
      >
        ${story.contentNote ? nothing : media} ${renderStory(this, story, video, media)}
      </div>
    </li>`;
  }

  #renderPlayButton({ id }: Story, video: Video | undefined) {
    if (!video?.site || this._playing.includes(id)) return undefined;
    return html`<button class="play row" @click=${(event: Event) => this.#play(event, id)}>
      ${renderIcon(play)}${this.t('playFrom', { site: video.site })}
    </button>`;
  }

  /** A list of all has none. */
  get #hasTabs(): boolean {
    return this.controls === 'tabs' && !this._isList;
  }

  #where(index: number): string {
    return this.t('storyOf', { n: index + 1, count: this.#stories.length });
  }

  get #stories(): readonly Story[] {
    return storiesToShow(this.feedState.feed?.stories ?? [], this.activeAudience, this.topic, this.limit);
  }

  /** Scrolls to a story, by our own scrolling: `scrollIntoView` would move the page too. */
  #go(index: number): void {
    const slide = findAll(this, '.slide')[index]!;
    const list = slide.parentElement!;
    const start = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return isRtl(this) ? right : left;
    };
    this.#target = index;
    this._index = index;
    // Not scrollBy: WebKit snaps it to the slide after the one that it reaches.
    list.scrollTo({ left: list.scrollLeft + start(slide) - start(list) });
  }

  #press(index: number): void {
    const story = this.#stories[index];
    if (!story) return;
    this.#rotation.stop();
    this.#go(index);
    emit(this, 'peer-story-change', { id: story.id, index });
  }

  /** Comes round to the first, for nobody asked for the end. */
  #rotate(): void {
    this.#go(this.#inView.isAtEnd ? 0 : this._index + 1);
  }

  /** @param isFirst Whether these slides were never measured before: then nobody moved to where they are. */
  #onView(isFirst: boolean): void {
    if (isFirst) this.#go(this._index);
    const index = this.#inView.current(this.#hasTabs ? this._index : -1);
    const isOnTheWay = this.#target !== undefined && index !== this.#target && !this.#inView.isAtEnd;
    this.requestUpdate();
    if (index < 0 || isOnTheWay) return;
    if (this.#target === undefined && index !== this._index)
      emit(this, 'peer-story-change', { id: this.#stories[index]!.id, index });
    this.#target = undefined;
    this._index = index;
  }

  #showAll(): void {
    this._isList = true;
    this.focusNext(() => this.find('.title'));
  }

  #onScrollByHand(): void {
    this.#target = undefined;
  }

  #onFocus(event: FocusEvent): void {
    if (!(event.target as Element).closest('.rotation')) this.#rotation.stop();
  }

  /** Around from tab to tab; by buttons as far as they go. */
  #onKeydown(event: KeyboardEvent): void {
    if (!this.#hasTabs && !event.key.startsWith('Arrow')) return;
    const { length } = this.#stories;
    const index = this.#hasTabs ? this._index : 1;
    const target = rovingIndex(event, index, this.#hasTabs ? length : 3, isRtl(this));
    if (target === undefined) return;
    if (this.#hasTabs) {
      this.#press(target);
      this.find(`#tab-${target}`)?.focus();
    } else if (target) this.next();
    else this.previous();
  }

  /** Opens a video in the place of its button, and hands the button's focus on. */
  #play({ currentTarget }: Event, id: string): void {
    const media = (currentTarget as Element).parentElement!;
    this._playing = [...this._playing, id];
    this.focusNext(() => media.querySelector('iframe'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'peer-story-carousel': StoryCarousel;
  }
}
