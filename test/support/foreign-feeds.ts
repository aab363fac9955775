import type { Json } from './feeds.js';

/** A JSON Feed 1.1 of these items. */
export function jsonFeed(items: unknown, more: Json = {}): Json {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Notes',
    home_page_url: 'https://notes.example/',
    language: 'en',
    items,
    ...more,
  };
}

/** An item of a JSON Feed. */
export function jsonFeedItem(id: string | number, more: Json = {}): Json {
  return { id, title: `Note ${id}`, url: `https://notes.example/${id}`, content_text: `Text ${id}`, ...more };
}

/** A post as WordPress answers for `/wp-json/wp/v2/posts?_embed`. */
export function wordPressPost(slug: string, more: Json = {}): Json {
  return {
    id: 7,
    slug,
    link: `https://clinic.example/${slug}/`,
    date: '2026-03-01T09:30:00',
    date_gmt: '2026-03-01T08:30:00',
    title: { rendered: 'Peers &#038; carers: it&#8217;s <em>us</em>' },
    excerpt: { rendered: '<p>How peers help &hellip; each day [&hellip;]</p>\n', protected: false },
    content: { rendered: '<p>How peers help.</p><p>Each day &amp; night.</p>', protected: false },
    _embedded: {
      author: [{ name: 'admin', avatar_urls: { 96: 'https://secure.gravatar.example/avatar/1?s=96' } }],
      'wp:featuredmedia': [
        {
          source_url: 'https://clinic.example/uploads/walk.jpg',
          alt_text: 'Three people walk',
          media_details: {
            width: 1600,
            height: 900,
            sizes: {
              medium: { source_url: 'https://clinic.example/uploads/walk-300.jpg', width: 300, height: 169 },
              large: { source_url: 'https://clinic.example/uploads/walk-1024.jpg', width: 1024, height: 576 },
            },
          },
        },
      ],
      'wp:term': [
        [
          { taxonomy: 'category', slug: 'videos', name: 'Videos' },
          { taxonomy: 'category', slug: 'uncategorized', name: 'Uncategorized' },
        ],
        [{ taxonomy: 'post_tag', slug: 'self-care', name: 'Self care &amp; sleep' }],
      ],
    },
    ...more,
  };
}
