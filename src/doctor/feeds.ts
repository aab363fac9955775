import { feedAddress } from '../feed/address.js';
import { FeedError } from '../feed/feed-error.js';
import { loadFeed } from '../feed/load.js';
import { danglingReferences, parseFeed, type Feed, type ParsedFeed } from '../feed/parse.js';
import { parseJson } from '../feed/transport.js';
import { textOf } from '../rich-text/text-of.js';
import { contentFindings } from './feed-content.js';
import { failureFinding, watchPolicy } from './feed-failures.js';
import type { Finding } from './finding.js';
import { describe, isFallback, setting, tags, type Page, type Placement } from './page.js';

/**
 * Where a widget's feed comes from: addresses, a JSON text in the page, or an object that a script has set.
 */
type Source = { readonly urls: readonly string[] } | { readonly json: string } | { readonly data: unknown };

/** What became of the feeds of a page. */
export interface Feeds {
  readonly findings: readonly Finding[];
  /** A sentence for every feed that can be shown. */
  readonly summaries: readonly string[];
  /** What a placement shows; undefined where it has no feed, or one that cannot be shown. */
  feedFor(placement: Placement): Feed | undefined;
}

/** Widgets that have no feed at all: said once, for one line mends them all. */
export function missingFeeds(page: Page): Finding[] {
  // The line for a missing script names a feed, too.
  if (!page.scripts.length && !page.window?.customElements.get('peer-feed')) return [];
  const first = page.placements.find((placement) => needsFeed(placement) && !hasFeed(page, placement));
  if (!first) return [];
  return [
    {
      code: 'feed-missing',
      severity: 'error',
      where: describe(first.element),
      problem: 'No feed is named, neither on the script tag nor on the widget.',
      fix: 'Add this to the script tag, with the address that your publisher gave you.',
      line: 'data-feed="https://…/feed.json"',
      element: first.element,
    },
  ];
}

/**
 * Fetches every feed of a live page as the widgets do, and says why one cannot be shown, or what it lacks.
 */
export async function readFeeds(page: Page): Promise<Feeds> {
  const findings: Finding[] = [];
  const summaries: string[] = [];
  const parsed = new Map<Placement, ParsedFeed>();
  const loads = new Map<string, Promise<ParsedFeed | undefined>>();
  const policy = watchPolicy(page.document);
  const read = async (name: string, element: Element, load: () => Promise<ParsedFeed>) => {
    try {
      const result = await load();
      findings.push(...problemsIn(name, element, result));
      summaries.push(summaryOf(name, result));
      return result;
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      findings.push(await failureFinding(error, name, element, page, policy.blocked));
      return undefined;
    }
  };
  for (const placement of page.placements) {
    const { element } = placement;
    const source =
      needsFeed(placement) || placement.tag === 'peer-newsletter-signup'
        ? sourceOf(page, placement)
        : undefined;
    if (!source || placement.kind !== 'tag') continue;
    if ('urls' in source) {
      for (const url of source.urls) {
        if (!loads.has(url))
          loads.set(
            url,
            read(url, element, () => loadFeed(url, endless, false)),
          );
      }
      const [first] = await Promise.all(source.urls.map((url) => loads.get(url)!));
      // Merged as the widgets merge them; what was asked for is not asked for again.
      const whole =
        first && (source.urls.length > 1 ? await loadFeed(source.urls.join(' '), endless, false) : first);
      if (whole) parsed.set(placement, whole);
    } else {
      const name = `the feed inside ${describe(element)}`;
      const load = async () =>
        parseFeed('json' in source ? parseJson(source.json) : source.data, page.base, textOf);
      const whole = await read(name, element, load);
      if (whole) parsed.set(placement, whole);
    }
  }
  policy.stop();
  for (const [placement, { feed }] of parsed) findings.push(...contentFindings(placement, feed));
  return {
    findings,
    summaries,
    feedFor: (placement) => parsed.get(placement)?.feed,
  };
}

/** The doctor waits for every answer. */
const endless = new AbortController().signal;

function needsFeed(placement: Placement): boolean {
  return (
    tags.includes(placement.tag) &&
    placement.tag !== 'peer-feed' &&
    placement.tag !== 'peer-newsletter-signup' &&
    !isFallback(placement)
  );
}

/** Whether a feed is named for a placement at all. */
export function hasFeed(page: Page, placement: Placement): boolean {
  return sourceOf(page, placement) !== undefined;
}

/** The nearest source, as the widgets look for it. */
function sourceOf(page: Page, { element, kind, attributes, host }: Placement): Source | undefined {
  const { document } = page;
  const own =
    kind === 'tag' ? ownSource(element, attributes.get('feed')) : addresses(element, attributes.get('feed'));
  const provider = element.parentElement?.closest('peer-feed');
  const around = provider ? ownSource(provider, provider.getAttribute('src') ?? undefined) : undefined;
  const named = kind === 'link' ? `${host}feed.json` : setting(document, 'feed');
  return own ?? around ?? addresses(document.documentElement, named, setting(document, 'feed-lang'));
}

function ownSource(element: Element, address: string | undefined): Source | undefined {
  const { data } = element as { readonly data?: unknown };
  if (data !== undefined && data !== null) return { data };
  const json = element.querySelector(':scope > script[type="application/json"]')?.textContent;
  return addresses(element, address) ?? (json ? { json } : undefined);
}

function addresses(element: Element, address: string | undefined, language?: string): Source | undefined {
  return address?.trim() ? { urls: feedAddress(element, address, language).split(' ') } : undefined;
}

/** What was left out of a feed that is shown. */
function problemsIn(name: string, element: Element, parsed: ParsedFeed): Finding[] {
  const problems = [...parsed.problems, ...danglingReferences(parsed)];
  if (!problems.length) return [];
  const list = problems.slice(0, 5).map(({ path, message }) => `“${path}” ${message}`);
  const more = problems.length > list.length ? `; and ${problems.length - list.length} more` : '';
  return [
    {
      code: 'feed-items',
      severity: 'warning',
      where: name,
      problem: `The feed is shown, but not all of it: ${list.join('; ')}${more}.`,
      fix: 'Tell its publisher, or if that is you, correct these places; this command lists them all.',
      line: `peer-widgets validate ${/^http/.test(name) ? name : 'feed.json'}`,
      element,
    },
  ];
}

function summaryOf(name: string, { feed }: ParsedFeed): string {
  const counts = [
    [feed.roles.length, 'roles'],
    [feed.resources.length, 'resources'],
    [feed.stories.length, 'stories'],
    [feed.guide?.chapters.length ?? 0, 'chapters'],
  ] as const;
  const content = counts.flatMap(([count, what]) => (count ? `${count} ${what}` : [])).join(', ');
  return `Feed “${feed.title}” (${name}): ${content || 'empty'}.`;
}
