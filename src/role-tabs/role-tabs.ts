import { html, nothing } from 'lit';
import { property, state } from '../decorators.js';
import { emit, resourcesForRole, type Feed, type Role } from '../feed/index.js';
import { FeedView } from '../widget/feed-view.js';
import { renderFold } from '../widget/fold.js';
import { renderHeading } from '../widget/headings.js';
import { isRtl } from '../widget/host.js';
import { chevron, renderIcon } from '../widget/icons.js';
import { rovingIndex } from '../widget/roving-index.js';
import { renderResourceList } from '../widget/resource-list.js';
import { baseStyles } from '../widget/styles.js';
import { FitObserver } from './fit-observer.js';
import { rolesToShow } from './roles-to-show.js';
import { styles } from './styles.js';

/**
 * What each role can do, and its resources: tabs where there is room, an accordion where there is not.
 *
 * @summary One tab for each audience role.
 * @tag peer-role-tabs
 * @attr {'off' | 'replace' | 'push'} deep-link - Writes what a visitor opens to the address: `replace`, `push` (with a step back for each) or `off`; needs `peer-extras.js`. Default: `off`.
 * @slot - Shown until the feed is there, and when it cannot be shown: a link or a text of the partner.
 * @csspart base - The whole widget.
 * @csspart tab - A tab, or the button of an accordion.
 * @csspart panel - What a tab opens.
 * @csspart source - The line that names the source.
 * @cssprop [--peer-accent=#0a6570] - Links, buttons, marks; words in it and on it are made dark or light enough to be read.
 * @cssprop [--peer-surface=light-dark(#fff, #1d2226)] - Background of cards, panels and fields.
 * @cssprop [--peer-text=light-dark(#1c2326, #e9eef0)] - Text; outside cards, panels and fields by default your page's colour.
 * @cssprop [--peer-radius=14px] - Corner radius.
 * @cssprop [--peer-space=4px] - Unit of space.
 * @cssprop [--peer-font=inherit] - Font family; by default your page's.
 * @fires {CustomEvent<{ id: string }>} peer-tab-change - A visitor opened another tab; `detail`: `id` of its role.
 * @fires {CustomEvent<{ id: string }>} peer-resource-open - A visitor followed a link to a resource; `detail`: its `id`.
 * @fires {CustomEvent<{ code: string; message: string; problems: { path: string; message: string }[] }>} peer-feed-error - The widget cannot show its part of the feed; `detail`: `code`, `message`, `problems`.
 */
export class RoleTabs extends FeedView {
  static override styles = [baseStyles, styles];

  /** Id of the role whose tab is open. Default: the first. */
  @property() selected?: string;

  /** Ids of the roles to show, separated by spaces, in that order. Default: all. */
  @property() roles?: string;

  /** `auto` opens a tab when it gets the focus, `manual` when it is pressed. Default: `auto`. */
  @property() activation?: 'auto' | 'manual';

  /** `tabs`, `accordion`, or `auto`: what fits the space. Default: `auto`. */
  @property() layout?: 'auto' | 'tabs' | 'accordion';

  /** The tab that the visitor opened last. */
  @state() private _current?: string;
  /** Whether the visitor closed the open panel of the accordion. */
  @state() private _closed = false;

  protected readonly section = 'roles';
  readonly #fit = new FitObserver(this);
  #names = '';
  #followed?: string;
  /** The role whose tab or panel had the focus before the update. */
  #focused?: string;

