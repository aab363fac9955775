/** The static Storybook, from what `npm run build` wrote; the last line says what it weighs and how long it took. */
import { fileURLToPath } from 'node:url';
import { projectFolder, run } from './prepare.mjs';
import { sizeOf } from './stories/static-server.mjs';

const folder = 'storybook-static';

process.chdir(projectFolder);
const start = performance.now();
const bin = fileURLToPath(new URL('../node_modules/.bin/storybook', import.meta.url));
await run(bin, ['build', '--output-dir', folder, '--disable-telemetry']);
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(`Storybook: ${((await sizeOf(folder)) / 1e6).toFixed(1)} MB, built in ${seconds} s`);
