/**
 * The server's half of a test command that emulates what `emulateMedia` of `@web/test-runner-commands` cannot:
 * forced colours, contrast, a phone, and touch. Only Chromium can, over its DevTools protocol.
 *
 *     import { executeServerCommand } from '@web/test-runner-commands';
 *     const emulate = (what: object) => executeServerCommand<boolean, object>('emulate', what);
 *
 *     afterEach(() => emulate({ reset: true })); // In every file that emulates: pages are used again by the next file.
 *     if (!(await emulate({ features: [{ name: 'forced-colors', value: 'active' }] }))) this.skip();
 *
 * Never call Puppeteer's own `page.emulate()` or `setViewport({ isMobile, hasTouch })` instead: they reload the
 * page, and the test runner then fails the file.
 */

/**
 * @typedef {object} Emulation
 * @property {{ name: string, value: string }[]} [features] Media features, all at once.
 * @property {string} [media] `print` or `screen`.
 * @property {boolean | { width?: number, height?: number, dpr?: number }} [phone] A small touch screen.
 * @property {[x: number, y: number][]} [touch] One finger: down at the first point, over the others, up.
 * @property {boolean} [reset] Back to a desktop window of 800 by 600.
 */

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

const SIZE = { width: 800, height: 600 };

/**
 * Answers true where it was done, and false where this browser cannot: then the test skips itself.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function emulatePlugin() {
  /** @type {WeakMap<Page, Promise<CDPSession>>} Kept open, since closing one drops what it emulates. */
  const connections = new WeakMap();

  return {
    name: 'emulate',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate') return undefined;
      const browser = /** @type {any} */ (session.browser);
      const wanted = /** @type {Emulation} */ (payload);
      const page = browser.getPage(session.id);
      if (browser.name !== 'Chrome') return wanted.reset ? resetSize(page) : false;

      if (!connections.has(page)) connections.set(page, page.createCDPSession());
      const devtools = /** @type {CDPSession} */ (await connections.get(page));
      await emulate(devtools, wanted);
      return wanted.reset ? resetSize(page) : true;
    },
  };
}

/**
 * @param {CDPSession} devtools
 * @param {Emulation} wanted
 */
async function emulate(devtools, { features, media, phone, touch, reset }) {
  if (reset) await resetAll(devtools);
  if (features || media) {
    await devtools.send('Emulation.setEmulatedMedia', { media: media ?? '', features: features ?? [] });
  }
  if (phone) await becomePhone(devtools, phone === true ? {} : phone);
  if (touch) await swipe(devtools, touch);
}

/** @param {CDPSession} devtools */
async function resetAll(devtools) {
  await devtools.send('Emulation.setEmulatedMedia', { media: '', features: [] });
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await devtools.send('Emulation.clearDeviceMetricsOverride');
}

/** @param {any} page Puppeteer's, or the one that looks like Playwright's. */
async function resetSize(page) {
  if (page.setViewportSize) {
    await page.setViewportSize(SIZE);
  } else {
    await page.setViewport(null); // Puppeteer does not know what we emulated, and would keep what it thinks it has.
    await page.setViewport(SIZE);
  }
  return true;
}

/**
 * @param {CDPSession} devtools
 * @param {{ width?: number, height?: number, dpr?: number }} screen
 */
async function becomePhone(devtools, { width = 393, height = 852, dpr = 3 }) {
  await devtools.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: dpr,
    mobile: true,
    screenOrientation: { type: 'portraitPrimary', angle: 0 },
  });
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
}

/**
 * @param {CDPSession} devtools
 * @param {[x: number, y: number][]} points
 */
async function swipe(devtools, [first, ...others]) {
  const touchPoint = ([x, y] = first) => [{ x, y }];
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: touchPoint() });
  for (const point of others) {
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: touchPoint(point) });
  }
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
