/**
 * `npm run bench`: the same page made with our widgets, with other libraries, by hand and without script, measured side by
 * side. Prints the tables and writes them to docs/performance.md. Nothing passes or fails: ratios are for people to read.
 */
import { parseArgs } from 'node:util';
import { prepare } from './prepare.mjs';

const usage = `Usage: npm run bench -- [--rounds <number>] [--only <page,…>] [--measures <measure,…>] [--no-write]
  --rounds    How often each page is measured; medians are told. Default: 9.
  --only      Only these pages, besides the floor.
  --measures  Only these: load, interaction, many, long, growth, idle.
  --no-write  Leaves docs/performance.md as it is. So does --only, --measures, and fewer than 9 rounds.`;

const usualRounds = 9;

try {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: String(usualRounds) },
      only: { type: 'string' },
      measures: { type: 'string' },
      'no-write': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) console.log(usage);
  else {
    await prepare();
    const { compareAll } = await import('./compare-all.mjs');
    const rounds = Number(values.rounds);
    if (!(rounds >= 1)) throw new Error('--rounds needs a number from 1.');
    const isWhole = !values.only && !values.measures && rounds >= usualRounds;
    await compareAll({
      rounds,
      only: values.only?.split(','),
      measures: values.measures?.split(','),
      isWritten: isWhole && !values['no-write'],
    });
  }
} catch (error) {
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
}
