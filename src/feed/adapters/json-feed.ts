import { safeUrl } from '../../rich-text/safe-url.js';
import { isRecord, matches } from '../check.js';
import type { Answer } from '../transport.js';
import { escapeText, fromPosts, type Post, type TextOf } from './posts.js';
import { fieldsOf, itemsIn, recordsIn, textIn, type Json } from './values.js';

/** Whether it is a JSON Feed, 1 or 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function isJsonFeed(data: unknown): data is Json {
  return isRecord(data) && matches(/^https?:\/\/jsonfeed\.org\/version\/1/, data['version']);
}

/** A JSON Feed as a feed of our format, unchecked. `_peers`, of the feed and of each item, goes before all else. */
export function fromJsonFeed(feed: Json, textOf: TextOf): object {
  const { title, description: tagline, language, home_page_url: homeUrl, items, _peers } = feed;
  const posts = itemsIn(items).map((item) => toPost(item, authorsOf(feed)));
  return fromPosts(posts, { title, tagline, language, homeUrl }, textOf, fieldsOf(_peers));
}

/** The next page of a JSON Feed, if it names one. */
export function nextUrl({ data, url }: Answer): string | undefined {
  return isJsonFeed(data) ? safeUrl(data['next_url'], url, 'media') : undefined;
}

/** The first page, with the items of all. */
export function withPages(pages: readonly Answer[]): unknown {
  const { data } = pages[0]!;
  return isJsonFeed(data) ? { ...data, items: pages.map((page) => (page.data as Json)['items']) } : data;
}

function toPost(item: Json, feedAuthors: string): Post {
  const { id, language, _peers } = item;
  const image = item['image'] ?? item['banner_image'];
  const video = recordsIn(item['attachments']).find((file) => matches(/^video\//, file['mime_type']));
  return {
    title: textIn(item['title']),
    html: textIn(item['content_html']) ?? escapeText(textIn(item['content_text'])).replaceAll('\n', '<br>'),
    summary: textIn(item['summary']),
    date: item['date_published'],
    tags: [item['tags']].flat().filter((tag) => typeof tag === 'string'),
    fields: {
      id: typeof id === 'number' ? `${id}` : id,
      url: item['external_url'] ?? item['url'],
      language,
      attribution: authorsOf(item) || feedAuthors || undefined,
      // The format has no words for its picture: it may only decorate.
      image: image ? { src: image, alt: '' } : undefined,
      video: video && { url: video['url'] },
      ...fieldsOf(_peers),
    },
  };
}

/** The names of the authors; `author` is that of version 1. */
function authorsOf({ authors, author }: Json): string {
  return recordsIn([authors, author])
    .flatMap(({ name }) => textIn(name) ?? [])
    .join(', ');
}
