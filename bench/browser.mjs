/** How every page is visited and what the browser is asked: the same for all variants and all measures. */
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../tools/find-browsers.mjs';
import { installHelpers } from './in-page.mjs';

/** A phone of the middle, as far as a slowed desktop can be one. */
const slowdown = 4;
/** Slow 4G: bytes a second, and milliseconds to each answer. */
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 1.44e6 / 8,
  uploadThroughput: 0.675e6 / 8,
};

export async function launch() {
  const { executablePath, headless, args, env } = await findChromium();
  return puppeteer.launch({
    executablePath,
    headless,
    args,
    env,
    defaultViewport: { width: 1280, height: 800 },
  });
}

/**
 * Opens a page of its own with nothing cached, and closes it when the work is done.
 *
 * @template T
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin Of the pages.
 * @param {{ isSlow?: boolean }} options Whether processor and network are slowed. Default: true.
 * @param {(visit: { page: import('puppeteer-core').Page, client: import('puppeteer-core').CDPSession }) => Promise<T>} work
 */
export async function withPage(browser, origin, { isSlow = true }, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    // The measured page then runs in the process that the counters have begun to watch.
    await page.goto(`${origin}/blank.html`);
    const client = await page.createCDPSession();
    // The thread's own time: what else the machine does meanwhile is not counted.
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    await client.send('Network.enable');
    await page.evaluateOnNewDocument(installHelpers);
    if (isSlow) {
      await client.send('Network.emulateNetworkConditions', slow4G);
      await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    }
    return await work({ page, client });
  } finally {
    await context.close();
  }
}

/** Loads an address, and waits until the network has been silent for half a second and the page has nothing to do. */
export async function load(page, address) {
  await page.goto(address, { waitUntil: 'networkidle0' });
  await page.evaluate(() => new Promise((resolve) => window.requestIdleCallback(resolve)));
}

/** @returns {Promise<Record<string, number>>} Seconds, bytes and counts, as DevTools names them. */
export async function readMetrics(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** The same after a thorough garbage collection. */
export async function readMemory(client) {
  for (let n = 0; n < 3; n++) {
    await client.send('HeapProfiler.collectGarbage');
    await pause(50);
  }
  return readMetrics(client);
}

/**
 * @returns {Promise<number>} Milliseconds of its own time that the main thread's longest task took during some work.
 */
export async function longestTask(page, work) {
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline'] });
  await work();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const key = ({ pid, tid }) => `${pid}:${tid}`;
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(key),
  );
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && mains.has(key(event)));
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}
