// What `npm start` and `npm test` do before their own work. Node built-ins only: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const neededNode = [20, 19];

/** Throws one plain sentence when this Node is too old for the project's tools. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = neededNode;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  throw new Error(
    `This project needs Node ${neededNode.join('.')} or later, and this is Node ${version}: install a newer one from https://nodejs.org/ and try again.`,
  );
}

/** Installs what package-lock.json names, unless just that is installed already. */
export async function installDependencies({ log = console.log } = {}) {
  if (dependenciesAreCurrent()) return;
  log('Installing dependencies (npm ci) …');
  try {
    await npm(['ci', '--no-audit', '--no-fund']);
  } catch (cause) {
    throw new Error(
      'The dependencies could not be installed: check the internet connection and npm’s message above, then run the command again.',
      { cause },
    );
  }
}

/**
 * Whether node_modules holds what package-lock.json names. The contents are compared, not the dates: a checkout
 * touches the lock file without changing it.
 */
export function dependenciesAreCurrent(folder = projectFolder) {
  let installed;
  try {
    installed = packagesIn(path.join(folder, 'node_modules', '.package-lock.json'));
  } catch {
    return false;
  }
  const wanted = packagesIn(path.join(folder, 'package-lock.json'));
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || optional || devOptional || installed[place]?.version === version,
  );
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** Runs npm: the one that started us where there is one, so that it works on Windows too. */
export function npm(args) {
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith('npm-cli.js')) return run(process.execPath, [npmScript, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

/** Runs a command in the project's folder, its output in plain sight. Rejects with a sentence when it fails. */
export function run(command, args = [], options = {}) {
  return new Promise((resolve, reject) => {
    const name = [path.basename(command), ...args.map((word) => path.basename(word))].join(' ');
    const child = spawn(command, args, { cwd: projectFolder, stdio: 'inherit', ...options });
    child.once('error', (cause) =>
      reject(new Error(`“${name}” could not be started: ${cause.message}`, { cause })),
    );
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`“${name}” ended with ${signal ? `signal ${signal}` : `code ${code}`}.`));
    });
  });
}
