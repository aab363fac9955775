import type { Feed } from '../feed/parse.js';
import { nearest } from '../suggestion.js';
import { didYouMean, type Finding } from './finding.js';
import { describe, type Placement } from './page.js';

/** What a widget asks of its feed and does not find there. */
export function contentFindings(placement: Placement, feed: Feed): Finding[] {
  const unknown = unknownIds(placement, feed);
  return unknown.length ? unknown : emptiness(placement, feed);
}

/** The ids that an attribute may name, for each that names some. */
export function idsFor({ tag }: Placement, feed: Feed): Readonly<Record<string, readonly string[]>> {
  const roles = feed.roles.map(({ id }) => id);
  const items = tag === 'peer-story-carousel' ? feed.stories : feed.resources;
  return {
    audience: [...roles, 'all'],
    selected: roles,
    roles,
    chapter: feed.guide?.chapters.map(({ id }) => id) ?? [],
    collection: feed.collections.map(({ id }) => id),
    topic: [...new Set(items.flatMap(({ topics }) => topics))],
  };
}

function unknownIds(placement: Placement, feed: Feed): Finding[] {
  const { element, attributes } = placement;
  return Object.entries(idsFor(placement, feed)).flatMap(([name, ids]) => {
    const value = attributes.get(name) ?? '';
    const asked = name === 'roles' ? value.split(/\s+/).filter(Boolean) : value ? [value] : [];
    const unknown = asked.find((id) => !ids.includes(id));
    if (unknown === undefined) return [];
    const meant = nearest(unknown, ids);
    return {
      code: 'feed-id',
      severity: 'warning',
      where: describe(element),
      problem: `${name}="${value}" names "${unknown}", which the feed does not have${didYouMean(meant)}`,
      fix: ids.length
        ? `The feed has ${ids.slice(0, 12).join(', ')}.`
        : 'The feed has none: remove the attribute.',
      line: meant && `${name}="${value.replace(unknown, meant)}"`,
      element,
    } as const;
  });
}

function emptiness({ element, tag, attributes }: Placement, feed: Feed): Finding[] {
  const kind = attributes.get('kind');
  const contents: Record<string, readonly [what: string, number]> = {
    'peer-role-tabs': ['roles', feed.roles.length],
    'peer-resource-cards': kind
      ? [`resources of the kind "${kind}"`, feed.resources.filter((one) => one.kind === kind).length]
      : ['resources', feed.resources.length],
    'peer-story-carousel': ['stories', feed.stories.length],
    'peer-chapter-guide': ['chapters', feed.guide?.chapters.length ?? 0],
  };
  const [what, count] = contents[tag] ?? ['', 1];
  if (count) return [];
  return [
    {
      code: 'feed-empty',
      severity: 'warning',
      where: describe(element),
      problem: `The feed “${feed.title}” has no ${what}, so there is nothing for this widget to show.`,
      fix: kind ? 'Remove kind, or choose another.' : 'Remove the widget, or give it another feed.',
      line: kind ? undefined : 'feed="https://…/feed.json"',
      element,
    },
  ];
}
