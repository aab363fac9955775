/** What loading a page costs: on the wire, on the main thread, in memory and before the visitor's eyes. */
import { wordsOf, content } from '../content.mjs';
import { load, longestTask, readMemory, readMetrics, withPage } from '../browser.mjs';
import { pageAddress } from '../server.mjs';

/**
 * @param {{ browser: object, origin: string }} bench
 * @param {object} variant
 * @param {{ resources?: number, sets?: number }} [size]
 * @returns {Promise<Record<string, number>>} Times in milliseconds, sizes in bytes.
 */
export async function measureLoad({ browser, origin }, variant, size = {}) {
  const address = origin + pageAddress(variant, size);
  const loaded = await withPage(browser, origin, {}, async ({ page, client }) => {
    const wire = watchWire(client);
    const before = await readMetrics(client);
    await load(page, address);
    const after = await readMetrics(client);
    const milliseconds = (name) => (after[name] - before[name]) * 1000;
    const memory = await readMemory(client);
    return {
      ...wire(),
      mainThread: milliseconds('TaskDuration'),
      script: milliseconds('ScriptDuration'),
      style: milliseconds('RecalcStyleDuration'),
      layout: milliseconds('LayoutDuration'),
      heap: memory.JSHeapUsedSize,
      ...(await readPaint(page)),
    };
  });
  // Apart, because looking so closely costs time itself.
  return {
    ...loaded,
    longest: await withPage(browser, origin, {}, ({ page }) => longestTask(page, () => load(page, address))),
    rendered: await measureRendered({ browser, origin }, address, size),
  };
}

/** Counts requests and their compressed bytes, headers included. */
function watchWire(client) {
  const addresses = [];
  let bytes = 0;
  client.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) addresses.push(request.url);
  });
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => ({
    bytes,
    requests: addresses.length,
    feedRequests: addresses.filter((address) => address.includes('/feed-')).length,
  });
}

const readPaint = (page) =>
  page.evaluate(async () => {
    const { all, entries } = window.bench;
    const nodes = all('*').length;
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const largest = await entries('largest-contentful-paint');
    const shifts = await entries('layout-shift');
    return {
      nodes,
      fcp: paint.startTime,
      lcp: largest.at(-1).startTime,
      cls: shifts.reduce((sum, { value }) => sum + value, 0),
    };
  });

/** Looks at every frame until all is there. */
function measureRendered({ browser, origin }, address, { resources, sets = 1 }) {
  return withPage(browser, origin, {}, async ({ page }) => {
    await page.evaluateOnNewDocument(
      (words, times) => {
        if (location.pathname !== '/blank.html') void window.bench.watchForWords(words, times);
      },
      wordsOf(content(resources)),
      sets,
    );
    await page.goto(address);
    await page.waitForFunction(() => window.bench.rendered);
    return page.evaluate(() => window.bench.rendered);
  });
}
