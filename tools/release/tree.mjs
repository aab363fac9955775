/** The files of a release, as they are put on a host: a folder for the exact version, and one for its major version. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { integrityOf } from '../integrity.mjs';
import { projectFolder } from '../prepare.mjs';
import { headersFile } from './formats.mjs';

/** What pages load or people download: the rest of `dist/` is for npm. */
const published = [
  /^(peer-widgets(\.hydrate)?|peer-extras|doctor)\.js(\.map)?$/,
  /^(custom-elements|feed\.schema)\.json$/,
  /^THIRD-PARTY\.txt$/,
  /^peer-widgets-wordpress\.zip$/,
  /^embed\/(?!oembed\.mjs)/,
  /^builder\//,
];

/**
 * Writes a release, after emptying the target. Both folders are the same, byte for byte: to go back to a version is to
 * copy its folder.
 *
 * @param {object} release
 * @param {string} release.target The folder to write.
 * @param {string} release.version
 * @param {string} release.major
 * @param {Map<string, string>} release.embedPages By their paths under `embed/`.
 * @param {import('./headers.mjs').Rule[]} release.rules
 */
export async function assembleTree({ target, version, major, embedPages, rules }) {
  const dist = join(projectFolder, 'dist');
  const exact = join(target, version);
  await rm(target, { recursive: true, force: true });
  await mkdir(exact, { recursive: true });
  for (const path of await filesIn(dist)) {
    if (published.some((pattern) => pattern.test(path))) await cp(join(dist, path), join(exact, path));
  }
  await cp(join(projectFolder, 'LICENSE'), join(exact, 'LICENSE.txt'));
  for (const [path, page] of embedPages) {
    const file = join(exact, 'embed', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, page);
  }
  await writeFile(join(exact, 'integrity.json'), await integrityFile(exact, version));
  await cp(exact, join(target, major), { recursive: true });
  await writeFile(join(target, '_headers'), headersFile(rules));
}

/**
 * Paths of all files in a folder, with slashes.
 *
 * @param {string} folder
 */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

/** The hash of every file. @param {string} folder @param {string} version */
async function integrityFile(folder, version) {
  /** @type {Record<string, string>} */
  const files = {};
  for (const path of await filesIn(folder)) files[path] = integrityOf(await readFile(join(folder, path)));
  return `${JSON.stringify({ version, files }, null, 2)}\n`;
}
