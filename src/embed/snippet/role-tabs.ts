import { resourcesForRole, type Role } from '../../feed/index.js';
import { rolesToShow } from '../../role-tabs/roles-to-show.js';
import { writeElement } from '../escape.js';
import { closed, heading, link, type Html, type PlainView } from './plain-view.js';

/** What each role can do: the open tab's panel, and the others closed. */
export function roleTabs(view: PlainView): Html {
  const { feed, attributes, audience } = view;
  const roles = rolesToShow(feed.roles, attributes['roles']);
  const wanted = audience ?? attributes['selected'];
  const open = roles.find(({ id }) => id === wanted) ?? roles[0];
  if (!open) return '';
  const { title, heading: words, body } = feed.rolesIntro ?? {};
  const eyebrow = title && attributes['heading'] !== '' ? writeElement('p', [], view.own(title)) : '';
  const top = eyebrow + view.title(view.own(words));
  const level = view.level;
  const panels = roles.map((role) => {
    const name = view.own(role.name);
    const panel = writePanel(view, role);
    return role === open ? heading(level, name) + panel : closed(level, name, panel);
  });
  return top + view.rich(body) + panels.join('') + view.sourceLine(false);
}

function writePanel(view: PlainView, role: Role): Html {
  const level = view.level + 1;
  const actions = role.actions.map((action) => writeElement('li', [], view.inline(action, { level })));
  const title = role.actionsHeading ? heading(level, view.own(role.actionsHeading)) : '';
  const list = actions.length ? writeElement('ul', [], actions.join('')) : '';
  return title + list + writeResources(view, role, level);
}

function writeResources(view: PlainView, role: Role, level: number): Html {
  const { homeUrl } = view.feed;
  const resources = resourcesForRole(view.feed, role);
  const words = resources.length ? view.t('resourcesFor', { role: role.name }) : '';
  const title = view.own(role.resourcesHeading) || words;
  if (!title) return '';
  const showAll = homeUrl ? writeElement('p', [], link(homeUrl, view.t('showAll'))) : '';
  return heading(level, title) + (resources.length ? view.resources(resources) : showAll);
}
