/** Before anything is measured: each page says and does the same, or its numbers would mean nothing. */
import { load, withPage } from './browser.mjs';
import { content, wordsOf } from './content.mjs';
import { pageAddress } from './server.mjs';

/** @throws {Error} When a page lacks something, names what. */
export async function checkPage({ browser, origin }, variant) {
  const feed = content();
  const words = wordsOf(feed);
  await withPage(browser, origin, { isSlow: false }, async ({ page }) => {
    await load(page, origin + pageAddress(variant));
    const found = await page.evaluate((words) => window.bench.countWords(words, 1), words);
    for (const [kind, list] of Object.entries(words)) expect(variant, kind, found[kind], list.length);
    if (variant.isStatic) return;

    const second = await page.evaluate(showSecondTab, words.roles, words.actions);
    expect(variant, 'actions of the second role', second, feed.roles[1].actions.length);
    const matching = words.cards.filter((title) => title.toLowerCase().includes('business case'));
    const left = await page.evaluate(search, words.cards, 'business case');
    expect(variant, 'cards that are found', left, matching.length);
  });
}

function expect(variant, what, found, wanted) {
  if (found !== wanted)
    throw new Error(`The page “${variant.name}” shows ${found} ${what} and not ${wanted}.`);
}

async function showSecondTab(names, actions) {
  const { tabs, frame, countVisible } = window.bench;
  tabs(names)[1].click();
  await frame();
  return countVisible('li', actions);
}

async function search(titles, text) {
  const { searchField, type, frame, countVisible } = window.bench;
  type(searchField(), text);
  await frame();
  return countVisible('a', titles);
}
