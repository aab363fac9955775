/** The WordPress plugin as sites install it: `dist/peer-widgets-wordpress.zip`. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { elementsOf, readManifest } from './manifest.mjs';
import { runModule } from './run-module.mjs';
import { wordPressManifest } from './wordpress-manifest.mjs';
import { translationTemplate } from './wordpress-texts.mjs';

const project = new URL('../', import.meta.url);
const plugin = new URL('integrations/wordpress/', project);

/** What the plugin takes from the build: both scripts, the doctor that the first one calls, their hashes. */
const built = ['peer-widgets.js', 'peer-extras.js', 'doctor.js', 'integrity.json'];

/** The same date in every build, the first that a zip can have: the same files make the same zip. */
const mtime = '1980-01-01T00:00:00';

/** Needs the rest of `dist/`. */
export async function writeWordPressZip() {
  const files = await wordPressFiles();
  const entries = [...files].map(([path, content]) => [`peer-widgets/${path}`, content]);
  const zip = zipSync(Object.fromEntries(entries), { level: 9, mtime });
  await writeFile(new URL('dist/peer-widgets-wordpress.zip', project), zip);
}

/** @returns {Promise<Map<string, Uint8Array>>} The plugin's files by their paths, sorted. */
async function wordPressFiles() {
  const { version } = JSON.parse(await readFile(new URL('package.json', project), 'utf8'));
  const { widgets } = await runModule('src/embed/widgets.ts');
  // Folders have no extension.
  const names = (await readdir(plugin, { recursive: true })).filter((name) => extname(name));
  /** @type {Map<string, string>} */
  const sources = new Map();
  for (const name of names.sort()) {
    sources.set(name, withVersion(await readFile(new URL(name, plugin), 'utf8'), version));
  }
  sources.set('includes/manifest.php', wordPressManifest(elementsOf(await readManifest()), widgets));
  sources.set('languages/peer-widgets.pot', translationTemplate(sources, version));
  sources.set('LICENSE', await readFile(new URL('LICENSE', project), 'utf8'));
  sources.set('THIRD-PARTY.txt', await readFile(new URL('dist/THIRD-PARTY.txt', project), 'utf8'));
  const files = [...sources].map(([path, text]) => [path, strToU8(text)]);
  for (const name of built) {
    files.push([`assets/${name}`, new Uint8Array(await readFile(new URL(`dist/${name}`, project)))]);
  }
  return new Map(files.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The version stands in package.json alone. */
function withVersion(source, version) {
  return source.replace(/^( \* Version:\s+|Stable tag: )0\.0\.0$/m, `$1${version}`);
}
