/** What a page does by hand where its library leaves it to the page: filters cards, and posts a form. */
import { results, searchText } from './markup.js';

/**
 * Shows the cards that match what is typed.
 *
 * @param {HTMLElement | ShadowRoot} place Holds the field, the count and the list.
 * @param {readonly object[]} resources
 */
export function listenToFilter(place, resources) {
  const texts = resources.map(searchText);
  const items = [...place.querySelector('.cards').children];
  const status = place.querySelector('[role=status]');
  place.addEventListener('input', ({ target }) => {
    const query = target.value.toLowerCase();
    let count = 0;
    texts.forEach((text, n) => {
      const found = text.includes(query);
      count += found;
      items[n].hidden = !found;
    });
    status.textContent = results(count);
  });
}

/** Posts the form, and says how it ended. */
export function listenToForm(place) {
  place.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const { ok } = await fetch(event.target.action, { method: 'POST', body: new FormData(event.target) });
    place.querySelector('[role=status]').textContent = ok ? 'Thank you.' : 'Please try again.';
  });
}
