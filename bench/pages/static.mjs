/** The limit: the same words as plain HTML, without a script. */
import { actions, cards, css, searchField, signup, slides, title } from './markup.js';

export const head = `<style>${css}</style>`;

export const widgets = (feed) => [
  title(feed.rolesIntro.heading) +
    feed.roles.map((role) => `<div class="panel">${actions(role)}</div>`).join(''),
  cards(feed).replace(searchField, ''),
  slides(feed),
  signup(feed),
];
