/** `npm run size`: what the script weighs on the wire. Fails above the ceiling. */
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes, brotli at its best, as a CDN serves it. */
const ceiling = 24_000;

const script = await readFile(new URL('../dist/peer-widgets.js', import.meta.url)).catch(() => {
  console.error('dist/peer-widgets.js is not there: run "npm run build" first.');
  process.exit(1);
});
const brotli = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const gzip = gzipSync(script, { level: 9 }).length;
console.log(`peer-widgets.js: ${script.length} bytes, gzip ${gzip}, brotli ${brotli} of at most ${ceiling}`);
if (brotli > ceiling) {
  console.error(`That is ${brotli - ceiling} bytes too many: find what grew and make it smaller.`);
  process.exit(1);
}
