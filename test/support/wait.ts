/** Waiting: for rendering, for scrolling, for a state. */
import { nextFrame, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { allTextOf } from './text.js';

/** The widgets below a node, in their order, outer ones first. */
export function widgetsIn(root: ParentNode): LitElement[] {
  return [...root.querySelectorAll<LitElement>('*')].filter(({ localName }) => localName.startsWith('peer-'));
}

/** Waits until updates are rendered and measured: observers report after the callbacks of a frame, so two frames. */
export async function settled(root: ParentNode = document): Promise<void> {
  await Promise.all(widgetsIn(root).map(({ updateComplete }) => updateComplete));
  await nextFrame();
  await nextFrame();
  await Promise.all(widgetsIn(root).map(({ updateComplete }) => updateComplete));
}

/** Waits until nothing scrolls any more in an element, and its observers have heard of it. */
export async function stillness(scroller: Element): Promise<void> {
  for (let last = NaN, frames = 0; frames < 4; last = scroller.scrollLeft) {
    await nextFrame();
    frames = scroller.scrollLeft === last ? frames + 1 : 0;
  }
}

/** Waits until a widget has a status. */
export async function untilStatus(widget: Element, status: string, timeout = 1000): Promise<void> {
  await waitUntil(() => widget.getAttribute('status') === status, `should be ${status}`, { timeout });
}

/** Waits until a widget has these words, be it in a hidden panel. */
export async function untilShows(widget: Element, words: string, timeout = 1000): Promise<void> {
  await waitUntil(() => allTextOf(widget).includes(words), `should show “${words}”`, { timeout });
}
