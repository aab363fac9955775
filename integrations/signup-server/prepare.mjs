// What `npm start` does first: installs the two packages this server needs, unless they can be found already, here or
// in a folder above. Node built-ins only: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const needed = ['@photostructure/sqlite', 'nodemailer'];
const { resolve } = createRequire(import.meta.url);

if (!needed.every(isInstalled)) {
  console.log('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      'The dependencies could not be installed: check the internet connection and npm’s message above, then try again.',
    );
    process.exitCode = 1;
  }
}

/** @param {string} name */
function isInstalled(name) {
  try {
    resolve(name);
    return true;
  } catch {
    return false;
  }
}
