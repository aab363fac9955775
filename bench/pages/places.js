/** For libraries without an element of their own for a whole widget: fills the page's empty places from the feed. */
import { feed } from './feed.js';

/**
 * @param {Record<string, (place: HTMLElement, feed: object) => void>} widgets How each is made, by its name.
 */
export async function fillPlaces(widgets) {
  const content = await feed;
  /** Also fills what is added later. */
  window.fillPlaces = (root) => {
    for (const place of root.querySelectorAll('[data-place]')) widgets[place.dataset.place](place, content);
  };
  window.fillPlaces(document);
}
