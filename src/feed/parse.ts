import { adapt } from './adapters/adapt.js';
import type { TextOf } from './adapters/posts.js';
import { fit, isRecord, type Problem, type Reference } from './check.js';
import { FeedError } from './feed-error.js';
import type { FeedData, Resource, Section } from './schema.js';
import { shape } from './shape.js';

/** A checked feed: every URL is absolute and safe, every list is there. */
export interface Feed extends FeedData {
  /** The address that relative URLs were resolved against. */
  readonly base: string;
  readonly resourcesById: ReadonlyMap<string, Resource>;
}

export interface ParsedFeed {
  readonly feed: Feed;
  readonly problems: readonly Problem[];
  /** Where the feed names resources by their ids. */
  readonly references: readonly Reference[];
}

const sections: readonly Section[] = ['roles', 'resources', 'stories', 'newsletter', 'guide'];

/**
 * Checks a feed once, at the door. Bad items are left out one by one and reported.
 *
 * @param given The parsed JSON: our format, JSON Feed, or posts of WordPress.
 * @param base The feed's absolute URL.
 * @param textOf Makes plain text of HTML.
 * @throws FeedError when nothing of it can be used.
 */
export function parseFeed(given: unknown, base: string, textOf: TextOf): ParsedFeed {
  const data = adapt(given, base, textOf);
  if (!isRecord(data)) {
    throw new FeedError('format', 'it is not a JSON object; check the address');
  }
  if (data['version'] !== 1) {
    throw new FeedError('version', 'its "version" must be 1');
  }
  const problems: Problem[] = [];
  const references: Reference[] = [];
  const content = fit(shape, data, '', { base, problems, references }) as FeedData | undefined;
  if (!content || sections.every((section) => isBroken(content, problems, section))) {
    const [first] = problems;
    const message = `${content ? 'nothing in it can be used, for ' : ''}its "${first!.path}" ${first!.message}`;
    throw new FeedError('format', message, problems);
  }
  return { feed: withIndex({ ...content, base }), problems, references };
}

/** The feed with its resources by id. */
export function withIndex(feed: FeedData & { readonly base: string }): Feed {
  return { ...feed, resourcesById: new Map(feed.resources.map((resource) => [resource.id, resource])) };
}

/** The references to resources that the feed does not have. */
export function danglingReferences({ feed, references }: ParsedFeed): Problem[] {
  return references.flatMap(([path, id]) =>
    feed.resourcesById.has(id) ? [] : { path, message: 'is the id of no resource; correct or remove it' },
  );
}

/** Whether a section came to nothing because of errors in it, or is not there at all. */
export function isBroken(feed: FeedData, problems: readonly Problem[], section: Section): boolean {
  const content = feed[section];
  // Behind a space, if it is another feed's (see merge.ts).
  const inSection = new RegExp(`(^| )${section}(\\.|$)`);
  return (
    (content === undefined || (Array.isArray(content) && !content.length)) &&
    problems.some(({ path }) => inSection.test(path))
  );
}
