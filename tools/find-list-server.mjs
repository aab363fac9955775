/**
 * Finds the mailing list server that the newsletter sign-up is tested against: mlmmj, its web form, and PHP for that.
 * Built-in modules only, so that it can be imported before the dependencies are installed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOnPath } from './find-browsers.mjs';

/**
 * @typedef {object} ListServer
 * @property {string} receive The program that a mail server hands the list's mail to.
 * @property {string} texts The folder of its mails' texts.
 * @property {string} webForm The folder of mlmmj.php.
 * @property {string} php
 */

/** Where the packages are unpacked, because to install them would bring a mail server and a web server along. */
export const unpackedFolder = fileURLToPath(new URL('../node_modules/.cache/mlmmj', import.meta.url));

/** @returns {ListServer | undefined} */
export function findListServer() {
  const folder = findMlmmj();
  const php = findOnPath('php');
  if (!folder || !php) return undefined;
  return {
    receive: join(folder, 'usr/bin/mlmmj-receive'),
    texts: join(folder, 'usr/share/mlmmj/text.skel/en'),
    webForm: join(folder, 'usr/share/mlmmj-php-web'),
    php,
  };
}

/** @returns {string | undefined} The folder that holds mlmmj and its web form: the machine's own, or ours. */
export function findMlmmj() {
  const needed = ['usr/bin/mlmmj-receive', 'usr/share/mlmmj-php-web/mlmmj.php'];
  return ['/', unpackedFolder].find((folder) => needed.every((file) => existsSync(join(folder, file))));
}
