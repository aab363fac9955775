import type { EmbedConfiguration } from '../embed/embed-code.js';
import { snippet, type Snippet } from '../embed/snippet/snippet.js';
import { widgets, type WidgetFacts, type WidgetName } from '../embed/widgets.js';
import { FeedError } from '../feed/feed-error.js';
import { parseFeed, type Feed } from '../feed/parse.js';
import { parseJson } from '../feed/transport.js';
import { suggestion } from '../suggestion.js';
import { document, parseHtml, textOf } from './html.js';
import { readSource } from './read-source.js';

/** Options of the command; all others are attributes of the widget. */
const own = ['feed', 'feed-url', 'host', 'font-size', 'column-width'];

/** Where the script is when nobody says: an address to replace. */
const placeholder = 'https://your-host/';

/**
 * Runs `snippet`.
 *
 * @param words What follows the command: the widget's name, then options.
 * @throws Error with one sentence when a word is not understood or the feed cannot be used.
 */
export async function runSnippet(words: readonly string[]): Promise<Snippet> {
  const [widget = '', ...rest] = words;
  if (!isWidget(widget)) {
    const names = Object.keys(widgets);
    throw new Error(`There is no widget "${widget}"${oneOf(widget, names)}`);
  }
  const options = readOptions(rest, widgets[widget]);
  const { feed: source, 'feed-url': feedUrl, host, 'font-size': fontSize, 'column-width': columnWidth, ...attributes } = options; // prettier-ignore
  if (typeof source !== 'string')
    throw new Error('Say which feed to print: --feed feed.json, or its address.');
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
  const replace = `Replace ${placeholder} by the address of peer-widgets.js, or give it as --host.`;
  return { code, notes: place.host === placeholder ? [...notes, replace] : notes };
}

type Options = Readonly<Record<string, string | true>>;

function readOptions(words: readonly string[], { attributes }: WidgetFacts): Options {
  const options: Record<string, string | true> = {};
  const known = [...new Set([...own, ...Object.keys(attributes)])];
  for (let index = 0; index < words.length; index++) {
    const [, name, written] = /^--([a-z-]+)(?:=([^]*))?$/.exec(words[index]!) ?? [];
    if (!name) throw new Error(`"${words[index]}" is not understood: write --name value.`);
    if (!known.includes(name)) {
      throw new Error(`There is no option --${name}${oneOf(name, known)}`);
    }
    const isSwitch = attributes[name] === false;
    const value = written ?? (isSwitch || words[++index]);
    if (value === undefined) throw new Error(`--${name} needs a value: write --${name} value.`);
    options[name] = value;
  }
  return options;
}

/** Where the feed and the script will be: each stands in the folder of the other, if only one is said. */
function placeOf(
  source: string,
  feedUrl: string | undefined,
  host: string | undefined,
): { host: string; feed: string } {
  const feed = feedUrl ?? (/^https?:/i.test(source) ? source : undefined);
  if (feed !== undefined && !/^https?:/.test(URL.canParse(feed) ? new URL(feed).protocol : '')) {
    throw new Error(
      `"${feed}" is no http(s) address: give --feed-url one like https://publisher.example/feed.json.`,
    );
  }
  const base = host ?? (feed ? new URL('.', feed).href : placeholder);
  return { host: base, feed: feed ?? `${base.replace(/\/?$/, '/')}feed.json` };
}

/** @param url The feed's address in the code, against which its relative ones resolve. */
async function readFeed(source: string, url: string): Promise<Feed> {
  const { text: json } = await readSource(source);
  try {
    return parseFeed(parseJson(json), url, textOf).feed;
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const advice = `run peer-widgets validate ${source}`;
    throw new Error(`${source} cannot be printed, for ${error.message}: ${advice}.`, { cause: error });
  }
}

/** What to write instead of a word that is not known. */
function oneOf(word: string, known: readonly string[]): string {
  return suggestion(word, known) || `; use one of ${known.join(', ')}.`;
}

function pixels(name: string, value: string | true | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (number > 0) return number;
  throw new Error(`--${name} must be a number of pixels, and not "${value}".`);
}

function text(value: string | true | undefined): string | undefined {
  return value === true ? undefined : value;
}

function isWidget(name: string): name is WidgetName {
  return Object.hasOwn(widgets, name);
}
