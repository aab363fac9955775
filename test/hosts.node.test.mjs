// The built script on strict, hostile and lively host pages, in three engines. docs/hosts.md is the table of it:
// `npm run docs:hosts` writes it, everything else compares it.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, describe, test } from 'node:test';
import { findHostLibraries } from '../tools/find-host-libraries.mjs';
import { engines } from './hosts/engines.mjs';
import { groups } from './hosts/groups.mjs';
import { cellsIn, countsOf, hostsPage } from './hosts/page.mjs';
import { startSites } from './hosts/server.mjs';
import { Visit } from './hosts/visit.mjs';

const file = new URL('../docs/hosts.md', import.meta.url);
const published = await readFile(file, 'utf8').catch(() => '');
/** What the table says: a cell for each engine, by the page. */
const cells = cellsIn(published);
const chosen = process.env.BROWSERS?.split(',') ?? Object.keys(engines);
const libraries = findHostLibraries();
const sites = await startSites(libraries);
after(() => sites.close());

/** Says loudly what is left out; where nothing may be left out, that fails. */
function leaveOut(what) {
  console.error(`\n${what}: left out, and docs/hosts.md is not compared there.\n`);
  if (process.env.CI)
    test(`has everything that the table of host pages needs: ${what}`, () => assert.fail(what));
}

if (!libraries) leaveOut("Debian's old libraries (tools/install-host-libraries.mjs)");
const rows = groups
  .flatMap(({ name, rows }) => rows.map((row, index) => ({ row, path: `/${name}-${index + 1}` })))
  .filter(({ row }) => libraries || !row.library);

describe('The built script', { concurrency: true }, () => {
  for (const engine of chosen) describe(`in ${engine}`, { concurrency: 1 }, () => testIn(engine));
});

async function testIn(engine) {
  const window = await engines[engine]();
  if (!window) return leaveOut(`${engine} is not on this machine`);
  after(() => window.close());
  for (const { row, path } of rows) {
    test(`${titleOf(row)} ${row.page} in ${engine}`, async () => {
      const fill = (cell) => cells.set(row.page, { ...cells.get(row.page), [engine]: cell });
      fill('✗');
      const visit = new Visit(row, window, sites, path);
      for (const query of row.visits ?? ['']) await visit.run(engine, query);
      fill(cellOf(row, engine));
    });
  }
}

/** @param {import('./hosts/visit.mjs').Row} row */
function titleOf({ fallback, keeps }) {
  if (keeps) return 'shows the widgets that can be shown';
  return fallback ? 'keeps the fallback' : 'shows the widgets';
}

/** @param {import('./hosts/visit.mjs').Row} row @param {string} engine */
function cellOf({ fallback, keeps, notes }, engine) {
  if (fallback) return keeps ? fallback : `fallback: ${fallback}`;
  return notes?.[engine] ? `✓ ${notes[engine]}` : '✓';
}

test('the table of host pages, docs/hosts.md, says what this run saw', async () => {
  const page = hostsPage(groups, cells);
  if (process.env.WRITE_HOSTS) await writeFile(file, page);
  else
    assert.equal(published, page, 'docs/hosts.md differs from this run: npm run docs:hosts writes it anew.');
  const { pages, passed } = countsOf(groups, cells);
  assert.ok(pages >= 60 && passed >= 58, `${passed} of ${pages} pages`);
});
