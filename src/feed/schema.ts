import * as v from 'valibot';
import { safeUrl } from '../rich-text/safe-url.js';
import { list, maybe } from './lenient.js';

/**
 * The feed format, version 1: the one declaration behind the run-time check and the TypeScript types.
 * A text is plain unless it is called `html`, which allows the small HTML subset of `rich-text/`.
 */

/** The kinds of resource, in the order in which filters list them. */
export const kinds = [
  'article',
  'video',
  'course',
  'toolkit',
  'brochure',
  'checklist',
  'report',
  'guide',
  'tool',
  'page',
] as const;

const text = v.custom<string>((value) => typeof value === 'string' && value !== '', 'must be a text');
const html = text;
const kind = v.custom<Kind>((value) => kinds.includes(value as Kind), `must be one of ${kinds.join(', ')}`);
const number = v.custom<number>((value) => typeof value === 'number', 'must be a number');
const url = v.custom<string>(
  (value) => safeUrl(value, 'https://feed.invalid/') !== undefined,
  'must be an http(s), mailto, tel or relative URL',
);
function isRecord(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}

/** Who an item is for, by role id; none means everyone. */
const roles = list(text);
const resourceIds = list(text);

const image = v.object({
  src: url,
  /** Required, and may be empty for a picture that only decorates: accessibility by format. */
  alt: v.custom<string>((value) => typeof value === 'string', 'must be a text, empty for a decoration'),
  width: maybe(number),
  height: maybe(number),
});

const role = v.object({
  id: text,
  name: text,
  actionsHeading: maybe(text),
  actions: list(html),
  resourcesHeading: maybe(text),
  resources: maybe(resourceIds),
});

const collection = v.object({ id: text, title: text, resources: resourceIds });

const resource = v.object({
  id: text,
  kind: maybe(kind),
  title: text,
  url,
  description: maybe(html),
  source: maybe(v.object({ name: text, url: maybe(url) })),
  /** Where in the resource to look: pages, a section. */
  locator: maybe(text),
  /** RFC 3339 date of publication. */
  date: maybe(text),
  language: maybe(text),
  roles,
  topics: list(text),
});

const story = v.object({
  id: text,
  title: text,
  body: maybe(html),
  quote: maybe(text),
  attribution: maybe(text),
  image: maybe(image),
  video: maybe(v.object({ url, poster: maybe(url), captions: maybe(url) })),
  url: maybe(url),
  language: maybe(text),
  roles,
  topics: list(text),
});

const message = v.object({ title: maybe(text), body: maybe(html) });

const newsletter = v.object({
  title: maybe(text),
  intro: maybe(html),
  success: maybe(message),
  error: maybe(message),
  unsubscribe: maybe(html),
  previous: maybe(html),
});

const section = v.object({
  id: maybe(text),
  title: maybe(text),
  body: maybe(html),
  steps: list(html),
  resources: resourceIds,
});

const chapter = v.object({
  id: text,
  number: maybe(number),
  title: text,
  /** The chapter's page: where its title leads when the feed has no text for it. */
  url: maybe(url),
  roles,
  sections: list(section),
});

const guide = v.object({
  id: maybe(text),
  title: text,
  navigationTitle: maybe(text),
  chapters: list(chapter),
});

export const feedSchema = v.object({
  version: v.custom<1>((value) => value === 1, 'must be 1'),
  title: text,
  tagline: maybe(text),
  /** BCP 47 tag of the feed's content. */
  language: maybe(text),
  homeUrl: maybe(url),
  contactUrl: maybe(url),
  rights: maybe(text),
  rolesIntro: maybe(v.object({ title: maybe(text), heading: maybe(text), body: maybe(html) })),
  roles: list(role),
  collections: list(collection),
  resources: list(resource),
  stories: list(story),
  newsletter: maybe(newsletter),
  guide: maybe(guide),
  /** Words of the interface that this feed puts its own way, by the names in `widget/strings.ts`. */
  strings: maybe(v.custom<Readonly<Record<string, string>>>(isRecord, 'must be names with texts')),
});

export type FeedData = v.InferOutput<typeof feedSchema>;
export type Role = v.InferOutput<typeof role>;
export type Collection = v.InferOutput<typeof collection>;
export type Resource = v.InferOutput<typeof resource>;
export type Story = v.InferOutput<typeof story>;
export type Chapter = v.InferOutput<typeof chapter>;
export type Message = v.InferOutput<typeof message>;
export type Kind = (typeof kinds)[number];
/** The parts of a feed that a widget can be about. */
export type Section = 'roles' | 'resources' | 'stories' | 'newsletter' | 'guide';
