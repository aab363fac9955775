/** What runs when nothing happens. */
import { setTimeout as pause } from 'node:timers/promises';
import { load, withPage } from '../browser.mjs';
import { pageAddress } from '../server.mjs';

/** Milliseconds that the page is watched. */
const watched = 3_000;

/** @returns {Promise<Record<string, number>>} Counts: what was asked for or called meanwhile, and listeners of the window. */
export function measureIdle({ browser, origin }, variant) {
  return withPage(browser, origin, { isSlow: false }, async ({ page, client }) => {
    await page.evaluateOnNewDocument(countCalls);
    await load(page, origin + pageAddress(variant));
    await pause(watched); // What the load itself set off may end.
    await page.evaluate(() => Object.assign(window.calls, { timers: 0, frames: 0 }));
    await pause(watched);
    const { timers, frames } = await page.evaluate(() => window.calls);
    return { timers, frames, listeners: await countListeners(client) };
  });
}

function countCalls() {
  window.calls = { timers: 0, frames: 0 };
  for (const [name, kind] of [
    ['setTimeout', 'timers'],
    ['setInterval', 'timers'],
    ['requestAnimationFrame', 'frames'],
  ]) {
    const original = window[name];
    window[name] = (callback, ...more) => {
      window.calls[kind]++;
      return original(
        (...values) => {
          window.calls[kind]++;
          callback(...values);
        },
        ...more,
      );
    };
  }
}

/** Listeners of the window and the document for what happens all the time. */
async function countListeners(client) {
  let count = 0;
  for (const expression of ['window', 'document']) {
    const { result } = await client.send('Runtime.evaluate', { expression });
    const { listeners } = await client.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    count += listeners.filter(({ type }) => ['scroll', 'resize'].includes(type)).length;
  }
  return count;
}
