/** `npm run size`: what the scripts weigh on the wire. Fails above the ceilings. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { extras, script } from '../rollup.config.mjs';

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
      ? `import { english } from './english.js';
        export const tables = new Map([['en', english]]);
        export const languageOf = () => 'en';
        export const localeOf = (language) => language;
        export const directionOf = () => undefined;
        export const onLanguageChange = () => () => {};`
      : null,
};

/** The code of a script, not written anywhere. */
async function build({ output, ...input }) {
  const bundle = await rollup(input);
  const { output: chunks } = await bundle.generate(output);
  return chunks[0].code;
}

const codes = {
  'peer-widgets.js, English': await build(script('peer-widgets.js', [englishOnly])),
  'peer-widgets.js, ten languages': await build(script('peer-widgets.js')),
  'peer-extras.js': await build(extras('peer-extras.js')),
};
for (const [what, code] of Object.entries(codes)) {
  const brotli = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const gzip = gzipSync(code, { level: 9 }).length;
  const ceiling = ceilings[what];
  console.log(`${what}: ${code.length} bytes, gzip ${gzip}, brotli ${brotli} of at most ${ceiling}`);
  if (brotli > ceiling) {
    console.error(`That is ${brotli - ceiling} bytes too many: find what grew and make it smaller.`);
    process.exitCode = 1;
  }
}
