import { matches } from '../check.js';
import { kinds, type Kind } from '../kinds.js';
import { textIn, type Json } from './values.js';

/** Makes plain text of HTML; a parameter, so that the page and the command line share the adapters. */
export type TextOf = (html: string) => string;

/** What posts of all sources have in common. Values that are `unknown` go on as they are, to the check of our format. */
export interface Post {
  readonly title?: string;
  /** Beginning with the day, as ISO 8601 has it. */
  readonly date: unknown;
  readonly html: string;
  /** Plain text. */
  readonly summary?: string;
  readonly tags: readonly string[];
  /** Fields of our format that the source gives itself, or that only it has. */
  readonly fields: object;
}

/** A post in our format: the check takes what it knows of it. */
interface Item extends Pick<Post, 'tags'> {
  readonly type?: unknown;
  readonly [field: string]: unknown;
}

/** Characters: what still reads well on a card, as a title, and as a story in a carousel. */
const longest = { summary: 280, title: 80, story: 1000 };

/**
 * Posts as a feed of our format, unchecked. Each is a resource and a story at once, unless some are called stories, by a
 * tag or by their type: then these are the stories, and the others the resources.
 *
 * @param site What the source says of itself, as fields of the feed; each item names it.
 * @param more Fields of the feed that go before those.
 */
export function fromPosts(posts: readonly Post[], site: Json, textOf: TextOf, more?: Json): object {
  const source = { name: site['title'], url: site['homeUrl'] };
  const items = posts.map((post) => ({ source, ...toItem(post, textOf) }));
  const hasStories = items.some(isStory);
  return {
    version: 1,
    ...site,
    ...more,
    // A gap keeps the others in their places, so that paths of problems count as the source does.
    resources: items.map((item) => (isStory(item) ? undefined : item)),
    stories: items.map((item) => (hasStories && !isStory(item) ? undefined : item)),
  };
}

/** A post with the fields of a resource and of a story: the check takes what each needs. */
function toItem({ title, date, html, summary, tags, fields }: Post, textOf: TextOf): Item {
  const text = textOf(html);
  const description = escapeText(summary || clip(text, longest.summary)) || undefined;
  return {
    tags,
    title: title || clip(text, longest.title),
    kind: tags.map(kindOf).find(Boolean) ?? 'article',
    description,
    body: text && text.length <= longest.story ? html : description,
    date: textIn(date)?.slice(0, 10),
    topics: tags.filter((tag) => !kindOf(tag)).map((tag) => tag.toLowerCase().replace(/\s+/g, '-')),
    ...fields,
  };
}

/** Whether a tag or the type of an item calls it a story. */
function isStory({ tags, type }: Item): boolean {
  return [...tags, type].some((name) => matches(/^stor(y|ies)$/i, name));
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
