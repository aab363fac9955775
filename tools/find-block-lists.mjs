/**
 * Finds the lists that uBlock Origin brings along: its own, EasyList and EasyPrivacy.
 * Built-in modules only, so that it can be imported before the dependencies are installed.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageName = 'webext-ublock-origin-chromium';

/** Where the package is unpacked, so that no browser here gets an ad blocker. */
export const unpackedFolder = fileURLToPath(new URL('../node_modules/.cache/block-lists', import.meta.url));

/** @returns {string[]} The full path of each list: the machine's own, or ours. None if they are not here. */
export function findBlockLists() {
  const folder = ['/', unpackedFolder]
    .map((root) => join(root, 'usr/share/chromium/extensions/ublock-origin/assets'))
    .find((assets) => existsSync(join(assets, 'thirdparties/easylist/easylist.txt')));
  if (!folder) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .map((file) => join(folder, file));
}
