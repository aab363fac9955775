/** What a long feed costs: the longest task of its load, a keystroke in its search, the nodes in the page. */
import { load, longestTask, withPage } from '../browser.mjs';
import { pageAddress } from '../server.mjs';
import { measureKeystrokes } from './interaction.mjs';

export const lengths = [12, 200, 1_000, 10_000];

/** @returns {Promise<Record<string, number | number[]>>} Milliseconds, on the slowed processor unless they say so. */
export async function measureLong({ browser, origin }, variant, resources) {
  const address = origin + pageAddress(variant, { resources });
  const slow = await withPage(browser, origin, {}, async (visit) => ({
    longest: await longestTask(visit.page, () => load(visit.page, address)),
    ...(await measureKeystrokes(visit)),
  }));
  const fast = await withPage(browser, origin, { isSlow: false }, async (visit) => {
    await load(visit.page, address);
    const nodes = await visit.page.evaluate(() => window.bench.all('*').length);
    return { nodes, ...(await measureKeystrokes(visit)) };
  });
  return { ...slow, fastKey: fast.key, fastKeyWork: fast.keyWork, nodes: fast.nodes };
}
