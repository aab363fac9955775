/** `npm run build`: everything in dist/, from nothing. */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { buildBuilder } from './build-builder.mjs';
import { feedJsonSchema } from './feed-schema.mjs';
import { integrityOf } from './integrity.mjs';
import { writeManifest } from './manifest.mjs';
import { projectFolder, run } from './prepare.mjs';
import { runModule } from './run-module.mjs';
import { writeWordPressZip } from './wordpress-zip.mjs';

const file = (path) => new URL(`../${path}`, import.meta.url);
const bin = (name) => fileURLToPath(file(`node_modules/.bin/${name}`));

/** What runs in Node, all of it in one file. */
const program = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
};

async function build() {
  process.chdir(projectFolder);
  await rm(file('dist'), { recursive: true, force: true });
  await mkdir(file('dist'));
  await run(bin('rollup'), ['--config', '--silent']);
  await bundle({
    ...program,
    entryPoints: ['src/cli/cli.ts'],
    outfile: 'dist/cli.js',
    external: ['./prerender.js'],
  });
  await bundle({
    ...program,
    entryPoints: ['dist/prerender.js'],
    outfile: 'dist/prerender.js',
    allowOverwrite: true,
  });
  await bundle({ ...program, entryPoints: ['src/embed/oembed.ts'], outfile: 'dist/embed/oembed.mjs' });
  await bundle({ ...program, entryPoints: ['src/embed/embed-code.ts'], outfile: 'dist/embed-code.js' });
  await writeEmbedPages();
  await run(bin('tsc'), ['--project', 'tsconfig.build.json']);
  await writeManifest();
  const { version } = JSON.parse(await readFile(file('package.json'), 'utf8'));
  await writeFile(file('dist/feed.schema.json'), `${JSON.stringify(await feedJsonSchema(), null, 2)}\n`);
  await writeFile(file('dist/integrity.json'), await integrity(version));
  await buildBuilder();
  await writeFile(file('dist/THIRD-PARTY.txt'), await thirdPartyNotices());
  await writeWordPressZip();
}

async function writeEmbedPages() {
  const { embedPages } = await runModule('src/embed/page.ts');
  for (const [path, page] of embedPages()) {
    const target = file(`dist/embed/${path}`);
    await mkdir(new URL('.', target), { recursive: true });
    await writeFile(target, page);
  }
  await copyFile(file('src/embed/embed.css'), file('dist/embed/embed.css'));
}

/** What a webmaster puts into the script tag's `integrity`. */
async function integrity(version) {
  const files = {};
  for (const name of ['peer-widgets.js', 'peer-widgets.hydrate.js', 'peer-extras.js', 'doctor.js']) {
    files[name] = integrityOf(await readFile(file(`dist/${name}`)));
  }
  return `${JSON.stringify({ version, files }, null, 2)}\n`;
}

const lit = ['lit', '@lit/reactive-element', 'lit-element', 'lit-html'];

/** What is bundled into what. */
const bundled = {
  'peer-widgets.hydrate.js': [...lit, '@lit/context', '@lit-labs/ssr-client'],
  'doctor.js': ['fastest-levenshtein'],
  'cli.js': ['valibot', 'jsonc-parser', '@mixmark-io/domino', 'fastest-levenshtein'],
  'prerender.js': [
    ...lit,
    ...['@lit/context', '@lit-labs/ssr', '@lit-labs/ssr-client', '@lit-labs/ssr-dom-shim'],
    ...['parse5', '@parse5/tools', 'entities', '@mixmark-io/domino', 'fastest-levenshtein'],
  ],
  'builder/builder.js': [...lit, 'fastest-levenshtein'],
};

/** The licences of what is bundled: they ask that their notice travels with it. */
async function thirdPartyNotices() {
  const parts = Object.entries(bundled).map(async ([bundle, names]) => {
    const notices = await Promise.all(names.map(notice));
    return `${bundle} contains the following libraries.\n\n${notices.join(`\n${'-'.repeat(78)}\n\n`)}`;
  });
  return (await Promise.all(parts)).join(`\n${'='.repeat(78)}\n\n`);
}

async function notice(name) {
  const { version, license } = JSON.parse(await readFile(file(`node_modules/${name}/package.json`), 'utf8'));
  return `${name} ${version} (${license})\n\n${(await licenceText(name)).trim()}\n`;
}

/** Packages that bring no text of their licence: where the same text stands, and who holds the copyright, if others do. */
const licencesElsewhere = {
  '@lit-labs/ssr-dom-shim': { same: '@lit-labs/ssr' },
  '@parse5/tools': { same: 'parse5', holder: 'James Garbutt' },
};

async function licenceText(name) {
  const { same, holder } = licencesElsewhere[name] ?? {};
  if (same) {
    const text = await licenceText(same);
    return holder ? text.replace(/^(Copyright \(c\)).*$/m, `$1 ${holder}`) : text;
  }
  for (const candidate of ['LICENSE', 'LICENSE.md', 'license']) {
    try {
      return await readFile(file(`node_modules/${name}/${candidate}`), 'utf8');
    } catch {
      // Packages name the file differently.
    }
  }
  throw new Error(`${name} has no licence file: name it in tools/build.mjs.`);
}

await build();
