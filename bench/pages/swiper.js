/** Swiper Element for the carousel, GitHub's tab container for the tabs; the rest is plain HTML. */
import '@github/tab-container-element';
import { register } from 'swiper/element/bundle';
import { listenToFilter, listenToForm } from './listeners.js';
import { cards, css, panel, signup, story, tab, title } from './markup.js';
import { fillPlaces } from './places.js';

register();
const style = document.createElement('style');
style.textContent = css;
document.head.append(style);

fillPlaces({
  tabs(place, { rolesIntro, roles }) {
    place.innerHTML = `${title(rolesIntro.heading)}<tab-container>${roles.map(tab).join('')}${roles.map(panel).join('')}</tab-container>`;
  },
  cards(place, feed) {
    place.innerHTML = cards(feed);
    listenToFilter(place, feed.resources);
  },
  slides(place, { stories }) {
    const slides = stories.map((one) => `<swiper-slide>${story(one)}</swiper-slide>`).join('');
    place.innerHTML = `${title('Stories')}<swiper-container navigation="true" pagination="true">${slides}</swiper-container>`;
  },
  signup(place, feed) {
    place.innerHTML = signup(feed);
    listenToForm(place);
  },
});
