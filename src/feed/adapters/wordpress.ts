import { isRecord } from '../check.js';
import { fromPosts, type Post, type TextOf } from './posts.js';
import { fieldsOf, itemsIn, recordsIn, textIn, type Json } from './values.js';

/**
 * Whether it is an answer of WordPress with posts; one without any is an empty list
 * (https://developer.wordpress.org/rest-api/reference/posts/).
 */
export function isWordPress(data: unknown): data is readonly unknown[] {
  return (
    Array.isArray(data) && (!data.length || data.some((post) => isRecord(post) && isRecord(post['title'])))
  );
}

/** Posts of WordPress as a feed of our format, unchecked. Pictures and topics come with `_embed` in the address. */
export function fromWordPress(posts: readonly unknown[], base: string, textOf: TextOf): object {
  const site = { title: new URL(base).hostname, homeUrl: base.replace(/(wp-json|\?).*/, '') };
  return fromPosts(
    itemsIn(posts).map((post) => toPost(post, textOf)),
    site,
    textOf,
  );
}

function toPost(post: Json, textOf: TextOf): Post {
  const rendered = (field: string) => textIn(fieldsOf(post[field])['rendered']) ?? '';
  const embedded = fieldsOf(post['_embedded']);
  const [picture] = recordsIn(embedded['wp:featuredmedia']);
  return {
    title: textOf(rendered('title')),
    html: rendered('content'),
    // WordPress ends what it has cut off with an ellipsis in brackets.
    summary: textOf(rendered('excerpt')).replace(/\s*\[(…|\.\.\.)\].*/, '…'),
    date: post['date'],
    tags: recordsIn(embedded['wp:term'])
      .filter(({ slug }) => slug !== 'uncategorized')
      .flatMap(({ name }) => textOf(textIn(name) ?? '') || []),
    fields: {
      id: post['slug'],
      url: post['link'],
      image: picture?.['source_url'] ? toImage(picture) : undefined,
    },
  };
}

function toImage({ source_url: src, alt_text: alt, media_details: details }: Json): object {
  const { width, height, sizes } = fieldsOf(details);
  return {
    src,
    alt: alt ?? '',
    width,
    height,
    sizes: recordsIn(Object.values(fieldsOf(sizes))).map((one) => ({
      src: one['source_url'],
      width: one['width'],
    })),
  };
}
