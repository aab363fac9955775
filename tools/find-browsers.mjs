/**
 * Finds the browsers that the tests and the measurements run in.
 * Built-in modules only at the top, so that it can be imported before the dependencies are installed.
 */
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * How to launch a Chromium with Puppeteer.
 *
 * @typedef {object} Chromium
 * @property {string} executablePath
 * @property {boolean | 'shell'} headless
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env] Only where the browser needs another environment than ours.
 * @property {string} from Where it was found, for the log.
 */

/** @typedef {{ executablePath: string }} Firefox */

/** @typedef {{ driver: string, binary: string }} WebKit */

/** Keeps Chromium from needing a sandbox, a graphics card or the network. */
export const SAFE_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Looks at CHROME_PATH, then for an installed browser of the Chromium family, then takes the one in the
 * npm package `@sparticuz/chromium`.
 *
 * @returns {Promise<Chromium>}
 * @throws {Error} When there is none.
 */
export async function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return { executablePath: named, headless: true, args: SAFE_ARGS, from: 'CHROME_PATH' };

  const installed = await findInstalledChromium();
  if (installed) return { executablePath: installed, headless: true, args: SAFE_ARGS, from: 'this machine' };

  try {
    const { unpackChromium } = await import('./packaged-chromium.mjs');
    const packaged = await unpackChromium();
    return { ...packaged, headless: 'shell', args: SAFE_ARGS, from: '@sparticuz/chromium' };
  } catch (cause) {
    throw new Error(
      'No Chromium was found: install Chrome or Chromium (Debian: apt-get install chromium), or set CHROME_PATH.',
      { cause },
    );
  }
}

/** @returns {Promise<string | undefined>} */
export async function findInstalledChromium() {
  const onDebian = findOnPath('chromium');
  if (onDebian) return onDebian;
  try {
    const { Launcher } = await import('chrome-launcher');
    return Launcher.getFirstInstallation();
  } catch {
    return undefined; // Not installed yet, or it found nothing: it throws for both.
  }
}

/**
 * Looks at FIREFOX_PATH, then on the PATH, then where macOS keeps it.
 *
 * @returns {Firefox | undefined}
 */
export function findFirefox() {
  const onMac = 'Applications/Firefox.app/Contents/MacOS/firefox';
  const executablePath =
    process.env.FIREFOX_PATH ||
    findOnPath('firefox-esr') ||
    findOnPath('firefox') ||
    [join('/', onMac), join(homedir(), onMac)].find(isExecutable);
  return executablePath ? { executablePath } : undefined;
}

/**
 * WebKitGTK: its driver, its small browser, and a display. It cannot run headless, so where there is no
 * display it needs a virtual one, and a window manager to give the page the focus.
 *
 * @returns {WebKit | undefined}
 */
export function findWebKit() {
  const driver = findOnPath('WebKitWebDriver');
  const binary = findMiniBrowser();
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const canBeShown = hasDisplay || (findOnPath('Xvfb') && findOnPath('9wm'));
  return driver && binary && canBeShown ? { driver, binary } : undefined;
}

/** The newest /usr/lib/<machine>/webkit2gtk-4.<n>/MiniBrowser. */
function findMiniBrowser() {
  return foldersIn('/usr/lib')
    .flatMap((machine) => foldersIn(machine).filter((folder) => folder.includes('/webkit2gtk-4.')))
    .map((folder) => join(folder, 'MiniBrowser'))
    .filter(isExecutable)
    .sort()
    .pop();
}

/**
 * @param {string} command
 * @returns {string | undefined} The full path of a command.
 */
export function findOnPath(command) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @param {string} folder */
function foldersIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}
