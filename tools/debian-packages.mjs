/**
 * What tests need of Debian's packages, unpacked into a folder of ours or installed as root.
 * Built-in modules only, so that it can be imported before the dependencies are installed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const isRoot = process.getuid?.() === 0;

/**
 * Does something that may fail: then it says what.
 *
 * @param {string} what
 * @param {() => void} work
 */
export function attempt(what, work) {
  try {
    work();
  } catch {
    console.error(`Could not ${what}: the message stands above.`);
  }
}

/** Brings the list of packages up to date, where that is allowed. */
export function refreshPackages() {
  if (isRoot) attempt('refresh the list of packages', () => aptGet(['update']));
}

/**
 * @param {string[]} packages
 * @param {string} folder It is replaced.
 */
export function unpackPackages(packages, folder) {
  const names = packages.join(', ');
  attempt(`unpack ${names}`, () => {
    console.log(`Unpacking ${names} …`);
    // An interrupted run must leave nothing under the final name.
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    try {
      aptGet(['download', ...packages], unfinished);
      const archives = readdirSync(unfinished).filter((file) => file.endsWith('.deb'));
      for (const file of archives) execFileSync('dpkg', ['-x', join(unfinished, file), unfinished]);
      rmSync(folder, { recursive: true, force: true });
      renameSync(unfinished, folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  });
}

/** @param {string} name */
export function installPackage(name) {
  attempt(`install ${name}`, () => {
    console.log(`Installing ${name} …`);
    aptGet(['install', '-y', '--no-install-recommends', name]);
  });
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
