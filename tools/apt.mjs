/** Packages of Debian for the tests. Built-in modules only: it runs before the dependencies are installed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const isRoot = process.getuid?.() === 0;

/**
 * Tries something whose failure costs no more than some tests.
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

/**
 * Unpacks packages into a folder, without installing them or what they depend on. Needs no root. Never throws.
 *
 * @param {readonly string[]} packages
 * @param {string} folder
 */
export function unpack(packages, folder) {
  console.log(`Unpacking ${packages.join(', ')} …`);
  attempt(`unpack ${packages.join(', ')}`, () => {
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

/**
 * @param {readonly string[]} args
 * @param {string} [folder]
 */
export function aptGet(args, folder) {
  // As root it would download as a user who may not write into our folder, and complain.
  const unsandboxed = isRoot ? ['-o', 'APT::Sandbox::User=root'] : [];
  execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...unsandboxed, ...args], {
    cwd: folder,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
