/** HTML that several variants share: the page without a library writes it all, the others what their library lacks. */

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = (text) => text.replace(/[&<>"]/g, (character) => entities[character]);

export const tab = ({ name }, n) =>
  `<button role="tab" id="tab-${n}" aria-selected="${!n}" tabindex="${n ? -1 : 0}">${escape(name)}</button>`;

/** An action is HTML of the feed's subset; these pages trust their feed. */
export const actions = (role) =>
  `<h3>${escape(role.name)}</h3><ul>${role.actions.map((action) => `<li>${action}</li>`).join('')}</ul>`;

export const panel = (role, n) =>
  `<div role="tabpanel" class="panel" aria-labelledby="tab-${n}"${n ? ' hidden' : ''}>${actions(role)}</div>`;

export const link = ({ title, url }) => `<h3><a href="${escape(url)}">${escape(title)}</a></h3>`;

export const card = (resource) =>
  `<li class="card"><span class="kind">${escape(resource.kind)}</span>${link(resource)}<p>${escape(resource.description)}</p></li>`;

export const story = (one) => `${link(one)}${one.body}`;

export const slide = (one) => `<li class="slide">${story(one)}</li>`;

export const title = (text) => `<h2>${escape(text)}</h2>`;

export const results = (count) => `${count} resources`;

export const searchField = '<label>Search<input type="search"></label>';

export const tabs = ({ rolesIntro, roles }) =>
  `${title(rolesIntro.heading)}<div role="tablist" class="row">${roles.map(tab).join('')}</div>${roles.map(panel).join('')}`;

export const cards = ({ resources }) =>
  `${title('Resources')}${searchField}<p role="status">${results(resources.length)}</p><ul class="cards">${resources.map(card).join('')}</ul>`;

export const slides = ({ stories }) =>
  `${title('Stories')}<ul class="slides" tabindex="0">${stories.map(slide).join('')}</ul><div class="row"><button>Previous</button><button>Next</button></div>`;

export const signup = ({ newsletter }) =>
  `${title(newsletter.title)}<p>${escape(newsletter.intro)}</p><form class="row" method="post" action="/subscribe"><label>Email<input type="email" name="email" required></label><button>Subscribe</button></form><p role="status"></p>`;

/** What a resource is searched by. */
export const searchText = ({ title, description, kind }) => `${title} ${description} ${kind}`.toLowerCase();

export const css = `:host{display:block}[hidden]{display:none}.row{display:flex;flex-wrap:wrap;gap:8px;align-items:end}
ul{list-style:none;margin:16px 0;padding:0}h2,h3{line-height:1.25}button,input{font:inherit;min-height:44px;padding:4px 16px;border:1px solid #5a6b6b;border-radius:6px;background:#fff;color:inherit}
label{display:grid}button[aria-selected=true]{background:#0b5c57;color:#fff}.panel,.card,.slide{padding:16px;border:1px solid #c5d0ce;border-radius:8px;background:#fff}
.panel li{margin:8px 0;padding-inline-start:16px;border-inline-start:3px solid #0b5c57}.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,290px),1fr));gap:16px}
.kind{font-size:14px;color:#4a5a5a}.slides{display:flex;gap:16px;overflow-x:auto;scroll-snap-type:x mandatory}.slide{flex:0 0 100%;box-sizing:border-box;scroll-snap-align:start}`;
