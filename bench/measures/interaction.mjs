/** How long a visitor waits for what they asked for: another tab, another letter in the search. */
import { load, readMetrics, withPage } from '../browser.mjs';
import { content } from '../content.mjs';
import { pageAddress } from '../server.mjs';

/** What is typed, letter by letter: each letter is a keystroke. */
export const typed = 'peer sup';
const switches = 8;

/** @returns {Promise<Record<string, number[] | number>>} To the next paint, each; and the work of one, in milliseconds. */
export function measureInteraction({ browser, origin }, variant) {
  return withPage(browser, origin, {}, async ({ page, client }) => {
    await load(page, origin + pageAddress(variant));
    const tab = await withWork(client, switches, () => switchTabs(page));
    const key = await withWork(client, typed.length, () => typeLetters(page));
    return { tab: tab.times, tabWork: tab.work, key: key.times, keyWork: key.work };
  });
}

/** The keystrokes of a feed of any length. */
export async function measureKeystrokes({ page, client }) {
  const { times, work } = await withWork(client, typed.length, () => typeLetters(page));
  return { key: times, keyWork: work };
}

/** What the main thread did meanwhile, for one act; the measuring's own share is the same for all. */
async function withWork(client, acts, act) {
  const before = await readMetrics(client);
  const times = await act();
  const after = await readMetrics(client);
  return { times, work: ((after.TaskDuration - before.TaskDuration) * 1000) / acts };
}

const switchTabs = (page) =>
  page.evaluate(
    async (names, count) => {
      const { tabs, timeToPaint } = window.bench;
      const times = [];
      for (let n = 1; n <= count; n++) {
        times.push(await timeToPaint(() => tabs(names)[n % names.length].click()));
      }
      return times;
    },
    content().roles.map(({ name }) => name),
    switches,
  );

const typeLetters = (page) =>
  page.evaluate(async (text) => {
    const { type, timeToPaint } = window.bench;
    const times = [];
    for (let length = 1; length <= text.length; length++) {
      times.push(await timeToPaint(() => type(text.slice(0, length))));
    }
    return times;
  }, typed);
