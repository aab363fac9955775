import { idsFor } from '../doctor/feed-content.js';
import { readFeeds } from '../doctor/feeds.js';
import { bySeverity, type Finding } from '../doctor/finding.js';
import { readPage } from '../doctor/page.js';
import { signupFindings } from '../doctor/signup.js';
import { embedCode } from '../embed/embed-code.js';
import { configurationOf } from './codes.js';
import type { State } from './state.js';

/** What a widget would find in its feed. */
export interface FeedTest {
  /** The gravest first. */
  readonly findings: readonly Finding[];
  /** What is in the feed, in a sentence; none where it cannot be shown. */
  readonly summary?: string;
  /** What attributes may name, by attribute. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

/**
 * Fetches the feed of a choice as its widget would, and looks at it with the doctor's eyes.
 *
 * @param language That of the page, for `{lang}`.
 * @throws {RangeError} Where the host is no address.
 */
export async function testFeed(state: State, language: string): Promise<FeedTest> {
  const code = embedCode({ ...configurationOf(state), fallback: undefined }, 'tag');
  const document = new DOMParser().parseFromString(code, 'text/html');
  document.documentElement.lang = language;
  const page = readPage(document, location.href);
  const feeds = await readFeeds(page);
  const [placement] = page.placements;
  const feed = feeds.feedFor(placement!);
  const found = [
    ...feeds.findings,
    ...signupFindings(page, (one) => feeds.feedFor(one)),
    ...(feed && (await isClosed(feed.base)) ? [closed(feed.base)] : []),
  ];
  return {
    findings: bySeverity(found),
    summary: feeds.summaries[0],
    ids: feed ? idsFor(placement!, feed) : {},
  };
}

/** Whether a feed beside this page could be read from no other site: here no browser asks. */
async function isClosed(address: string): Promise<boolean> {
  if (new URL(address).origin !== location.origin) return false;
  const answer = await fetch(address, { method: 'HEAD' });
  // An answer that nobody reads to its end counts as broken off.
  await answer.text();
  return !answer.headers.has('Access-Control-Allow-Origin');
}

function closed(where: string): Finding {
  return {
    code: 'feed-cors',
    severity: 'error',
    where,
    problem: 'This page may read the feed, but the server does not allow other sites to read it.',
    fix: 'Its administrator must add this header (CORS) to the answer.',
    line: 'Access-Control-Allow-Origin: *',
  };
}
