/**
 * Brings the mailing list server that the newsletter sign-up is tested against, where that needs no question: on
 * Debian, PHP as root only. Elsewhere it says in one sentence what is missing. It never fails: the test says itself
 * that it lacks the server.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './find-browsers.mjs';
import { findListServer, findMlmmj, unpackedFolder } from './find-list-server.mjs';

const isRoot = process.getuid?.() === 0;

main();

function main() {
  if (findListServer()) return console.log('The mailing list server is here.');
  if (!findOnPath('apt-get')) {
    return console.log(
      'To test the sign-up with a real mailing list, use Debian: it has mlmmj and its web form.',
    );
  }
  if (isRoot) attempt('refresh the list of packages', () => aptGet(['update']));
  if (!findMlmmj()) attempt('unpack mlmmj and mlmmj-php-web', unpackMlmmj);
  if (findOnPath('php')) return;
  if (isRoot) attempt('install php-cli', installPhp);
  else console.log('To test everywhere: sudo apt-get install -y --no-install-recommends php-cli');
}

/**
 * @param {string} what
 * @param {() => void} work
 */
function attempt(what, work) {
  try {
    work();
  } catch {
    console.error(`Could not ${what}: the message stands above.`);
  }
}

function unpackMlmmj() {
  console.log('Unpacking mlmmj, mlmmj-php-web …');
  // An interrupted run must leave nothing under the final name.
  const unfinished = `${unpackedFolder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    aptGet(['download', 'mlmmj', 'mlmmj-php-web'], unfinished);
    const archives = readdirSync(unfinished).filter((file) => file.endsWith('.deb'));
    for (const file of archives) execFileSync('dpkg', ['-x', join(unfinished, file), unfinished]);
    rmSync(unpackedFolder, { recursive: true, force: true });
    renameSync(unfinished, unpackedFolder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function installPhp() {
  console.log('Installing php-cli …');
  aptGet(['install', '-y', '--no-install-recommends', 'php-cli']);
}

/**
 * @param {string[]} args
 * @param {string} [folder]
 */
function aptGet(args, folder) {
  // As root it would download as a user who may not write into our folder, and complain.
  const unsandboxed = isRoot ? ['-o', 'APT::Sandbox::User=root'] : [];
  execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...unsandboxed, ...args], {
    cwd: folder,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
