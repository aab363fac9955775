import { fromJsonFeed, isJsonFeed } from './json-feed.js';
import type { TextOf } from './posts.js';
import { fromWordPress, isWordPress } from './wordpress.js';

/** Turns what other programs publish into our format, unchecked; anything else stays as it is. */
export function adapt(data: unknown, base: string, textOf: TextOf): unknown {
  if (isJsonFeed(data)) return fromJsonFeed(data, textOf);
  if (isWordPress(data)) return fromWordPress(data, base, textOf);
  return data;
}
