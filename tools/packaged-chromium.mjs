/**
 * The Chromium that the npm package `@sparticuz/chromium` carries (Linux, x64), for machines that have no
 * browser and where none can be installed. It is made for cloud functions, which explains most of this file.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

/**
 * Unpacks it on the first call (209 MB, 2-4 seconds); later calls find it unpacked.
 *
 * @returns {Promise<{ executablePath: string, env: NodeJS.ProcessEnv }>}
 */
export async function unpackChromium() {
  const folder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const home = join(CACHE, `chromium-${version}`);
  if (!existsSync(home)) await unpackInto(home, join(folder, 'bin'));

  const executablePath = join(home, 'chromium');
  return { executablePath, env: { ...process.env, ...libraries(executablePath, home), ...fonts(home) } };
}

/**
 * @param {string} home
 * @param {string} archives
 */
async function unpackInto(home, archives) {
  // The package trusts a half unpacked browser, so an interrupted run must leave nothing under the final name.
  const unfinished = `${home}.${process.pid}`;
  const { TMPDIR } = process.env;
  mkdirSync(unfinished, { recursive: true });
  process.env.TMPDIR = unfinished; // It unpacks to the temporary folder, and trusts any `chromium` it finds there.
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(archives, 'al2023.tar.br')); // System libraries: it unpacks them in the cloud only.
    renameSync(unfinished, home);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/**
 * Brings the packaged system libraries (NSS, expat) where the machine lacks them.
 *
 * @param {string} executablePath
 * @param {string} home
 */
function libraries(executablePath, home) {
  if (!lacksLibraries(executablePath)) return {};
  const path = [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { LD_LIBRARY_PATH: path };
}

/** @param {string} executablePath */
function lacksLibraries(executablePath) {
  try {
    return execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true; // No ldd, so a very bare machine.
  }
}

/**
 * Brings fonts where the machine has no font settings: a page that finds no font at all crashes, and the
 * packaged settings name only a temporary folder.
 *
 * @param {string} home
 */
function fonts(home) {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const settings = join(home, 'fonts.conf');
  const folders = [join(home, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
  const cache = `<cachedir>${join(home, 'fonts-cache')}</cachedir>`;
  writeFileSync(settings, `<?xml version="1.0"?><fontconfig>${folders}${cache}</fontconfig>`);
  return { FONTCONFIG_FILE: process.env.FONTCONFIG_FILE ?? settings };
}
