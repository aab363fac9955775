/**
 * Runs test/**\/*.test.ts in every browser engine that is here. BROWSERS=chromium,firefox,webkit chooses among them.
 * `*.node.test.mjs` are not for here: Node's own runner takes them (see tools/test.mjs).
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox, findWebKit } from './tools/find-browsers.mjs';
import { announcements } from './tools/wtr/announcements.mjs';
import { embedPages } from './tools/wtr/embed-pages.mjs';
import { emulatePlugin } from './tools/wtr/emulate-plugin.mjs';
import { faultServer } from './tools/wtr/fault-server.mjs';
import { frameworkApps } from './tools/wtr/framework-apps.mjs';
import { newsletterService } from './tools/wtr/newsletter-service.mjs';
import { prerender } from './tools/wtr/prerender.mjs';
import { serveUntouched } from './tools/wtr/serve-untouched.mjs';
import { signupServer } from './tools/wtr/signup-server.mjs';
import { summaryReporter } from './tools/wtr/summary-reporter.mjs';
import { webkitLauncher } from './tools/wtr/webkit-launcher.mjs';

const rootDir = fileURLToPath(new URL('.', import.meta.url));
const signups = signupServer();

/**
 * One function per engine: its launcher, or undefined where the engine is not on this machine.
 *
 * @type {Record<string, () => Promise<import('@web/test-runner').BrowserLauncher | undefined>>}
 */
const engines = {
  async chromium() {
    const found = await findChromium().catch(({ message }) => console.error(message));
    if (!found) return undefined;
    const { executablePath, headless, args, env } = found;
    return chromeLauncher({
      launchOptions: { executablePath, headless, env, args: [...args, '--js-flags=--expose-gc'] }, // The leak tests call gc().
      // A window each: of several tabs only one gets real keys and touches, and the others hang.
      createPage: ({ context }) => context.newPage({ type: 'window' }),
    });
  },

  async firefox() {
    const found = findFirefox();
    if (!found) return undefined;
    const launchOptions = { ...found, browser: /** @type {const} */ ('firefox'), headless: true };
    return chromeLauncher({ puppeteer, launchOptions, concurrency: 1 });
  },

  async webkit() {
    const found = findWebKit();
    return found && webkitLauncher(found);
  },
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir,
  middleware: [
    serveUntouched(rootDir),
    embedPages(rootDir),
    newsletterService(),
    frameworkApps(),
    prerender(rootDir),
    signups.middleware,
  ],
  files: ['test/**/*.test.ts'],
  browsers: await launchers(),
  concurrency: 2,
  concurrentBrowsers: 1,
  testFramework: { config: { timeout: 10_000 } }, // On a busy machine the first axe run alone takes over 2 seconds.
  nodeResolve: { exportConditions: ['development', 'browser'] }, // So that Lit says what is wrong.
  plugins: [
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: `${rootDir}tsconfig.json` }),
    announcements(rootDir),
    emulatePlugin(),
    faultServer(),
    signups.plugin,
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    summaryReporter({ file: process.env.TEST_RESULTS_FILE }),
  ],
  testRunnerHtml: (framework) => `<!doctype html>
    <html lang="en">
      <head><meta name="viewport" content="width=device-width"></head>
      <body><script type="module" src="${framework}"></script></body>
    </html>`,
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['text', 'lcovonly'],
    threshold: { statements: 90, branches: 85, functions: 90, lines: 90 },
  },
};

/** The launchers of the engines that are wanted. A missing one is said aloud, and in CI it is an error. */
async function launchers() {
  const known = Object.keys(engines);
  const wanted = process.env.BROWSERS ? process.env.BROWSERS.split(',') : known;
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length) giveUp(`BROWSERS may name ${known.join(', ')}, and not ${unknown.join(', ')}.`);

  const all = await Promise.all(wanted.map((name) => engines[name]()));
  const found = all.filter((launcher) => launcher !== undefined);
  const missing = wanted.filter((_, index) => !all[index]);
  const names = missing.join(', ');
  if (missing.length && process.env.CI === 'true') giveUp(`CI needs every engine, and has no ${names}.`);
  if (!found.length) giveUp(`There is no ${names} to test in: run node tools/install-browsers.mjs.`);
  if (missing.length) console.error(`\n  !! NOT TESTED in ${names}: not found on this machine.\n`);
  return found;
}

/** @param {string} sentence */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}
