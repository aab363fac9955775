import type { EmbedConfiguration } from '../embed/embed-code.js';
import { snippet, type Snippet } from '../embed/snippet/snippet.js';
import { document, parseHtml } from './html.js';
import { placeholder, placeOf, readFeed, readWidget, replaceHost, text } from './widget-options.js';

/** Options of the command; all others are attributes of the widget. */
const own = ['feed', 'feed-url', 'host', 'font-size', 'column-width'];

/**
 * Runs `snippet`.
 *
 * @param words What follows the command: the widget's name, then options.
 * @throws Error with one sentence when a word is not understood or the feed cannot be used.
 */
export async function runSnippet(words: readonly string[]): Promise<Snippet> {
  const { widget, source, options } = readWidget(words, own);
  const { 'feed-url': feedUrl, host, 'font-size': fontSize, 'column-width': columnWidth, ...attributes } = options; // prettier-ignore
  const place = placeOf(source, text(feedUrl), text(host));
  const configuration: EmbedConfiguration = {
    widget,
    attributes,
    host: place.host,
    // The sign-up may need no feed.
    page: { feed: place.feed, preload: widget !== 'newsletter-signup' },
  };
  const feed = await readFeed(source, place.feed);
  const room = { fontSize: pixels('font-size', fontSize), columnWidth: pixels('column-width', columnWidth) };
  const { code, notes } = snippet(configuration, feed, { parse: parseHtml, document }, room);
  return { code, notes: place.host === placeholder ? [...notes, replaceHost('peer-widgets.js')] : notes };
}

function pixels(name: string, value: string | true | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (number > 0) return number;
  throw new Error(`--${name} must be a number of pixels, and not "${value}".`);
}
