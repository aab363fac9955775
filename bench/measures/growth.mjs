/** What stays behind when sets of four widgets come and go. */
import { load, readMemory, withPage } from '../browser.mjs';
import { content } from '../content.mjs';
import { pageAddress } from '../server.mjs';

const sets = 1_000;
/** Before the first count, so that caches are filled and code is compiled. */
const warmUp = 500;

/** @returns {Promise<Record<string, number>>} What is there afterwards and was not before: bytes and counts. */
export function measureGrowth({ browser, origin }, variant) {
  return withPage(browser, origin, { isSlow: false }, async ({ page, client }) => {
    await load(page, origin + pageAddress(variant));
    const { widgets } = await variant.code({ feed: content(), feedAddress: '/feed-12.json', origin });
    await comeAndGo(page, widgets.join(''), warmUp);
    const before = await readMemory(client);
    await comeAndGo(page, widgets.join(''), sets);
    const after = await readMemory(client);
    const grown = (name) => after[name] - before[name];
    return {
      heap: grown('JSHeapUsedSize'),
      nodes: grown('Nodes'),
      listeners: grown('JSEventListeners'),
    };
  });
}

const comeAndGo = (page, html, times) =>
  page.evaluate(
    async (html, times, name) => {
      for (let n = 0; n < times; n++) {
        const place = document.createElement('div');
        place.innerHTML = html;
        document.querySelector('main').append(place);
        window.fillPlaces?.(place);
        await window.bench.frame();
        if (!window.bench.tabs([name])[1]) throw new Error('The set was not shown before it went.');
        place.remove();
      }
    },
    html,
    times,
    content().roles[0].name,
  );
