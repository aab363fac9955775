/** Opens one page after the other, and tells what is wrong with each. */
import { writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../find-browsers.mjs';
import { hideCarets } from './in-page.mjs';

/** Milliseconds after which a story counts as hanging. */
const patience = 60_000;
const desktop = { width: 1000, height: 700 };
const withoutNetwork = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** A browser with one page. */
export class Worker {
  #said = [];
  /** The story that is open, and the choices of the toolbar. */
  #open = {};

  /** Each has a browser of its own: a page in the background has no focus, and no feed is refreshed in it. */
  static async open(base) {
    const { executablePath, headless, args } = await findChromium();
    const browser = await puppeteer.launch({
      executablePath,
      headless,
      args: [...args, withoutNetwork],
      protocolTimeout: 2 * patience,
    });
    const page = await browser.newPage();
    return new Worker(browser, page, base, await page.createCDPSession());
  }

  constructor(browser, page, base, session) {
    this.browser = browser;
    this.page = page;
    this.base = base;
    this.session = session;
    page
      // The last page may still have spoken when it was left.
      .on('framenavigated', (frame) => frame === page.mainFrame() && (this.#said = []))
      .on('console', (message) => this.#said.push({ type: message.type(), text: message.text() }))
      .on('pageerror', (error) => this.#said.push({ type: 'error', text: String(error) }))
      .on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^http/.test(protocol) && origin !== base)
          this.#said.push({ type: 'error', text: `asks for ${request.url()}` });
      });
  }

  /**
   * @param {import('./jobs.mjs').Job} job
   * @param {string | undefined} says What our warnings must have in them, in a story of something that fails.
   * @returns {Promise<object | undefined>} What is wrong.
   */
  async check({ id, type, globals = '', viewport = desktop, forced = false, expects }, says) {
    await this.page.setViewport(viewport);
    const features = [{ name: 'forced-colors', value: forced ? 'active' : 'none' }];
    await this.session.send('Emulation.setEmulatedMedia', { features });
    const mode = type === 'docs' ? 'docs' : 'story';
    await this.#goTo(id, mode, globals);
    const result = await this.#result();
    const isDone =
      result.name === 'docsRendered' || (result.name === 'storyFinished' && result.status === 'success');
    const said = this.#unexpected(mode === 'docs' ? '' : says);
    const missed = expects && (await this.page.evaluate(expects.do, ...expects.with)) !== expects.is;
    if (isDone && !said.length && !result.axe.length && !missed) return undefined;
    return { ...result, said, ...(missed && { missed: expects.or }) };
  }

  /** Opens Storybook itself, around a story. What it warns of is its own affair. */
  async visitStorybook(id) {
    await this.page.setViewport({ width: 1400, height: 900 });
    await this.page.goto(`${this.base}/?path=/story/${id}`);
    this.#open = {};
    const frame = await (await this.page.waitForSelector('iframe', { timeout: patience })).contentFrame();
    await frame.waitForSelector('peer-feed', { timeout: patience });
    // Controls that are none show a dash.
    await this.page.waitForSelector('[id^=control-]', { timeout: patience });
    return this.#said.filter(({ type }) => type === 'error').map(({ text }) => text);
  }

  /**
   * Takes a picture of all of the page. On a busy machine Chromium now and then draws no more: the story has passed then
   * all the same, and goes on without a picture.
   */
  async photograph(file) {
    await this.page.evaluate(hideCarets);
    const { cssContentSize } = await this.session.send('Page.getLayoutMetrics');
    const { width, height } = this.page.viewport();
    const clip = { ...cssContentSize, width, height: Math.max(cssContentSize.height, height), scale: 1 };
    const options = { clip, captureBeyondViewport: true, optimizeForSpeed: true };
    try {
      const { data } = await this.session.send('Page.captureScreenshot', options, { timeout: 20_000 });
      await writeFile(file, data, 'base64');
    } catch (error) {
      console.log(`No picture of ${file}: ${error.message}`);
    }
  }

  /** From story to story Storybook stays, as for a designer: much faster than to load it again. */
  async #goTo(id, mode, globals) {
    const isNear = mode === 'story' && id !== this.#open.id && globals === this.#open.globals;
    this.#open = mode === 'story' ? { id, globals } : {};
    if (!isNear)
      return this.page.goto(`${this.base}/iframe.html?id=${id}&viewMode=${mode}&globals=${globals}`);
    this.#said = [];
    return this.page.evaluate((story) => window.openStory(story), id);
  }

  async #result() {
    let timer;
    const timeout = new Promise((resolve) => {
      timer = setTimeout(resolve, patience, { name: 'timeout', axe: [] });
    });
    const result = await Promise.race([this.page.evaluate(() => window.storyResult), timeout]);
    clearTimeout(timer);
    return result;
  }

  /**
   * What was said without reason, or was not said.
   *
   * @param {string | undefined} says What our warnings must have in them, in a story of something that fails.
   */
  #unexpected(says) {
    const isOurs = ({ type, text }) =>
      type === 'warn' && text.startsWith('Peer Widgets') && text.includes(says);
    const unexpected = this.#said
      .filter((one) => /^(error|warn|issue)$/.test(one.type) && !(says !== undefined && isOurs(one)))
      .map(({ text }) => text);
    return says && !this.#said.some(isOurs) ? [...unexpected, `never said: ${says}`] : unexpected;
  }
}
