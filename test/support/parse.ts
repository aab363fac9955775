import { parseFeed as parse } from '../../src/feed/parse.js';
import { textOf } from '../../src/rich-text/text-of.js';

/** Checks a feed as the page does. */
export function parseFeed(data: unknown, base: string) {
  return parse(data, base, textOf);
}
