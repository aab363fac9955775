/** Writes what was measured as tables, and into the page of the documentation. */
import { readFile, writeFile } from 'node:fs/promises';
import { asCount, asKilobytes, asMilliseconds, asShift, compare, medians, table } from './statistics.mjs';

/** How a measure is named and written; without a ratio where the floor has nothing to compare with. */
const columns = {
  load: {
    bytes: ['on the wire', asKilobytes],
    requests: ['requests', asCount, false],
    mainThread: ['main thread, ms', asMilliseconds],
    script: ['script, ms', asMilliseconds],
    style: ['style, ms', asMilliseconds],
    layout: ['layout, ms', asMilliseconds],
    longest: ['longest task, ms', asMilliseconds],
    rendered: ['all rendered, ms', asMilliseconds],
    fcp: ['FCP, ms', asMilliseconds],
    lcp: ['LCP, ms', asMilliseconds],
    cls: ['CLS', asShift, false],
    heap: ['heap', asKilobytes],
    nodes: ['elements', asCount],
  },
  interaction: {
    tab: ['tab switch to paint, ms', asMilliseconds],
    tabWork: ['its work, ms', asMilliseconds],
    key: ['keystroke to paint, ms', asMilliseconds],
    keyWork: ['its work, ms', asMilliseconds],
  },
  many: {
    mainThread: ['main thread, ms', asMilliseconds],
    script: ['script, ms', asMilliseconds],
    rendered: ['all rendered, ms', asMilliseconds],
    longest: ['longest task, ms', asMilliseconds],
    heap: ['heap', asKilobytes],
    nodes: ['elements', asCount],
    feedRequests: ['feed requests', asCount, false],
  },
  long: {
    longest: ['longest task, ms', asMilliseconds, false],
    key: ['keystroke to paint, ms', asMilliseconds, false],
    keyWork: ['its work, ms', asMilliseconds, false],
    fastKey: ['to paint, not slowed, ms', asMilliseconds, false],
    fastKeyWork: ['its work, not slowed, ms', asMilliseconds, false],
    nodes: ['elements', asCount, false],
  },
  growth: {
    heap: ['heap', asKilobytes, false],
    nodes: ['nodes', asCount, false],
    listeners: ['listeners', asCount, false],
  },
  idle: {
    timers: ['timers', asCount, false],
    frames: ['animation frames', asCount, false],
    listeners: ['scroll and resize listeners', asCount, false],
  },
};

const titles = {
  load: 'Load',
  interaction: 'Interaction',
  many: '25 sets of four widgets on one page',
  long: 'Long feeds',
  growth: '1,000 sets shown and removed: what stays',
  idle: 'Three seconds without a visitor',
};

/**
 * @param {Map<string, Map<string, Record<string, number | number[]>[]>>} results The rounds by the name of the row, by
 * measure. The first row is the floor.
 * @returns {string} Markdown.
 */
export function writeTables(results) {
  return [...results]
    .filter(([, rows]) => rows.size)
    .map(([measure, rows]) => `## ${titles[measure]}\n\n${writeTable(columns[measure], rows)}`)
    .join('\n\n');
}

function writeTable(measures, rows) {
  const values = new Map([...rows].map(([name, rounds]) => [name, medians(rounds)]));
  const [base] = values.values();
  const cells = (row) =>
    Object.entries(measures).map(([key, [, write, hasRatio = true]]) =>
      compare(row[key], hasRatio && row !== base ? base[key] : undefined, write),
    );
  const head = ['page made with', ...Object.values(measures).map(([name]) => name)];
  return table(
    head,
    [...values].map(([name, row]) => [name, ...cells(row)]),
  );
}

const begin = '<!-- measured: begin -->';
const end = '<!-- measured: end -->';

/**
 * Puts text between the marks of a page.
 *
 * @throws {Error} When the marks are not there.
 */
export function replaceMeasured(page, text) {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined)
    throw new Error(`The page has lost its marks: put ${begin} and ${end} back into it.`);
  return `${before}${begin}\n\n${text}\n\n${end}${after}`;
}

/** @param {URL} file */
export async function updatePage(file, text) {
  await writeFile(file, replaceMeasured(await readFile(file, 'utf8'), text));
}
