import { webkitPage } from './webkit-page.mjs';
import { WebKitSession } from './webkit-session.mjs';

/** @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher */

/**
 * Runs the tests in WebKitGTK, without webdriverio and its 217 packages. It calls itself `playwright` and
 * answers a page that looks like Playwright's, because that is all that `@web/test-runner-commands` asks for.
 *
 * @param {import('../find-browsers.mjs').WebKit} found
 * @returns {BrowserLauncher & { getPage(): ReturnType<typeof webkitPage> }}
 */
export function webkitLauncher(found) {
  const session = new WebKitSession();
  const page = webkitPage(session);
  /** @type {Promise<void> | undefined} */
  let started;
  /** @type {string | undefined} */
  let active;

  return {
    name: 'WebKitGTK',
    type: 'playwright',
    concurrency: 1, // There is one window: a second one would take the focus from it.

    async startSession(id, url) {
      await (started ??= session.start(found));
      active = id;
      await session.call('POST', '/url', { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => session.call('GET', '/url'),
    async stopSession() {
      await session.call('POST', '/url', { url: 'about:blank' }).catch(() => {});
      active = undefined;
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK cannot be debugged from here: use Chromium or Firefox.');
    },
    async stop() {
      await session.stop();
      started = undefined;
    },

    getPage: () => page,
  };
}
