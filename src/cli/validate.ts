import { FeedError } from '../feed/feed-error.js';
import { parseJson } from '../feed/load.js';
import { parseFeed } from '../feed/parse.js';
import type { Finding, Remark } from './finding.js';
import { Positions } from './positions.js';
import { publisherChecks } from './publisher-checks.js';
import type { Source } from './read-source.js';

/** Everything there is to say about a feed, by its place in the text. The page's own check runs first. */
export function validate({ text, base, remarks }: Source): Finding[] {
  const json = text.replace(/^\uFEFF/, '');
  const positions = new Positions(json);
  const place = (remark: Remark): Finding => ({ ...remark, ...positions.of(remark.path) });
  const found = [...remarks];

  const { syntaxError } = positions;
  if (syntaxError) {
    const { what, line, column } = syntaxError;
    const isPage = /^\s*</.test(json);
    const message = isPage ? 'is a web page, not JSON' : `is not valid JSON here: ${what}`;
    return [...found.map(place), { level: 'error', path: '', message, line, column }];
  }
  const data = parseJson(json);
  found.push(...pageCheck(data, base));
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) {
    found.push(...publisherChecks(data as Record<string, unknown>));
  }
  return found.map(place).sort((a, b) => a.line - b.line || a.column - b.column);
}

/** What the script on a partner's page would leave out. */
function pageCheck(data: unknown, base: string): Remark[] {
  try {
    return parseFeed(data, base).problems.map((problem) => ({ level: 'error', ...problem }));
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const whole: Remark = { level: 'error', path: '', message: `cannot be shown: ${error.message}` };
    return [whole, ...error.problems.map((problem): Remark => ({ level: 'error', ...problem }))];
  }
}
