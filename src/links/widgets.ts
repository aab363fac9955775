import type { FeedState } from '../feed/index.js';
import { tags } from '../widget/tags.js';

/** A widget as this script sees it; before its own script has run, nothing of all that is there. */
export interface Widget extends HTMLElement {
  readonly feedState?: FeedState;
  readonly updateComplete?: Promise<unknown>;
  /** Of tabs and chapters. */
  select?(id: string): void;
  /** Of resource cards. */
  showAll?(): void;
  readonly kind?: string;
  readonly topic?: string;
  readonly collection?: string;
}

/** The widgets of the page, in their order. */
export function widgets(): Widget[] {
  return [...document.querySelectorAll<Widget>(tags.join())];
}

/** Waits until all widgets, and the `<peer-feed>`s around them, show what they know. */
export async function settled(): Promise<void> {
  const all = document.querySelectorAll<Widget>(`peer-feed,${tags.join()}`);
  await Promise.all([...all].map(({ updateComplete }) => updateComplete));
}
