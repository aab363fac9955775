import * as v from 'valibot';
import { safeUrl } from '../rich-text/safe-url.js';
import { kinds } from './kinds.js';

/**
 * The feed format, version 1: the one declaration behind the TypeScript types, the published JSON Schema, the page of
 * the format and, by way of `shape.ts`, the run-time check. Only additions are made within version 1. The script
 * carries none of this file, so a description costs a visitor nothing.
 */

const text = v.pipe(v.string(), v.nonEmpty());
/** A text in which simple HTML is allowed; the same to the run-time check. */
export const html = v.pipe(text, v.metadata({ contentMediaType: 'text/html' }));
const number = v.number();
const kind = v.picklist(kinds);
const alt = v.string();
const url = v.pipe(
  v.string(),
  v.check(
    (value) => safeUrl(value, 'https://feed.invalid/') !== undefined,
    'must be an http(s), mailto, tel or relative URL',
  ),
);
const version = v.literal(1);
const words = v.record(v.string(), v.union([v.string(), v.record(v.string(), v.string())]));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'must be a day such as 2026-11-22'));
const resourceId = v.pipe(v.string(), v.nonEmpty());

/** The values that hold no others, in the order of the rules in `check.ts`. */
export const leaves: readonly v.GenericSchema[] = [
  text,
  url,
  number,
  kind,
  alt,
  version,
  words,
  day,
  resourceId,
];

/** A field, with the sentence that explains it to the one who writes a feed. */
const field = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));
/** A field that may be absent. */
const maybe = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.optional(field(schema, description));
/** A list, empty when absent. */
const list = <T extends v.GenericSchema>(item: T, description: string) =>
  v.optional(field(v.array(item), description), []);

/** Said of fields that may hold simple HTML. */
const simple = 'Simple HTML is allowed.';
const id = field(
  text,
  'Name of the item in links and in other items: small letters, digits and hyphens; never changed.',
);
const language = maybe(
  text,
  'Language of the text, as a BCP 47 tag such as `en` or `pt-BR`, where it is not the feed’s.',
);
const roles = list(text, 'Ids of the roles that the item is for. Without any it is for everyone.');
const topics = list(
  text,
  'Topics, as small letters and hyphens: `community-outreach` is shown as “Community outreach”.',
);
const resources = (of: string) => list(resourceId, `Ids of the resources ${of}, in order.`);

const variant = v.object({
  src: field(url, 'Address of the picture in this size.'),
  width: field(number, 'Its width in pixels.'),
});

const image = v.object({
  src: field(url, 'Address of the picture.'),
  alt: field(
    alt,
    'What the picture shows, for those who cannot see it; empty for a picture that only decorates.',
  ),
  width: maybe(number, 'Width in pixels.'),
  height: maybe(number, 'Height in pixels.'),
  sizes: list(variant, 'The same picture in other sizes: a phone loads the one that fits.'),
});

const video = v.object({
  url: field(url, 'Address of the video: a media file, a page on YouTube or Vimeo, or any other page.'),
  poster: maybe(url, 'Address of the picture shown before it plays.'),
  captions: maybe(url, 'Address of the captions of a media file, in WebVTT.'),
});

const role = v.object({
  id,
  name: field(text, 'Name of the role, as on its tab.'),
  actionsHeading: maybe(text, 'Heading above the actions.'),
  actions: list(html, `What people in this role can do, one action each. ${simple}`),
  resourcesHeading: maybe(text, 'Heading above the resources. Without resources it leads to all of them.'),
  resources: resources('for this role; without any, those that name the role'),
});

/** Where an item comes from, and how long it holds. */
const provenance = {
  source: maybe(
    v.object({
      name: field(text, 'Name of who publishes it.'),
      url: maybe(url, 'Home page of who publishes it.'),
    }),
    'Who publishes it.',
  ),
  date: maybe(text, 'Day of publication, as `2026-11-22`.'),
  lastReviewed: maybe(day, 'Day of the last review, as `2026-11-22`; shown.'),
  reviewBy: maybe(day, 'Day by which to review it. Once it is past, this is shown, and reported to you.'),
  expires: maybe(day, 'Last day on which it is shown. Then it is left out, and reported to you.'),
  language,
};

const collection = v.object({
  id,
  title: field(text, 'Heading above the collection.'),
  resources: resources('in the collection'),
});

const resource = v.object({
  id,
  kind: maybe(kind, 'What it is; chooses the icon.'),
  title: field(text, 'Title, as on its card.'),
  url: field(url, 'Where it is.'),
  description: maybe(html, `Two to four lines about it. ${simple}`),
  locator: maybe(text, 'Where in it to look: pages, a section.'),
  image: maybe(image, 'A picture.'),
  ...provenance,
  roles,
  topics,
});

const story = v.object({
  id,
  title: field(text, 'Title of the story.'),
  body: maybe(html, `The story, in a few sentences. ${simple}`),
  quote: maybe(text, 'Words of the one who tells it.'),
  attribution: maybe(text, 'Who says so; only what that person agreed to.'),
  image: maybe(image, 'A picture.'),
  video: maybe(video, 'A video.'),
  url: maybe(url, 'Where there is more to read.'),
  contentNote: maybe(
    text,
    'What may be hard to read in it, for example “This story speaks of an amputation.”; the story opens on request.',
  ),
  ...provenance,
  roles,
  topics,
});

