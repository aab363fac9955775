/**
 * Finds the old libraries that the widgets are tested beside: Prototype, script.aculo.us, MooTools, jQuery Mobile.
 * Built-in modules only, so that it can be imported before the dependencies are installed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Debian's names of the packages. */
export const packages = [
  'libjs-prototype',
  'libjs-scriptaculous',
  'libjs-mootools',
  'libjs-jquery',
  'libjs-jquery-mobile',
];

/** Where they are unpacked, so that nothing is installed for them. */
export const unpackedFolder = fileURLToPath(
  new URL('../node_modules/.cache/host-libraries', import.meta.url),
);

/** @returns {string | undefined} The folder that holds `javascript/` with all of them: the machine's own, or ours. */
export function findHostLibraries() {
  const names = packages.map((name) => name.replace('libjs-', 'javascript/'));
  return ['/usr/share', join(unpackedFolder, 'usr/share')].find((folder) =>
    names.every((name) => existsSync(join(folder, name))),
  );
}
