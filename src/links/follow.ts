import { attempt } from '../feed/events.js';
import { whenParsed } from '../feed/source.js';
import { uncover } from '../widget/uncover.js';
import { idInAddress } from './fragment.js';
import { reveal } from './reveal.js';
import { settled } from './widgets.js';

/** What a visitor does who has begun to use the page. */
const acts = ['keydown', 'pointerdown', 'touchmove', 'wheel'];

/**
 * Opens what the fragment of the address names and moves the focus there: when the widgets have their feed, and with every
 * later navigation. `popstate` also tells a second click on the same link, save in Firefox.
 */
export function followLinks(signal?: AbortSignal): void {
  let isWaiting = true;
  const follow = () =>
    attempt(document.documentElement, async () => {
      const id = idInAddress();
      if (!id) return;
      await settled();
      // Stories that were never measured would scroll back to the first: observers report after the callbacks of a frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const item = isWaiting && (await reveal(id));
      if (!item) return;
      isWaiting = false;
      land(item);
    });
  /** A visitor who is busy elsewhere when the feed comes is not called away. */
  const followLate = () => {
    if (isWaiting && document.activeElement === document.body) void follow();
  };
  for (const type of acts) {
    addEventListener(type, () => (isWaiting = false), { capture: true, passive: true, signal });
  }
  const onNavigate = () => {
    isWaiting = true;
    void follow();
  };
  addEventListener('popstate', onNavigate, { signal });
  document.addEventListener('peer-feed-ready', followLate, { signal });
  whenParsed(followLate, signal);
}

/** Moves the focus to an element, and brings it to the top of the window, below what sticks there. */
function land(target: HTMLElement): void {
  target.inert = false;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  // A bar may stick there only once the page has scrolled.
  target.scrollIntoView({ behavior: 'instant' });
  uncover(target);
  target.scrollIntoView({ behavior: 'instant' });
}
