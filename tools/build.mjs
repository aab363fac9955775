/** `npm run build`: everything in dist/, from nothing. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { feedJsonSchema } from './feed-schema.mjs';
import { projectFolder, run } from './prepare.mjs';

const file = (path) => new URL(`../${path}`, import.meta.url);
const bin = (name) => fileURLToPath(file(`node_modules/.bin/${name}`));

async function build() {
  process.chdir(projectFolder);
  await rm(file('dist'), { recursive: true, force: true });
  await mkdir(file('dist'));
  await run(bin('rollup'), ['--config', '--silent']);
  await run(bin('tsc'), ['--project', 'tsconfig.build.json']);
  await run(bin('cem'), ['analyze', '--config', 'tools/custom-elements-manifest.config.mjs', '--quiet']);
  const { version } = JSON.parse(await readFile(file('package.json'), 'utf8'));
  await writeFile(
    file('dist/feed.schema.json'),
    `${JSON.stringify(await feedJsonSchema(), null, 2)}\n`,
  );
  await writeFile(file('dist/integrity.json'), await integrity(version));
  await writeFile(file('dist/THIRD-PARTY.txt'), await thirdPartyNotices());
}

/** What a webmaster puts into the script tag's `integrity` (https://www.w3.org/TR/SRI/). */
async function integrity(version) {
  const hash = createHash('sha384')
    .update(await readFile(file('dist/peer-widgets.js')))
    .digest('base64');
  return `${JSON.stringify({ version, files: { 'peer-widgets.js': `sha384-${hash}` } }, null, 2)}\n`;
}

/** The licences of what is in the script: they ask that their notice travels with it. */
async function thirdPartyNotices() {
  const bundled = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context'];
  const notices = await Promise.all(
    bundled.map(async (name) => {
      const { version, license } = JSON.parse(
        await readFile(file(`node_modules/${name}/package.json`), 'utf8'),
      );
      const text = await licenceText(name);
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    }),
  );
  return `peer-widgets.js contains the following libraries.\n\n${notices.join(`\n${'-'.repeat(78)}\n\n`)}`;
}

async function licenceText(name) {
  for (const candidate of ['LICENSE', 'LICENSE.md', 'LICENCE']) {
    try {
      return await readFile(file(`node_modules/${name}/${candidate}`), 'utf8');
    } catch {
      // Packages name the file differently.
    }
  }
  throw new Error(`${name} has no licence file: name it in tools/build.mjs.`);
}

await build();
