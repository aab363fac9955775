/**
 * Installs the browsers that the tests run in, where that needs no question: on Debian, as root. Elsewhere it
 * says in one sentence what is missing. It never fails: the test runner says itself which engine it lacks.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findFirefox, findInstalledChromium, findOnPath } from './find-browsers.mjs';

const APT_OPTIONS = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];

await main();

async function main() {
  const missing = await missingPackages();
  if (!missing.length) return console.log('Every browser is here.');

  const names = missing.join(' ');
  if (!findOnPath('apt-get')) {
    console.log(`To test everywhere, install what Debian calls: ${names}`);
  } else if (process.getuid?.() !== 0) {
    console.log(`To test everywhere: sudo apt-get install -y --no-install-recommends ${names}`);
  } else {
    install(missing);
  }
}

/** @returns {Promise<string[]>} Debian's names of the packages that the tests need and this machine lacks. */
async function missingPackages() {
  const missing = [];
  if (!process.env.CHROME_PATH && !(await findInstalledChromium())) missing.push('chromium');
  if (!findFirefox()) missing.push('firefox-esr');
  if (process.platform !== 'linux') return missing; // WebKitGTK and what it needs are for Linux only.

  if (!findOnPath('WebKitWebDriver')) missing.push('webkit2gtk-driver');
  if (!findOnPath('Xvfb')) missing.push('xvfb');
  if (!findOnPath('9wm')) missing.push('9wm');
  // Without real fonts, text has other widths than on any visitor's screen.
  if (!existsSync('/usr/share/fonts/truetype/noto')) missing.push('fonts-noto-core');
  return missing;
}

/** @param {string[]} packages */
function install(packages) {
  console.log(`Installing ${packages.join(', ')} …`);
  try {
    aptGet(['update']);
    aptGet(['install', '-y', '--no-install-recommends', ...packages]);
  } catch {
    console.error(`Could not install ${packages.join(', ')}: the message of apt-get stands above.`);
  }
}

/** @param {string[]} args */
function aptGet(args) {
  execFileSync('apt-get', [...APT_OPTIONS, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
