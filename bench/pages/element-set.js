/** Shoelace and Web Awesome name their elements alike: the same page for both, by the prefix of the tags. */
import { listenToFilter, listenToForm } from './listeners.js';
import { actions, escape, link, results, story, title } from './markup.js';
import { fillPlaces } from './places.js';

const css = `.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,290px),1fr));gap:16px}
.cards [hidden]{display:none}.row{display:flex;flex-wrap:wrap;gap:8px;align-items:end}`;

/** @param {'sl' | 'wa'} prefix */
export function fillWith(prefix) {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);

  const tab = ({ id, name }) => `<${prefix}-tab slot="nav" panel="${id}">${escape(name)}</${prefix}-tab>`;
  const panel = (role) => `<${prefix}-tab-panel name="${role.id}">${actions(role)}</${prefix}-tab-panel>`;
  const card = (resource) =>
    `<${prefix}-card><${prefix}-tag>${escape(resource.kind)}</${prefix}-tag>${link(resource)}<p>${escape(resource.description)}</p></${prefix}-card>`;
  const slide = (one) => `<${prefix}-carousel-item><div>${story(one)}</div></${prefix}-carousel-item>`;

  fillPlaces({
    tabs(place, { rolesIntro, roles }) {
      place.innerHTML = `${title(rolesIntro.heading)}<${prefix}-tab-group>${roles.map(tab).join('')}${roles.map(panel).join('')}</${prefix}-tab-group>`;
    },
    cards(place, { resources }) {
      place.innerHTML = `${title('Resources')}<${prefix}-input type="search" label="Search"></${prefix}-input><p role="status">${results(resources.length)}</p><div class="cards">${resources.map(card).join('')}</div>`;
      listenToFilter(place, resources);
    },
    slides(place, { stories }) {
      place.innerHTML = `${title('Stories')}<${prefix}-carousel navigation pagination>${stories.map(slide).join('')}</${prefix}-carousel>`;
    },
    signup(place, { newsletter }) {
      place.innerHTML = `${title(newsletter.title)}<p>${escape(newsletter.intro)}</p><form class="row" method="post" action="/subscribe"><${prefix}-input type="email" name="email" label="Email" required></${prefix}-input><${prefix}-button type="submit">Subscribe</${prefix}-button></form><p role="status"></p>`;
      listenToForm(place);
    },
  });
}
