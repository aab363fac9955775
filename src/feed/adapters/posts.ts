import { kinds, type Kind } from '../kinds.js';

/** Makes plain text of HTML; a parameter, so that the page and the command line share the adapters. */
export type TextOf = (html: string) => string;

/** What posts of all sources have in common. Values that are `unknown` go on as they are, to the check of our format. */
export interface Post {
  readonly id: unknown;
  readonly title?: string;
  readonly url: unknown;
  /** Beginning with the day, as ISO 8601 has it. */
  readonly date: unknown;
  readonly html: string;
  /** Plain text. */
  readonly summary?: string;
  readonly tags: readonly string[];
  /** Fields of our format that the source gives itself, or that only it has. */
  readonly fields: object;
}

/** Characters: what still reads well on a card, as a title, and as a story in a carousel. */
const longest = { summary: 280, title: 80, story: 1000 };

/**
 * Posts as a feed of our format, unchecked. Each is a resource and a story at once, unless some are called stories, by a
 * tag or by their type: then these are the stories, and the others the resources.
 *
 * @param feed Fields of the feed.
 */
export function fromPosts(posts: readonly Post[], feed: object, textOf: TextOf): object {
  const isStory = posts.map(({ tags, fields }) =>
    [...tags, (fields as { type?: unknown }).type].some((tag) => /^stor(y|ies)$/i.test(String(tag))),
  );
  const items = posts.map((post) => toItem(post, textOf));
  const hasStories = isStory.includes(true);
  return {
    version: 1,
    ...feed,
    // A gap keeps the others in their places, so that paths of problems count as the source does.
    resources: items.map((item, index) => (isStory[index] ? undefined : item)),
    stories: items.map((item, index) => (hasStories && !isStory[index] ? undefined : item)),
  };
}

/** A post with the fields of a resource and of a story: the check takes what each needs. */
function toItem({ title, url, id, date, html, summary, tags, fields }: Post, textOf: TextOf): object {
  const text = textOf(html);
  const teaser = summary ? summary : clip(text, longest.summary);
  const description = teaser ? escapeText(teaser) : undefined;
  const kind = tags.map(kindOf).find(Boolean);
  return {
    id,
    url,
    title: title ? title : clip(text, longest.title),
    kind: kind ?? 'article',
    description,
    body: text && text.length <= longest.story ? html : description,
    date: typeof date === 'string' ? date.slice(0, 10) : undefined,
    topics: tags.filter((tag) => !kindOf(tag)).map((tag) => tag.toLowerCase().replace(/\s+/g, '-')),
    ...fields,
  };
}

/** The kind that a tag names, in the singular or the plural. */
function kindOf(tag: string): Kind | undefined {
  return kinds.find((kind) => tag.toLowerCase().replace(/s$/, '') === kind);
}

function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).replace(/[\s\p{P}]*\s\S*$/u, '')}…` : text;
}

/** Plain text, so written that it stays so in a field with HTML. */
export function escapeText(text = ''): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
