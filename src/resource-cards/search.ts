import { isFor, kinds, type Collection, type Kind, type Resource } from '../feed/index.js';

/** What a visitor asks for. */
export interface Query {
  readonly text: string;
  readonly kind?: string;
  readonly topic?: string;
  readonly audience?: string;
}

/** Cards under one heading; none for a list that is not divided. */
export interface Group {
  readonly title?: unknown;
  readonly resources: readonly Resource[];
}

/** Without case and accents, so that a plain keyboard finds every word. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

type SearchTexts = WeakMap<Resource, string>;

/** By the language of the words in them. */
const searchTexts = Object.create(null) as Record<string, SearchTexts>;

/** All that can be found of a resource, made once for each. */
function searchText(resource: Resource, words: (resource: Resource) => string, texts: SearchTexts): string {
  let text = texts.get(resource);
  if (text === undefined) {
    const { title, description = '', source, locator = '' } = resource;
    const plain = description.replace(/<[^<>]*>/g, ' ');
    text = fold(`${title} ${plain} ${source?.name ?? ''} ${locator} ${words(resource)}`);
    texts.set(resource, text);
  }
  return text;
}

/**
 * The resources that fit a query: all of its words, in any order, and all of its filters.
 *
 * @param words What else a resource is found by, such as the names of its kind and topics.
 * @param language The language of those words.
 */
export function search(
  resources: readonly Resource[],
  query: Query,
  words: (resource: Resource) => string,
  language = 'en',
): Resource[] {
  const texts = (searchTexts[language] ??= new WeakMap());
  const terms = fold(query.text).split(/\s+/).filter(Boolean);
  return resources.filter(
    (resource) =>
      (!query.kind || resource.kind === query.kind) &&
      (!query.topic || resource.topics.includes(query.topic)) &&
      isFor(resource, query.audience) &&
      terms.every((term) => searchText(resource, words, texts).includes(term)),
  );
}

/** `title`: by alphabet; `newest`: by date, undated ones last; else as the feed has them. */
export function sorted(resources: readonly Resource[], order: string | undefined): readonly Resource[] {
  if (order === 'title') return [...resources].sort((a, b) => a.title.localeCompare(b.title));
  if (order === 'newest') return [...resources].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return resources;
}

/**
 * Divides resources by collection, each under the first that lists it; what no collection lists comes last.
 *
 * @param restTitle The title of those.
 * @param own Makes of the title of a collection what is shown.
 */
export function grouped(
  resources: readonly Resource[],
  collections: readonly Collection[],
  restTitle: string,
  own: (title: string) => unknown = (title) => title,
): Group[] {
  const rest = new Set(resources);
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const groups: Group[] = collections.map(({ title, resources: ids }) => {
    const found = ids.flatMap((id) => byId.get(id) ?? []).filter((resource) => rest.delete(resource));
    return { title: own(title), resources: found };
  });
  const filled = groups.filter((group) => group.resources.length);
  if (!rest.size) return filled;
  return [...filled, { title: filled.length ? restTitle : undefined, resources: [...rest] }];
}

/**
 * Resources in an order; in the feed's own also divided, as `grouped` does it.
 *
 * @param order As `sorted` takes it.
 * @param collections None where nothing is to be divided.
 */
export function arranged(
  resources: readonly Resource[],
  order: string | undefined,
  collections: readonly Collection[],
  restTitle: string,
  own: (title: string) => unknown,
): readonly Group[] {
  const found = sorted(resources, order);
  const isDivided = found === resources && collections.length;
  return isDivided ? grouped(found, collections, restTitle, own) : [{ resources: found }];
}

/** What the page lets visitors choose from: of one kind, if it names one that there is, and of one topic. */
export function ofKindAndTopic(
  resources: readonly Resource[],
  kind: string | undefined,
  topic: string | undefined,
): readonly Resource[] {
  const isKind = kinds.includes(kind as Kind);
  return resources.filter(
    (resource) => (!isKind || resource.kind === kind) && (!topic || resource.topics.includes(topic)),
  );
}

/** The first cards only, groups kept. */
export function firstOf(groups: readonly Group[], limit: number): Group[] {
  let left = limit;
  return groups
    .map(({ title, resources }) => {
      const shown = resources.slice(0, Math.max(left, 0));
      left -= shown.length;
      return { title, resources: shown };
    })
    .filter(({ resources }) => resources.length);
}
