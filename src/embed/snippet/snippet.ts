import type { Feed } from '../../feed/index.js';
import { embedCode, type EmbedConfiguration } from '../embed-code.js';
import type { WidgetName } from '../widgets.js';
import { chapterGuide } from './chapter-guide.js';
import { minHeight, type MinHeightOptions } from './min-height.js';
import { endpointFor, newsletterSignup } from './newsletter-signup.js';
import { headingLevel, PlainView, type Html, type HtmlTools } from './plain-view.js';
import { resourceCards } from './resource-cards.js';
import { roleTabs } from './role-tabs.js';
import { storyCarousel } from './story-carousel.js';

/** An embed code that can be read without script. */
export interface Snippet {
  readonly code: string;
  /** What the publisher should know, one sentence each. */
  readonly notes: readonly string[];
}

const writers: Readonly<Record<WidgetName, (view: PlainView) => Html>> = {
  'role-tabs': roleTabs,
  'resource-cards': resourceCards,
  'story-carousel': storyCarousel,
  'chapter-guide': chapterGuide,
  'newsletter-signup': newsletterSignup,
};

/**
 * Writes the embed code of a widget with the feed's content inside, as plain HTML: headings, lists, links and a form.
 * Where the feed has nothing for the widget it is the usual code with its link.
 *
 * @param configuration The widget and its attributes; `heading-level` is 2 where they say nothing.
 * @param feed The feed, as `parseFeed` gives it.
 * @param html Parses the feed's simple HTML.
 * @param room What the minimum height is worked out for, or false for none.
 * @throws {RangeError} As `embedCode`.
 */
export function snippet(
  configuration: EmbedConfiguration,
  feed: Feed,
  html: HtmlTools,
  room: MinHeightOptions | false = {},
): Snippet {
  const { widget } = configuration;
  const attributes = {
    ...configuration.attributes,
    // Printed headings of other widgets must not count.
    'heading-level': headingLevel(String(configuration.attributes?.['heading-level'])),
  };
  const complete = { ...configuration, attributes };
  // First, for it refuses what does not exist.
  const plain = embedCode(complete, 'tag');
  const view = new PlainView(feed, writtenAttributes(attributes), html);
  const content = writers[widget](view);
  if (!content)
    return { code: plain, notes: ['The feed has nothing for this widget: the code holds a link only.'] };
  const body = html.parse(`<div>${content}</div>`).querySelector('div')!;
  const style = room ? minHeight(widget, body, room) : undefined;
  const missing = widget === 'newsletter-signup' ? endpointFor(view) : undefined;
  const notes = typeof missing === 'string' ? [`The sign-up has no form yet: it ${missing}.`] : [];
  return { code: embedCode({ ...complete, content: { html: content, style } }, 'tag'), notes };
}

function writtenAttributes(
  attributes: NonNullable<EmbedConfiguration['attributes']>,
): Record<string, string | undefined> {
  const isThere = (value: unknown) => value !== undefined && value !== false && value !== 'false';
  const written = Object.entries(attributes).filter(([, value]) => isThere(value));
  return Object.fromEntries(written.map(([name, value]) => [name, value === true ? '' : String(value)]));
}
