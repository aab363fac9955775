/**
 * Finds what the WordPress plugin is tested with: two versions of WordPress, PHP with what it needs, and a database.
 * Built-in modules only, so that it can be imported before the dependencies are installed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOnPath } from './find-browsers.mjs';

/**
 * @typedef {object} WordPressPrograms
 * @property {string} php
 * @property {string} database The server, mariadbd.
 * @property {string} installDatabase Makes its first tables.
 * @property {Record<string, string>} wordPress The folder of each version.
 */

const cache = fileURLToPath(new URL('../node_modules/.cache/wordpress/', import.meta.url));

/** Where Debian's packages are unpacked, because to install WordPress would bring a web server along. */
export const unpackedFolder = join(cache, 'debian');
/** The packages with Debian's WordPress, and with the files that it links to. */
export const unpackedPackages = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'libjs-cropper',
  'libjs-underscore',
  'php-getid3',
];

/** Where WordPress 6.5 is unpacked, and the package of npm that holds it. */
export const newerFolder = join(cache, '6.5');
export const newerPackage = {
  name: '@wp-playground/wordpress-builds@0.9.19',
  integrity:
    'sha512-dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==',
};

/** The folder of Debian's WordPress that is unpacked here. */
export const olderFolder = join(unpackedFolder, 'usr/share/wordpress');

/** @returns {WordPressPrograms | undefined} */
export function findWordPress() {
  const php = findPhp();
  const database = findOnPath('mariadbd') ?? ['/usr/sbin/mariadbd'].find((path) => existsSync(path));
  const installDatabase = findOnPath('mariadb-install-db');
  const wordPress = { 6.1: olderFolder, 6.5: newerFolder };
  const isThere = Object.values(wordPress).every((folder) => existsSync(join(folder, 'wp-settings.php')));
  if (!php || !database || !installDatabase || !isThere) return undefined;
  return { php, database, installDatabase, wordPress };
}

/** @returns {string | undefined} PHP with the extensions that WordPress and its tests need. */
export function findPhp() {
  const php = findOnPath('php');
  if (!php) return undefined;
  const modules = execFileSync(php, ['-m'], { encoding: 'utf8' }).toLowerCase().split('\n');
  return ['mysqli', 'xml', 'mbstring'].every((name) => modules.includes(name)) ? php : undefined;
}
