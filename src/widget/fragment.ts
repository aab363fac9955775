import type { ReactiveController } from 'lit';
import { findAll, type Host, type Status } from './host.js';
import { uncover } from './uncover.js';

/** What can be led to something inside it. */
export interface Destination extends Host {
  readonly status: Status;
  /** Makes ready to show what has this id; an empty one is the address without a fragment. */
  reveal(id: string): void;
}

const prefix = '#peer-';

/** The navigation that has been followed: of several widgets that have the item, the first takes the focus. */
let followed: unknown;

/** Opens what the fragment of the address names, `#peer-<id>`, and moves the focus there. */
export class Fragment implements ReactiveController {
  readonly #host: Destination;
  /** Whether the address that the page was opened with has been read. */
  #isRead = false;

  constructor(host: Destination) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  /** Where the visitor is busy already, a feed that comes late must not call them away. */
  hostUpdated(): void {
    if (this.#isRead || this.#host.status !== 'ready') return;
    this.#isRead = true;
    if (document.activeElement === document.body) this.#follow(location.href);
  }

  /** Unlike `hashchange` it also comes with a second click on the same link. */
  #onPopState = (event: PopStateEvent): void => this.#follow(event);

  #follow(navigation: unknown): void {
    const host = this.#host;
    const id = idOf(location.hash);
    if (id === undefined) return;
    host.attempt(async () => {
      await host.updateComplete;
      host.reveal(id);
      await host.updateComplete;
      const target = targetOf(host, id);
      if (!target || followed === navigation) return;
      followed = navigation;
      // As the browser does when it finds something in closed content.
      target.closest('[hidden]')?.dispatchEvent(new CustomEvent('beforematch'));
      await host.updateComplete;
      land(target);
    });
  }
}

/** The id that a fragment of ours names; empty where there is none, undefined where it is another's or malformed. */
function idOf(fragment: string): string | undefined {
  try {
    return fragment && !fragment.startsWith(prefix)
      ? undefined
      : decodeURIComponent(fragment.slice(prefix.length));
  } catch {
    return undefined;
  }
}

/** The element that stands for an item; of several the one in view. Compared, because ids need not be CSS identifiers. */
export function targetOf(host: Host, id: string): HTMLElement | undefined {
  const targets = findAll(host, '[data-id]').filter(({ dataset }) => dataset.id === id);
  return targets.find((target) => !target.closest('[hidden]')) ?? targets[0];
}

/** Moves the focus to an element, and brings it to the top of the window. */
export function land(target: HTMLElement): void {
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  // A bar may stick there only once the page has scrolled.
  target.scrollIntoView({ behavior: 'instant' });
  uncover(target, 'start');
}

/** The address of an item. The browser encodes all but `%`; `encodeURIComponent` would throw at half a surrogate pair. */
export function addressOf(id: string): string {
  return new URL(prefix + id.replaceAll('%', '%25'), location.href).href;
}

/**
 * Writes the open item to the address, unless the fragment there is somebody else's.
 *
 * @param deepLink `replace` keeps the entry of the history, `push` adds one; anything else writes nothing.
 */
export function writeFragment(deepLink: string | undefined, id: string): void {
  const { href, hash } = location;
  const url = addressOf(id);
  if (idOf(hash) === undefined || url === href) return;
  if (deepLink === 'push') history.pushState(history.state, '', url);
  if (deepLink === 'replace') history.replaceState(history.state, '', url);
}
