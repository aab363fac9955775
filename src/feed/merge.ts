import type { Problem } from './check.js';
import { withIndex, type Feed, type ParsedFeed } from './parse.js';

/**
 * Makes one feed of several: resources and stories in order, of equal ids the first; all else comes from the first feed.
 *
 * @param missing What is said of the feeds that could not be had.
 */
export function merge(
  [first, ...others]: readonly [ParsedFeed, ...ParsedFeed[]],
  missing: readonly Problem[],
): ParsedFeed {
  let { feed } = first;
  let problems = [...missing, ...first.problems];
  for (const other of others) {
    feed = withIndex({
      ...feed,
      resources: join(feed.resources, other.feed.resources, other.feed),
      stories: join(feed.stories, other.feed.stories, other.feed),
    });
    problems = [
      ...problems,
      ...other.problems.map(({ path, message }) => ({ path: `${other.feed.base} ${path}`, message })),
    ];
  }
  return { ...first, feed, problems };
}

/** Items of another feed keep what was said of all of them there: their language, and what their links are relative to. */
function join<Item extends { id: string }>(
  items: readonly Item[],
  more: readonly Item[],
  { language, base }: Feed,
): Item[] {
  const ids = new Set(items.map(({ id }) => id));
  const added = more.filter(({ id }) => !ids.has(id));
  return [...items, ...added.map((item) => ({ language, ...item, base }))];
}
