/**
 * One WebKitGTK browser under its own driver, spoken to in plain W3C WebDriver over `fetch`, on a virtual
 * display where the machine has none.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Milliseconds that a script or a page may take, and that the driver may take to answer at all. */
const PATIENCE = 120_000;
const START_PATIENCE = 10_000;

export class WebKitSession {
  /** @type {ChildProcess[]} */
  #processes = [];
  #base = '';
  /** @type {Promise<unknown>} */
  #lastActions = Promise.resolve();

  /** @param {import('../find-browsers.mjs').WebKit} found */
  async start({ driver, binary }) {
    process.once('exit', this.#kill); // Also when the test run breaks down.
    const display = await this.#openDisplay();
    const port = await freePort();
    this.#spawn(driver, [`--port=${port}`], {
      ...process.env,
      ...display,
      // No graphics card on a virtual display: without these two, pages stay blank.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    });
    this.#base = `http://127.0.0.1:${port}`;
    await this.#untilReady();

    const browser = { binary, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browser } };
    const { sessionId } = await this.call('POST', '/session', { capabilities });
    this.#base += `/session/${sessionId}`;
    await this.call('POST', '/timeouts', { script: PATIENCE, pageLoad: PATIENCE });
    await this.resize(800, 600);
  }

  async stop() {
    await this.call('DELETE', '').catch(() => {});
    this.#kill();
    process.off('exit', this.#kill);
  }

  /**
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path
   * @param {object} [body]
   */
  async call(method, path, body) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.#base + path, { method, headers, body: body && JSON.stringify(body) });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`WebKitWebDriver ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  /**
   * Real input. One at a time, or the driver answers "A previous interaction is still underway".
   *
   * @param {object} source A WebDriver input source with its actions.
   */
  perform(source) {
    const actions = () => this.call('POST', '/actions', { actions: [source] });
    this.#lastActions = this.#lastActions.catch(() => {}).then(actions);
    return this.#lastActions;
  }

  /**
   * Gives the page this inner size. WebDriver can only size the window, which has a toolbar around the page
   * (and is never narrower than that toolbar, 447 pixels).
   *
   * @param {number} width
   * @param {number} height
   */
  async resize(width, height) {
    const script = { script: 'return [innerWidth, innerHeight]', args: [] };
    await this.call('POST', '/window/rect', { width, height });
    for (let attempt = 0; attempt < 3; attempt++) {
      const [innerWidth, innerHeight] = await this.call('POST', '/execute/sync', script);
      if (innerWidth === width && innerHeight === height) return;
      const outer = await this.call('GET', '/window/rect');
      await this.call('POST', '/window/rect', {
        width: outer.width + width - innerWidth,
        height: outer.height + height - innerHeight,
      });
      await sleep(50);
    }
  }

  /** @returns {Promise<NodeJS.ProcessEnv>} What must be in the environment to be shown. */
  async #openDisplay() {
    if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return {};
    const options = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const server = this.#spawn('Xvfb', options, process.env, ['ignore', 'ignore', 'ignore', 'pipe']);
    const display = await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
      server.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`));
    });
    // Without a window manager no window has the focus: document.hasFocus() and :focus would be false.
    this.#spawn('9wm', [], { ...process.env, DISPLAY: display });
    return { DISPLAY: display };
  }

  async #untilReady() {
    for (const deadline = Date.now() + START_PATIENCE; ; await sleep(100)) {
      try {
        return await this.call('GET', '/status');
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {NodeJS.ProcessEnv} env
   * @param {import('node:child_process').StdioOptions} [stdio]
   */
  #spawn(command, args, env, stdio = 'ignore') {
    const child = spawn(command, args, { env, stdio });
    child.on('error', () => {}); // Whoever needs this process notices by itself that it is not there.
    this.#processes.push(child);
    return child;
  }

  #kill = () => {
    for (const child of this.#processes.reverse()) child.kill();
    this.#processes = [];
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
