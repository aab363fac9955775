import { fit, type Problem } from './check.js';
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
}

const sections: readonly Section[] = ['roles', 'resources', 'stories', 'newsletter', 'guide'];

/**
 * Checks a feed once, at the door. Bad items are left out one by one and reported.
 *
 * @param data The parsed JSON.
 * @param base The feed's absolute URL.
 * @throws FeedError when nothing of it can be used.
 */
export function parseFeed(data: unknown, base: string): ParsedFeed {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new FeedError('format', 'it is not a JSON object; check the address');
  }
  if ((data as { version?: unknown }).version !== 1) {
    throw new FeedError('version', 'its "version" must be 1, for that is what this script reads');
  }
  const problems: Problem[] = [];
  const content = fit(shape, data, '', { base, problems }) as FeedData | undefined;
  const unusable =
    content && problems.length && sections.every((section) => isBroken(content, problems, section));
  if (!content || unusable) {
    const [first] = problems;
    const message = `${content ? 'nothing in it can be used, for ' : ''}its "${first!.path}" ${first!.message}`;
    throw new FeedError('format', message, problems);
  }
  const resourcesById = new Map(content.resources.map((resource) => [resource.id, resource]));
  return { feed: { ...content, base, resourcesById }, problems };
}

/** Whether a section came to nothing because of errors in it, or is not there at all. */
export function isBroken(feed: FeedData, problems: readonly Problem[], section: Section): boolean {
  const content = feed[section];
  return (
    (content === undefined || (Array.isArray(content) && !content.length)) &&
    problems.some(({ path }) => path === section || path.startsWith(`${section}.`))
  );
}
