import * as v from 'valibot';
import { safeUrl } from '../rich-text/safe-url.js';
import { kinds } from './kinds.js';

/**
 * The feed format, version 1: the one declaration behind the TypeScript types and, by way of `shape.ts`, the run-time
 * check. A text is plain unless it is called `html`, which allows the small HTML subset of `rich-text/`.
 */

const text = v.pipe(v.string(), v.nonEmpty());
const html = text;
const number = v.number();
const kind = v.picklist(kinds);
/** Required, and may be empty for a picture that only decorates: accessibility by format. */
const alt = v.string();
const url = v.pipe(
  v.string(),
  v.check(
    (value) => safeUrl(value, 'https://feed.invalid/') !== undefined,
    'must be an http(s), mailto, tel or relative URL',
  ),
);
const version = v.literal(1);
const words = v.record(v.string(), v.string());

/** The values that hold no others, in the order of the rules in `check.ts`. */
export const leaves: readonly v.GenericSchema[] = [text, url, number, kind, alt, version, words];

/** An optional field. */
const maybe = v.optional;
/** A list, empty when absent. */
const list = <T extends v.GenericSchema>(item: T) => v.optional(v.array(item), []);

/** Who an item is for, by role id; none means everyone. */
const roles = list(text);
const resourceIds = list(text);

const image = v.object({
  src: url,
  alt,
  width: maybe(number),
  height: maybe(number),
});

const role = v.object({
  id: text,
  name: text,
  actionsHeading: maybe(text),
  actions: list(html),
  resourcesHeading: maybe(text),
  /** Absent or empty: those resources that name the role. */
  resources: resourceIds,
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
  version,
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
  strings: maybe(words),
});

export type FeedData = v.InferOutput<typeof feedSchema>;
export type Role = v.InferOutput<typeof role>;
export type Collection = v.InferOutput<typeof collection>;
export type Resource = v.InferOutput<typeof resource>;
export type Story = v.InferOutput<typeof story>;
export type Chapter = v.InferOutput<typeof chapter>;
export type Message = v.InferOutput<typeof message>;
/** The parts of a feed that a widget can be about. */
export type Section = 'roles' | 'resources' | 'stories' | 'newsletter' | 'guide';