const message = (when: string) =>
  maybe(
    v.object({
      title: maybe(text, 'Heading of the message.'),
      body: maybe(html, `The message. ${simple}`),
    }),
    when,
  );

const consent = v.object({
  text: field(html, `What the visitor agrees to. ${simple}`),
  version: maybe(text, 'Version of this text, which is sent along.'),
});

const interest = v.object({
  id,
  name: field(text, 'What the visitor can choose.'),
});

const newsletter = v.object({
  title: maybe(text, 'Heading of the sign-up.'),
  intro: maybe(html, `What subscribers get. ${simple}`),
  provider: maybe(text, 'Newsletter service, where the page names none: see the list of providers.'),
  action: maybe(url, 'Address that sign-ups are sent to, where the page names none.'),
  list: maybe(text, 'Id of the list there.'),
  url: maybe(url, 'Page of the newsletter: offered when it is not certain that a sign-up arrived.'),
  interests: list(interest, 'What subscribers can choose among.'),
  consent: maybe(consent, 'What subscribers must agree to; the box is not ticked for them.'),
  success: message('Shown when the address was accepted.'),
  pending: message('Shown when the subscriber has to confirm by a link in a mail.'),
  continue: message('Shown when the service wants a further step.'),
  error: message('Shown when it was not accepted.'),
  rateLimited: message('Shown after too many attempts.'),
  unknown: message('Shown when it is not certain that the sign-up arrived.'),
  offline: message('Shown when the visitor has no connection.'),
  left: message('Shown when the sign-up goes on in another tab.'),
  unsubscribe: maybe(html, `How to unsubscribe. ${simple}`),
  previous: maybe(html, `Where earlier newsletters are. ${simple}`),
});

const section = v.object({
  id: maybe(text, 'Name of the section in links.'),
  title: maybe(text, 'Heading of the section.'),
  body: maybe(html, `Text of the section. ${simple}`),
  steps: list(html, `Steps, shown with numbers. ${simple}`),
  resources: resources('of the section'),
});

const chapter = v.object({
  id,
  number: maybe(number, 'Number of the chapter; its place in the list if absent.'),
  title: field(text, 'Title of the chapter.'),
  url: maybe(url, 'Page of the chapter: where its title leads when there are no sections.'),
  roles,
  sections: list(section, 'Text of the chapter.'),
});

const guide = v.object({
  id: maybe(text, 'Name of the guide in links.'),
  title: field(text, 'Title of the guide.'),
  navigationTitle: maybe(text, 'Heading above the list of chapters.'),
  chapters: list(chapter, 'Chapters, in order.'),
});

const rolesIntro = v.object({
  title: maybe(text, 'Short line above the heading.'),
  heading: maybe(text, 'Heading above the tabs.'),
  body: maybe(html, `Text above the tabs. ${simple}`),
});

export const feedSchema = v.object({
  version: field(version, 'Version of the format.'),
  title: field(text, 'Name of the publisher.'),
  tagline: maybe(text, 'What the publisher is about, in a line.'),
  language: maybe(text, 'Language of the feed, as a BCP 47 tag such as `en`.'),
  homeUrl: maybe(url, 'Home page of the publisher.'),
  contactUrl: maybe(url, 'Where to reach the publisher.'),
  rights: maybe(text, 'Copyright line.'),
  rolesIntro: maybe(rolesIntro, 'What stands above the role tabs.'),
  roles: list(role, 'Roles that visitors choose from.'),
  collections: list(collection, 'Groups of resources under a heading.'),
  resources: list(resource, 'Resources. They stand here once; everything else names them by id.'),
  stories: list(story, 'Stories.'),
  newsletter: maybe(newsletter, 'Texts of the newsletter sign-up.'),
  guide: maybe(guide, 'A guide in chapters.'),
  strings: maybe(
    words,
    'Words of the interface that this feed puts its own way, by their names; those for one language below its tag: `{"fi": {"next": "…"}}` adds a language.',
  ),
});

export type FeedData = v.InferOutput<typeof feedSchema>;
export type Role = v.InferOutput<typeof role>;
export type Collection = v.InferOutput<typeof collection>;
export type Resource = v.InferOutput<typeof resource> & Origin;
export type Story = v.InferOutput<typeof story> & Origin;
export type Chapter = v.InferOutput<typeof chapter>;
export type Newsletter = v.InferOutput<typeof newsletter>;
export type Image = v.InferOutput<typeof image>;
/** What both resources and stories say of themselves. */
export type Item = Resource | Story;
interface Origin {
  /** What relative links in its texts are relative to, if it came from another feed than all else. */
  readonly base?: string;
}
/** The parts of a feed that a widget can be about. */
export type Section = 'roles' | 'resources' | 'stories' | 'newsletter' | 'guide';