  protected override prepare(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('selected')) this._current = this.selected;
    // What another widget chose opens here too, and stays open when the choice is cleared.
    const audience = this.activeAudience;
    if (audience !== undefined && audience !== this.#followed) this._current = audience;
    this.#followed = audience;

    const names = this.#roles.map(({ name }) => name).join();
    if (names !== this.#names && this.isConnected) this.#fit.reset();
    this.#names = names;
    this.#focused = this.#focusedRole;
  }

  /** Buttons are made anew when the layout changes, and take another role when the order does: the focus goes along. */
  protected override updated(): void {
    if (this.#focused === this.#focusedRole) return;
    this.#focusTab(this.#roles.findIndex(({ id }) => id === this.#focused));
  }

  /** Opens a role's tab, as a visitor would. */
  select(id: string): void {
    if (!this.#roles.some((role) => role.id === id)) return;
    this.#show(id);
    this.chooseAudience(id);
  }

  protected isEmpty(feed: Feed): boolean {
    return !feed.roles.length;
  }

  protected renderContent({ rolesIntro }: Feed) {
    const title = this.renderTitle(this.own(rolesIntro?.heading));
    const buttons = this.#roles.map((role, index) => this.#renderButton(role, index));
    const panels = this.#roles.map((role, index) => this.#renderPanel(role, index));
    return html`${
        rolesIntro?.title && this.heading !== ''
          ? html`<p class="eyebrow">${this.own(rolesIntro.title)}</p>`
          : nothing
      }
      ${title}
      <div class="lead">${this.renderRichText(rolesIntro?.body)}</div>
      ${
        this.#isAccordion
          ? html`<div class="accordion stack">
              ${buttons.map((button, index) => [renderHeading(this.level, button), panels[index]])}
            </div>`
          : html`<div class="tabs" role="tablist" aria-label=${this.t('role')} @keydown=${this.#onKeydown}>
                ${buttons}
              </div>
              ${panels}`
      }`;
  }

  #renderButton({ id, name }: Role, index: number) {
    const isAccordion = this.#isAccordion;
    const isOpen = this.#isOpen(id);
    return html`<button
      class="tab"
      part="tab"
      id=${`tab-${index}`}
      role=${isAccordion ? nothing : 'tab'}
      aria-controls=${`panel-${index}`}
      aria-selected=${isAccordion ? nothing : isOpen}
      aria-expanded=${isAccordion ? isOpen : nothing}
      tabindex=${isAccordion || isOpen ? 0 : -1}
      @click=${() => this.#onPress(id)}
    >
      ${this.own(name)}${isAccordion ? renderIcon(chevron) : nothing}
    </button>`;
  }

  #renderPanel(role: Role, index: number) {
    const isAccordion = this.#isAccordion;
    const level = this.level + (isAccordion ? 1 : 0);
    const panel = html`<div
      class="panel surface stack"
      part="panel"
      id=${`panel-${index}`}
      data-id=${role.id}
      role=${isAccordion ? 'region' : 'tabpanel'}
      aria-labelledby=${`tab-${index}`}
      tabindex=${isAccordion ? nothing : 0}
    >
      ${isAccordion ? nothing : html`<div class="paper">${renderHeading(level, this.own(role.name))}</div>`}
      ${role.actionsHeading && renderHeading(level, this.own(role.actionsHeading))}
      <ul class="actions stack" role="list">
        ${role.actions.map((action) => html`<li>${this.renderRichText(action)}</li>`)}
      </ul>
      ${this.#renderResourceGroup(role, level)}
    </div>`;
    return renderFold(this.#isOpen(role.id), () => this.#show(role.id), panel);
  }

  #renderResourceGroup(role: Role, level: number) {
    const feed = this.feedState.feed!;
    const resources = resourcesForRole(feed, role);
    const heading =
      this.own(role.resourcesHeading) ??
      (resources.length ? this.t('resourcesFor', { role: role.name }) : '');
    if (!heading) return nothing;
    return html`<div class="ruled stack">
      ${renderHeading(level, heading)}
      ${resources.length ? renderResourceList(this, resources) : this.#renderShowAll(feed)}
    </div>`;
  }

  /** A heading with nothing below it leads to all resources: on this page, or else on the publisher's. */
  #renderShowAll({ homeUrl }: Feed) {
    if (!homeUrl && !this.#cards) return nothing;
    return html`<p><a href=${homeUrl ?? '#'} @click=${this.#onShowAll}>${this.t('showAll')}</a></p>`;
  }

  #onShowAll(event: Event): void {
    const cards = this.#cards;
    if (cards?.status !== 'ready') return;
    event.preventDefault();
    cards.showAll?.();
  }

  /** Asked by tag name and method, because widgets do not import each other. */
  get #cards(): (Element & { status?: string; showAll?(): void }) | null {
    return (this.getRootNode() as ParentNode).querySelector('peer-resource-cards');
  }

  /** Opens a tab and no more: who searches the page for a word has chosen no role. */
  #show(id: string): void {
    if (this.#isOpen(id)) return;
    this._current = id;
    this._closed = false;
    emit(this, 'peer-tab-change', { id });
  }

  /** In an accordion the open panel's own button closes it. */
  #onPress(id: string): void {
    if (this.#isAccordion && this.#isOpen(id)) this._closed = true;
    else this.select(id);
  }

  #onKeydown(event: KeyboardEvent): void {
    const roles = this.#roles;
    const index = +(event.target as Element).id.slice('tab-'.length);
    const target = rovingIndex(event, index, roles.length, isRtl(this));
    if (target === undefined) return;
    this.#focusTab(target);
    if (this.activation !== 'manual') this.select(roles[target]!.id);
  }

  #focusTab(index: number): void {
    this.find(`#tab-${index}`)?.focus();
  }

  /** The role whose tab has the focus, or whose panel holds it. */
  get #focusedRole(): string | undefined {
    const id = this.shadowRoot?.activeElement?.closest('.tab, .panel')?.id.replace('tab', 'panel');
    return id && this.find(`#${id}`)?.dataset.id;
  }

  get #isAccordion(): boolean {
    return this.layout === 'accordion' || (this.layout !== 'tabs' && this.#fit.narrow);
  }

  get #roles(): readonly Role[] {
    return rolesToShow(this.feedState.feed?.roles ?? [], this.roles);
  }

  #isOpen(id: string): boolean {
    const roles = this.#roles;
    const open = roles.find((role) => role.id === this._current) ?? roles[0];
    return id === open?.id && !(this._closed && this.#isAccordion);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'peer-role-tabs': RoleTabs;
  }
}
