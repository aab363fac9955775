import { isJsonFeed } from '../feed/adapters/json-feed.js';
import { isWordPress } from '../feed/adapters/wordpress.js';
import { isRecord } from '../feed/check.js';
import { FeedError } from '../feed/feed-error.js';
import { danglingReferences, parseFeed, type ParsedFeed } from '../feed/parse.js';
import { parseJson } from '../feed/transport.js';
import type { Finding, Remark } from './finding.js';
import { textOf } from './html.js';
import { Positions } from './positions.js';
import { publisherChecks } from './publisher-checks.js';
import type { Source } from './read-source.js';
import { suggestion } from '../suggestion.js';

const notUtf8: Remark = {
  level: 'warning',
  path: '',
  message: 'has characters that are not UTF-8, and are shown as \uFFFD: save it as UTF-8',
};

/** Everything there is to say about a feed, by its place in the text. The page's own check runs first. */
export function validate({ text, base, remarks }: Source): Finding[] {
  const json = text.replace(/^\uFEFF/, '');
  const positions = new Positions(json);
  const place = (remark: Remark): Finding => ({ ...remark, ...positions.of(remark.path) });

  const { syntaxError } = positions;
  if (syntaxError) {
    const { what, line, column } = syntaxError;
    const isPage = /^\s*</.test(json);
    const message = isPage ? 'is a web page, not JSON' : `is not valid JSON here: ${what}`;
    return [...remarks.map(place), { level: 'error', path: '', message, line, column }];
  }
  const data = parseJson(json);
  const isPosts = isWordPress(data);
  const isForeign = isPosts || isJsonFeed(data);
  const ofPage = pageCheck(data, base);
  const found = [
    ...remarks,
    ...(json.includes('\uFFFD') ? [notUtf8] : []),
    ...(isForeign ? inForeignTerms(ofPage, isPosts) : ofPage),
    ...(isRecord(data) && !isForeign ? publisherChecks(data) : []),
  ];
  return found.map(place).sort((a, b) => a.line - b.line || a.column - b.column);
}

/** What the script on a partner's page would leave out or report. */
function pageCheck(data: unknown, base: string): Remark[] {
  try {
    const parsed = parseFeed(data, base, textOf);
    return [...parsed.problems.map(toRemark), ...dangling(parsed)];
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const whole: Remark = { level: 'error', path: '', message: `cannot be shown: ${error.message}` };
    return [whole, ...error.problems.map(toRemark)];
  }
}

/** A day that is past is as the publisher wished; everything else is lost by mistake. */
function toRemark({ path, message }: { readonly path: string; readonly message: string }): Remark {
  return { level: /\.(reviewBy|expires)$/.test(path) ? 'warning' : 'error', path, message };
}

/** The page's own words for ids that no resource has, and what was probably meant. */
function dangling(parsed: ParsedFeed): Remark[] {
  const written = new Map(parsed.references);
  const ids = [...parsed.feed.resourcesById.keys()];
  return danglingReferences(parsed).map(({ path, message }) => ({
    level: 'warning',
    path,
    message: `${message}${suggestion(written.get(path)!, ids)}`,
  }));
}

/** Remarks about what an adapter made of a JSON Feed or of posts, each said once of what stands in the file. */
function inForeignTerms(remarks: readonly Remark[], isWordPress: boolean): Remark[] {
  const byText = new Map<string, Remark>();
  for (const remark of remarks) {
    const path = remark.path.replace(/^(resources|stories)\.(\d+)/, isWordPress ? '$2' : 'items.$2');
    byText.set(`${path} ${remark.message}`, { ...remark, path });
  }
  return [...byText.values()];
}
