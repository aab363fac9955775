import type { Item } from '../feed/index.js';

/**
 * The language of a text of the feed, where that is another than the interface's.
 *
 * @param feedLanguage For an item without a language of its own.
 */
export function foreignLanguage(
  interfaceLanguage: string,
  feedLanguage: string | undefined,
  item?: Partial<Item>,
): string | undefined {
  const language = item?.language ?? feedLanguage;
  return language?.split('-')[0]!.toLowerCase() === interfaceLanguage ? undefined : language;
}
