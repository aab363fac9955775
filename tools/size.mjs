/**
 * `npm run size`: what the scripts weigh on the wire, and which module the bytes come from. Fails above the ceilings, and
 * where docs/size.md no longer tells it; `npm run size -- --record "what changed"` adds a line there.
 */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { rollup } from 'rollup';
import { extras, hydrating, script } from '../rollup.config.mjs';
import { keepHistory } from './size-history.mjs';
import { charactersByModule, reportByModule } from './size-report.mjs';

/** Bytes, brotli at its best, as a CDN serves it. */
const ceilings = {
  'peer-widgets.js, English': 24_000,
  'peer-widgets.js, ten languages': 30_000,
  'peer-extras.js': 3_800,
};

/** The script without other languages, and without what chooses among them and follows. */
const englishOnly = {
  name: 'english-only',
  load: (id) =>
    id.endsWith('words/languages.ts')
      ? `export const tableOf = () => undefined;
        export const languageOf = () => 'en';
        export const localeOf = (language) => language;
        export const inFigures = (value, locale) => (value < 1e3 ? value : value.toLocaleString(locale));
        export const directionOf = () => undefined;
        export const onLanguageChange = () => () => {};`
      : null,
};

/** A script and its source map, not written anywhere. */
async function build({ output, ...input }) {
  const bundle = await rollup(input);
  const { output: chunks } = await bundle.generate(output);
  return chunks[0];
}

const { record } = parseArgs({ options: { record: { type: 'string' } } }).values;
const chunks = {
  'peer-widgets.js, English': await build(script('peer-widgets.js', [englishOnly])),
  'peer-widgets.js, ten languages': await build(script('peer-widgets.js')),
  'peer-extras.js': await build(extras('peer-extras.js')),
};
const problems = [];
/** Says what a script weighs. */
const weigh = (what, { code }, limit = '') => {
  const brotli = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const gzip = gzipSync(code, { level: 9 }).length;
  console.log(`${what}: ${code.length} bytes, gzip ${gzip}, brotli ${brotli}${limit}`);
  return brotli;
};
const sizes = Object.entries(chunks).map(([what, chunk]) => {
  const ceiling = ceilings[what];
  const brotli = weigh(what, chunk, ` of at most ${ceiling}`);
  if (brotli > ceiling) {
    problems.push(`${what} is ${brotli - ceiling} bytes too large: find what grew and make it smaller.`);
  }
  return brotli;
});
// Outside the ceilings: it does not stand between visitors and the content.
weigh('peer-widgets.hydrate.js', await build(hydrating('peer-widgets.hydrate.js')));
console.log('\nCharacters of peer-widgets.js by module, before compression:');
console.log(reportByModule(charactersByModule(chunks['peer-widgets.js, ten languages'])).join('\n'));

const untold = await keepHistory(sizes, record);
if (untold) problems.push(untold);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
