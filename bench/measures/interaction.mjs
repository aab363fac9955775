/** How long a visitor waits for what they asked for: another tab, another letter in the search. */
import { load, readMetrics, withPage } from '../browser.mjs';
import { content } from '../content.mjs';
import { pageAddress } from '../server.mjs';

/** What is typed, letter by letter: each letter is a keystroke. */
export const typed = 'peer sup';
const switches = 8;

/** @returns {Promise<Record<string, number[] | number>>} To the next paint, each; and the work of one, in milliseconds. */
export function measureInteraction({ browser, origin }, variant) {
  return withPage(browser, origin, {}, async (visit) => {
    await load(visit.page, origin + pageAddress(variant));
    const tab = await switchTabs(visit);
    return { tab: tab.times, tabWork: tab.work, ...(await measureKeystrokes(visit)) };
  });
}

/** The keystrokes of a feed of any length. */
export async function measureKeystrokes({ page, client }) {
  const field = await page.evaluateHandle(() => window.bench.searchField());
  const typeLetters = async (field, text) => {
    const { type, timeToPaint } = window.bench;
    const times = [];
    for (let length = 1; length <= text.length; length++) {
      times.push(await timeToPaint(() => type(field, text.slice(0, length))));
    }
    return times;
  };
  const { times, work } = await withWork(client, typed.length, () =>
    page.evaluate(typeLetters, field, typed),
  );
  return { key: times, keyWork: work };
}

async function switchTabs({ page, client }) {
  // Found before: looking through a page takes the longer the more elements it has, and no visitor does it.
  const tabs = await page.evaluateHandle(
    (names) => window.bench.tabs(names),
    content().roles.map(({ name }) => name),
  );
  const clickTabs = async (tabs, count) => {
    const times = [];
    for (let n = 1; n <= count; n++) {
      times.push(await window.bench.timeToPaint(() => tabs[n % tabs.length].click()));
    }
    return times;
  };
  return withWork(client, switches, () => page.evaluate(clickTabs, tabs, switches));
}

/** What the main thread did meanwhile, for one act. */
async function withWork(client, acts, act) {
  const before = await readMetrics(client);
  const times = await act();
  const after = await readMetrics(client);
  return { times, work: ((after.TaskDuration - before.TaskDuration) * 1000) / acts };
}
