import { attributeFindings, tagFindings } from './attributes.js';
import { contrastFindings } from './contrast.js';
import { extrasFindings } from './extras.js';
import { missingFeeds, readFeeds } from './feeds.js';
import { bySeverity, type Finding } from './finding.js';
import { markupFindings } from './markup.js';
import { readPage, widgetTags, type Page } from './page.js';
import { refusalFindings } from './refusals.js';
import { nothingToDo, scriptFindings } from './script-tags.js';
import { signupFindings } from './signup.js';
import { visibilityFindings } from './visibility.js';

/** What the doctor found, and what it looked at. */
export interface Diagnosis {
  /** The gravest first; empty when everything is fine. */
  readonly findings: readonly Finding[];
  /** Sentences that say what was checked. */
  readonly checked: readonly string[];
}

/**
 * Examines a page: the one that a browser shows, with its feeds and colours, or one that was parsed from its
 * source,
 * where only what is written there can be judged.
 *
 * @param address The page's absolute address, where the document was parsed from its source.
 */
export async function diagnose(document: Document, address?: string): Promise<Diagnosis> {
  const page = readPage(document, address);
  const written = [
    ...scriptFindings(page),
    ...extrasFindings(page),
    ...tagFindings(page),
    ...markupFindings(page),
    ...attributeFindings(page),
    ...refusalFindings(page),
    ...missingFeeds(page),
  ];
  // Where a tag is misspelt or shown as text, there was to be a widget.
  const nothing = written.length ? [] : nothingToDo(page);
  const feeds = page.window ? await readFeeds(page) : undefined;
  const signups = signupFindings(page, (placement) => feeds?.feedFor(placement));
  const seen = [...visibilityFindings(page), ...contrastFindings(page)];
  return {
    findings: bySeverity([...nothing, ...written, ...(feeds?.findings ?? []), ...signups, ...seen]),
    checked: [...inventory(page), ...(feeds?.summaries ?? [])],
  };
}

function inventory({ document, window, placements, scripts }: Page): string[] {
  const provider = window?.customElements.get('peer-feed') as { readonly versions?: string[] } | undefined;
  const versions = provider?.versions?.join(', ');
  const counts = new Map<string, number>();
  for (const { localName } of document.querySelectorAll(widgetTags)) {
    counts.set(localName, (counts.get(localName) ?? 0) + 1);
  }
  const widgets = [...counts].map(([tag, count]) => `${count > 1 ? `${count} ` : ''}<${tag}>`).join(', ');
  const untouched = placements.filter(({ kind }) => kind !== 'tag').length;
  return [
    `Script: ${scripts.length} tag${scripts.length === 1 ? '' : 's'}${versions ? `, version ${versions}` : ''}.`,
    `Widgets: ${widgets || 'none'}${untouched ? `; placeholders and links: ${untouched}` : ''}.`,
  ];
}
