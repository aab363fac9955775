/** Chromium, Firefox and WebKitGTK with the same few verbs: one window each, in which one page follows another. */
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox, findWebKit } from '../../tools/find-browsers.mjs';
import { webkitPage } from '../../tools/wtr/webkit-page.mjs';
import { WebKitSession } from '../../tools/wtr/webkit-session.mjs';

/**
 * A browser window.
 *
 * @typedef {object} Window
 * @property {(url: string) => Promise<unknown>} open Goes to a page, and waits until it is loaded.
 * @property {(expression: string) => Promise<any>} run Evaluates JavaScript in the page; gives a string or a number.
 * @property {() => Promise<unknown>} enterFrame From now on `run` works in the page's first frame.
 * @property {(key: string) => Promise<unknown>} press Presses a key.
 * @property {(text: string) => Promise<unknown>} type Presses a key for each character.
 * @property {(times: number) => Promise<boolean>} scale Sets the pixels of the screen for one of CSS; false if it cannot.
 * @property {() => Promise<boolean>} print Prints the page to a file; false if it cannot.
 * @property {() => Promise<unknown>} renew Goes on in a new tab, where the driver has lost track of the old one.
 * @property {() => Promise<unknown>} close
 */

/** Inner size of the windows, in CSS pixels. */
const size = { width: 1000, height: 700 };
/** Milliseconds that a condition may take: more than a feed may. */
const patience = 12_000;

/**
 * One function per engine; undefined where it is not on this machine.
 *
 * @type {Record<string, () => Promise<Window | undefined>>}
 */
export const engines = {
  async chromium() {
    const found = await findChromium().catch(() => undefined);
    if (!found) return undefined;
    const { executablePath, headless, args, env } = found;
    return puppeteerWindow(await puppeteer.launch({ executablePath, headless, args, env }));
  },

  async firefox() {
    const found = findFirefox();
    return found && puppeteerWindow(await puppeteer.launch({ ...found, browser: 'firefox', headless: true }));
  },

  async webkit() {
    const found = findWebKit();
    return found && webkitWindow(found);
  },
};

/**
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<Window>}
 */
async function puppeteerWindow(browser) {
  let page = await browser.newPage();
  await page.setViewport(size);
  let frame = page.mainFrame();
  return {
    open(url) {
      frame = page.mainFrame();
      return page.goto(url);
    },
    run: (expression) => frame.evaluate(expression),
    async enterFrame() {
      const element = await page.$('iframe');
      frame = /** @type {import('puppeteer-core').Frame} */ (await element?.contentFrame());
    },
    press: (key) => page.keyboard.press(/** @type {any} */ (key)),
    type: (text) => page.keyboard.type(text),
    async scale(times) {
      await page.setViewport({ ...size, deviceScaleFactor: times });
      return true;
    },
    async renew() {
      const old = page;
      page = await browser.newPage();
      await page.setViewport(size);
      await old.close();
    },
    print: async () => (await page.pdf()).length > 0,
    close: () => browser.close(),
  };
}

/**
 * @param {import('../../tools/find-browsers.mjs').WebKit} found
 * @returns {Promise<Window>}
 */
async function webkitWindow(found) {
  const session = new WebKitSession();
  await session.start(found);
  await session.resize(size.width, size.height);
  const { keyboard } = webkitPage(session);
  return {
    async open(url) {
      await session.call('POST', '/frame', { id: null });
      await session.call('POST', '/url', { url });
    },
    run: (expression) => session.call('POST', '/execute/sync', { script: `return ${expression}`, args: [] }),
    async enterFrame() {
      await session.call('POST', '/frame', { id: 0 });
    },
    press: keyboard.press,
    type: keyboard.type,
    scale: async () => false,
    print: async () => false,
    renew: async () => {},
    close: () => session.stop(),
  };
}

/**
 * Asks a page again and again, also while it changes under the question.
 *
 * @template T
 * @param {() => Promise<T>} ask
 * @param {(answer: T) => unknown} isRight
 * @param {(answer: T | undefined) => string} describe What is wrong, should it never get right.
 * @returns {Promise<T>}
 * @throws {Error} After 12 seconds.
 */
export async function until(ask, isRight, describe) {
  let answer;
  let failure;
  for (const end = Date.now() + patience; Date.now() < end; await pause(15)) {
    try {
      answer = await ask();
      if (isRight(answer)) return answer;
    } catch (error) {
      failure = error;
    }
  }
  throw new Error(describe(answer), { cause: failure });
}
