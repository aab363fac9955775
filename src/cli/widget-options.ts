import { widgets, type WidgetFacts, type WidgetName } from '../embed/widgets.js';
import { FeedError } from '../feed/feed-error.js';
import { parseFeed, type Feed } from '../feed/parse.js';
import { parseJson } from '../feed/transport.js';
import { suggestion } from '../suggestion.js';
import { textOf } from './html.js';
import { readSource } from './read-source.js';

/** Where the script is when nobody says: an address to replace. */
export const placeholder = 'https://your-host/';

/** @param script The file that is there. */
export function replaceHost(script: string): string {
  return `Replace ${placeholder} by the address of ${script}, or give it as --host.`;
}

export type Options = Readonly<Record<string, string | true>>;

/**
 * Reads the words of a command for one widget.
 *
 * @param words The widget's name, then options.
 * @param own Options of the command; all others are attributes of the widget.
 * @throws Error with one sentence when a word is not understood, or no feed is named.
 */
export function readWidget(
  words: readonly string[],
  own: readonly string[],
): { widget: WidgetName; source: string; options: Options } {
  const [widget = '', ...rest] = words;
  if (!isWidget(widget)) {
    const names = Object.keys(widgets);
    throw new Error(`There is no widget "${widget}"${oneOf(widget, names)}`);
  }
  const { feed, ...options } = readOptions(rest, own, widgets[widget]);
  if (typeof feed !== 'string') throw new Error('Say which feed to print: --feed feed.json, or its address.');
  return { widget, source: feed, options };
}

/**
 * Reads options as `--name value` or `--name=value`.
 *
 * @param own Those that are known besides the attributes.
 */
export function readOptions(
  words: readonly string[],
  own: readonly string[],
  { attributes }: Pick<WidgetFacts, 'attributes'>,
): Options {
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
export function placeOf(
  source: string,
  feedUrl: string | undefined,
  host: string | undefined,
): { host: string; feed: string } {
  const feed = feedUrl ?? (/^https?:/i.test(source) ? source : undefined);
  if (feed !== undefined && !isWebAddress(feed)) {
    throw new Error(
      `"${feed}" is no http(s) address: give --feed-url one like https://publisher.example/feed.json.`,
    );
  }
  const base = host ?? (feed ? new URL('.', feed).href : placeholder);
  return { host: base, feed: feed ?? `${base.replace(/\/?$/, '/')}feed.json` };
}

/** Whether a text is an absolute http(s) address. */
export function isWebAddress(written: string): boolean {
  return URL.canParse(written) && /^https?:$/.test(new URL(written).protocol);
}

/** @param url The feed's address in the code, against which its relative ones resolve. */
export async function readFeed(source: string, url: string): Promise<Feed> {
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

export function text(value: string | true | undefined): string | undefined {
  return value === true ? undefined : value;
}

function isWidget(name: string): name is WidgetName {
  return Object.hasOwn(widgets, name);
}
