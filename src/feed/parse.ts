import { safeUrl } from '../rich-text/safe-url.js';
import { FeedError } from './feed-error.js';
import { feedSchema, type FeedData, type Resource, type Section } from './schema.js';

/** A checked feed: every URL is absolute and safe, every list is there. */
export interface Feed extends FeedData {
  /** The address that relative URLs were resolved against. */
  readonly base: string;
  readonly resourcesById: ReadonlyMap<string, Resource>;
}

/** Something in a feed that could not be used, and was left out. */
export interface Problem {
  /** Where, as in `resources.3.url`. */
  readonly path: string;
  /** What is wrong, without any of the feed's content. */
  readonly message: string;
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
  if (typeof data !== 'object' || data === null || data instanceof Array) {
    throw new FeedError('format', 'it is not a JSON object; check that the address is that of a feed');
  }
  const version = (data as { version?: unknown }).version;
  if (version !== 1) {
    throw new FeedError(
      'version',
      version === undefined
        ? 'it has no "version"; a feed starts with "version": 1'
        : `it has "version": ${JSON.stringify(version).slice(0, 40)}, and this script reads version 1`,
    );
  }
  const result = feedSchema['~run']({ value: data }, {});
  const problems = (result.issues ?? []).map((issue) => ({
    path: (issue.path ?? []).map(({ key }) => String(key)).join('.'),
    message: issue.received === 'undefined' ? 'is missing' : `${issue.message}`,
  }));
  if (!result.typed) {
    const { path, message } = problems[0] ?? {};
    throw new FeedError('format', `its "${path}" ${message}`, problems);
  }
  const content = withAbsoluteUrls(result.value, base);
  if (problems.length && sections.every((section) => isBroken(content, problems, section))) {
    throw new FeedError(
      'format',
      `nothing in it can be used: "${problems[0]?.path}" ${problems[0]?.message}`,
      problems,
    );
  }
  const resourcesById = new Map<string, Resource>();
  for (const resource of content.resources) {
    if (!resourcesById.has(resource.id)) resourcesById.set(resource.id, resource);
  }
  return { feed: { ...content, base, resourcesById }, problems };
}

/** Whether a section came to nothing because of errors in it, or is not there at all. */
export function isBroken(feed: FeedData, problems: readonly Problem[], section: Section): boolean {
  const content = feed[section];
  return (
    (content === undefined || (content instanceof Array && !content.length)) &&
    problems.some(({ path }) => path === section || path.startsWith(`${section}.`))
  );
}

/** The schema has judged the schemes already, so resolving cannot fail; names that hold a URL end in `url` or are listed. */
function withAbsoluteUrls<T>(value: T, base: string): T {
  if (value instanceof Array) return value.map((item: unknown) => withAbsoluteUrls(item, base)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const field = (value as Record<string, unknown>)[key];
    copy[key] =
      typeof field === 'string' && /^(src|poster|captions)$|url$/i.test(key)
        ? safeUrl(field, base)
        : withAbsoluteUrls(field, base);
  }
  return copy as T;
}
