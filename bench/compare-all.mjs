import { readFile } from 'node:fs/promises';
import { checkPage } from './check.mjs';
import { launch } from './browser.mjs';
import { measureGrowth } from './measures/growth.mjs';
import { measureIdle } from './measures/idle.mjs';
import { measureInteraction } from './measures/interaction.mjs';
import { measureLoad } from './measures/load.mjs';
import { lengths, measureLong } from './measures/long.mjs';
import { updatePage, writeTables } from './report.mjs';
import { startServer } from './server.mjs';
import { floor, variants } from './variants.mjs';

const sets = 25;
const page = new URL('../docs/performance.md', import.meta.url);

/**
 * What is measured: for which pages, how often at most, and as which rows.
 *
 * @type {Record<string, { most?: number, rows: (variant: object) => [string, (bench: object) => Promise<object>][] }>}
 */
const plans = {
  load: { rows: (variant) => [[variant.name, (bench) => measureLoad(bench, variant)]] },
  interaction: {
    rows: answering((variant) => [[variant.name, (bench) => measureInteraction(bench, variant)]]),
  },
  // These last long, and vary little: whole pages of widgets, cards of which the floor draws all, sets by the thousand.
  many: {
    most: 3,
    rows: answering((variant) => [[variant.name, (bench) => measureLoad(bench, variant, { sets })]]),
  },
  long: {
    most: 3,
    rows: (variant) =>
      ['vanilla', 'ours'].includes(variant.id)
        ? lengths.map((length) => [
            `${variant.name}, ${length.toLocaleString('en')} resources`,
            (bench) => measureLong(bench, variant, length),
          ])
        : [],
  },
  growth: {
    most: 1,
    rows: answering((variant) => [[variant.name, (bench) => measureGrowth(bench, variant)]]),
  },
  idle: { most: 1, rows: (variant) => [[variant.name, (bench) => measureIdle(bench, variant)]] },
};

/** Static pages have no tabs to switch and nothing to take away. */
function answering(rows) {
  return (variant) => (variant.isStatic ? [] : rows(variant));
}

/**
 * @param {object} options
 * @param {number} options.rounds
 * @param {string[]} [options.only] Ids of variants, besides the floor. Default: all.
 * @param {string[]} [options.measures] Names of plans. Default: all.
 * @param {boolean} options.isWritten Whether the documentation takes the result.
 */
export async function compareAll({ rounds, only, measures = Object.keys(plans), isWritten }) {
  reject(
    only,
    variants.map(({ id }) => id),
    'page',
  );
  reject(measures, Object.keys(plans), 'measure');
  const chosen = variants.filter((variant) => variant === floor || (only?.includes(variant.id) ?? true));
  const server = await startServer();
  const browser = await launch();
  try {
    const bench = { browser, origin: server.origin };
    for (const variant of chosen) await checkPage(bench, variant);
    console.log(`${chosen.length} pages say and do the same.`);

    const results = new Map();
    for (const measure of measures) {
      results.set(measure, await measureAll(bench, plans[measure], chosen, rounds, measure));
      console.log(`\n${writeTables(new Map([[measure, results.get(measure)]]))}\n`);
    }
    const text = `${await describe(browser, chosen, rounds)}\n\n${writeTables(results)}`;
    console.log(text.split('\n\n', 1)[0]);
    if (isWritten) await updatePage(page, text);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Round after round through all rows, so that what else the machine does falls on all alike. */
async function measureAll(bench, { most = Infinity, rows }, chosen, rounds, name) {
  const all = chosen.flatMap(rows);
  const results = new Map(all.map(([row]) => [row, []]));
  for (let round = 1; round <= Math.min(rounds, most); round++) {
    console.log(`${name}: round ${round}`);
    for (const [row, measure] of all) results.get(row).push(await measure(bench));
  }
  return results;
}

function reject(names = [], known, what) {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new Error(`There is no ${what} “${unknown}”: use one of ${known.join(', ')}.`);
}

async function describe(browser, chosen, rounds) {
  const packages = [...new Set(chosen.flatMap(({ packages = [] }) => packages))];
  const versions = await Promise.all(
    packages.map(async (name) => {
      const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
      return `${name} ${JSON.parse(await readFile(file, 'utf8')).version}`;
    }),
  );
  const chromium = (await browser.version()).split('/')[1].split('.')[0];
  const limits = Object.entries(plans).filter(([, { most }]) => most < rounds);
  const fewer = limits.map(([name, { most }]) => `${name}: ${most}`).join(', ');
  return [
    `Medians of ${rounds} rounds${fewer && ` (${fewer})`} in Chromium ${chromium}; in brackets the ratio to the floor.`,
    versions.length ? `Measured beside it: ${versions.join(', ')}.` : '',
  ].join('\n');
}
