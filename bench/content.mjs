/** What all pages show: one feed, cut from the demo's to the counts of the comparison. */
import { readFileSync } from 'node:fs';

const counts = { actions: 5, resources: 12, stories: 6 };

const demo = JSON.parse(readFileSync(new URL('../demo/feed.json', import.meta.url), 'utf8'));

/**
 * Four roles with five actions, six stories, and so many resources; each action and each resource has a link.
 *
 * @param {number} [resources] Default: 12.
 */
export function content(resources = counts.resources) {
  return {
    version: 1,
    title: demo.title,
    language: 'en',
    rolesIntro: { heading: demo.rolesIntro.heading },
    roles: demo.roles.map(({ id, name, actions }, role) => ({
      id,
      name,
      actions: take(counts.actions, (n) => {
        const { title, url } = at(demo.resources, role * counts.actions + n);
        const link = `<a href="${url}">${title}</a>`;
        return n < actions.length && actions[n].includes('<a') ? actions[n] : `${actions[n] ?? ''} ${link}`;
      }),
    })),
    resources: take(resources, (n) => {
      const { id, kind, title, url } = at(demo.resources, n);
      const description = textOf(at(demo.stories, n).body);
      // The number makes each title one of its kind, so that it can be looked for.
      return {
        id: `${id}-${n}`,
        kind: kind ?? 'page',
        title: `${n + 1}. ${title}`,
        url: `${url}?${n}`,
        description,
      };
    }),
    stories: take(counts.stories, (n) => {
      const { id, title, body } = at(demo.stories, n);
      return { id: `${id}-${n}`, title: `${n + 1}. ${title}`, body, url: at(demo.resources, n).url };
    }),
    newsletter: { title: demo.newsletter.title, intro: demo.newsletter.intro },
  };
}

/** What must be found on each page that shows it, as plain text. */
export function wordsOf(feed) {
  const titles = (items) => items.map(({ title }) => title);
  return {
    roles: feed.roles.map(({ name }) => name),
    actions: feed.roles.flatMap(({ actions }) => actions.map(textOf)),
    cards: titles(feed.resources),
    slides: titles(feed.stories),
    forms: [feed.newsletter.title],
  };
}

const take = (count, make) => Array.from({ length: count }, (_, n) => make(n));
const at = (list, n) => list[n % list.length];
const textOf = (html) => html.replace(/<[^>]*>/g, '').trim();
