import { isFor, resourcesOf, type Resource } from '../../feed/index.js';
import { arranged, ofKindAndTopic, type Group } from '../../resource-cards/search.js';
import { slugLabel } from '../../widget/labels.js';
import { cardsAtOnce } from '../../widget/numbers.js';
import { escapeText, writeElement } from '../escape.js';
import { cards, plainList } from './layout.js';
import { writeImage } from './media.js';
import { details, heading, type Html, type PlainView } from './plain-view.js';

/** Resources as cards: as many as the widget shows at once, the further ones closed. */
export function resourceCards(view: PlainView): Html {
  const { feed, attributes, audience } = view;
  const collection = feed.collections.find(({ id }) => id === attributes['collection']);
  const resources = collection ? resourcesOf(feed, collection.resources) : feed.resources;
  const offered = ofKindAndTopic(resources, attributes['kind'], attributes['topic']);
  if (!offered.length) return '';
  const found = offered.filter((resource) => isFor(resource, audience));
  const collections = collection ? [] : feed.collections;
  const groups = arranged(found, attributes['sort'], collections, view.t('moreResources'), (title) =>
    view.own(title),
  );
  const limit = cardsAtOnce(Number(attributes['limit']), found.length);
  const top = view.title(view.own(collection?.title) || view.t('resources'));
  const pages = pagesOf(groups, limit).map((page) => page.map((part) => writePart(view, part)).join(''));
  const parts = pages.map((page, index) => {
    const n = Math.min(found.length - limit * index, limit);
    return index ? details(view.t('showMore', { n }), page) : page;
  });
  const count = writeElement('p', [], view.t('results', { n: found.length }));
  return top + count + parts.join('') + view.sourceLine(false);
}

/** Cards under one heading, or what is left of them on a further page: then without the heading. */
interface Part extends Group {
  readonly isDivided: boolean;
}

/** Divides cards into pages of a size; their groups go on from page to page. */
function pagesOf(groups: readonly Group[], size: number): Part[][] {
  const pages: Part[][] = [];
  let room = 0;
  for (const { title, resources } of groups) {
    for (let start = 0; start < resources.length;) {
      if (!room) {
        pages.push([]);
        room = size;
      }
      const part = resources.slice(start, start + room);
      pages
        .at(-1)!
        .push({ title: start ? undefined : title, resources: part, isDivided: title !== undefined });
      start += part.length;
      room -= part.length;
    }
  }
  return pages;
}

function writePart(view: PlainView, { title, resources, isDivided }: Part): Html {
  const level = view.level + (isDivided ? 1 : 0);
  const items = resources.map((resource) => writeCard(view, resource, level)).join('');
  const style = view.attributes['layout'] === 'list' ? plainList : cards;
  return (title ? heading(view.level, String(title)) : '') + writeElement('ul', [['style', style]], items);
}

function writeCard(view: PlainView, resource: Resource, level: number): Html {
  const { kind, description, image, topics, roles, locator } = resource;
  const roleName = (id: string) => view.feed.roles.find((role) => role.id === id)?.name ?? slugLabel(id);
  return writeElement(
    'li',
    [],
    (image ? writeImage(image) : '') +
      (kind ? writeElement('small', [], escapeText(view.kindLabel(kind))) : '') +
      heading(level, view.link(resource), 'margin-top:0') +
      view.rich(description, { item: resource, links: false, level: level + 1 }) +
      view.meta([...topics.map(slugLabel), ...roles.map(roleName)]) +
      view.meta([locator, ...view.provenance(resource)]),
  );
}
