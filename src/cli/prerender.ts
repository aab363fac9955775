import { readFile, writeFile } from 'node:fs/promises';
import { embedCode, type EmbedConfiguration } from '../embed/embed-code.js';
import { headingLevel } from '../embed/snippet/plain-view.js';
import { feedsOf } from './page-feeds.js';
import { printPage, type PrintedPage } from './print-page.js';
import {
  isWebAddress,
  placeholder,
  placeOf,
  readFeed,
  readOptions,
  readWidget,
  replaceHost,
  text,
} from './widget-options.js';

/** What a page has that was prerendered. */
const script = 'peer-widgets.hydrate.js';

/** What the command prints. */
export interface Prerendered {
  /** For standard output; undefined where it went to a file. */
  readonly code: string | undefined;
  /** What the publisher should know, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Runs `prerender`.
 *
 * @param words What follows the command: a widget's name or an HTML file, then options.
 * @throws Error with one sentence when a word is not understood, or the feed or the page cannot be used.
 */
export async function runPrerender(words: readonly string[]): Promise<Prerendered> {
  return /\.html?$/i.test(words[0] ?? '') ? prerenderPage(words) : prerenderWidget(words);
}

async function prerenderWidget(words: readonly string[]): Promise<Prerendered> {
  const { widget, source, options } = readWidget(words, ['feed', 'feed-url', 'host', 'page-url']);
  const { 'feed-url': feedUrl, host, 'page-url': url, ...attributes } = options;
  const place = placeOf(source, text(feedUrl), text(host));
  const configuration: EmbedConfiguration = {
    widget,
    // Printed headings of other widgets must not count.
    attributes: { ...attributes, 'heading-level': headingLevel(text(attributes['heading-level'])) },
    host: place.host,
    page: { feed: place.feed, preload: true, hydrate: true },
  };
  // First, for it refuses what does not exist.
  const code = embedCode(configuration, 'tag');
  const feed = await readFeed(source, place.feed);
  const facts = { url: pageUrl(url), language: text(attributes['lang']) ?? feed.language ?? 'en' };
  const printed = await printPage(code, facts, async () => feed);
  const notes = place.host === placeholder ? [replaceHost(script)] : [];
  return { code: printed.html, notes: [...notesOf(printed), ...notes] };
}

async function prerenderPage([file, ...words]: readonly string[]): Promise<Prerendered> {
  const options = readOptions(words, ['feed', 'out', 'page-url'], { attributes: {} });
  const html = await readPage(file!);
  const url = pageUrl(options['page-url']);
  const printed = await printPage(html, { url }, feedsOf(file!, url, text(options['feed'])));
  const notes = notesOf(printed);
  if (printed.styleHashes.size && !html.includes(script)) {
    notes.push(`The page has no script ${script}: others draw the widgets anew.`);
  }
  const out = text(options['out']);
  // Whoever prints it ends the last line.
  if (!out) return { code: printed.html.replace(/\n$/, ''), notes };
  await writePage(out, printed.html);
  return { code: undefined, notes };
}

function notesOf({ styleHashes, notes }: PrintedPage): string[] {
  const hashes = [...styleHashes].map(
    ([tag, hash]) => `<${tag}>: where the page has a Content-Security-Policy, style-src needs '${hash}'.`,
  );
  return [...hashes, ...notes];
}

function pageUrl(written: string | true | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (isWebAddress(String(written))) return String(written);
  throw new Error(`"${written}" is no http(s) address: give --page-url one like https://clinic.example/peers.html.`); // prettier-ignore
}

async function readPage(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error(`${file} cannot be read: check the path.`, { cause });
  }
}

async function writePage(file: string, html: string): Promise<void> {
  try {
    await writeFile(file, html);
  } catch (cause) {
    throw new Error(`${file} cannot be written: check the path.`, { cause });
  }
}
