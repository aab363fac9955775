/** The table in docs/size.md: what the scripts weighed after each change that was felt. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from './prepare.mjs';

const file = path.join(projectFolder, 'docs/size.md');
/** Bytes that a version of Node more or less compresses, and that a word more or less weighs. */
const tolerance = 40;

/** @param {string} page */
const rowsOf = (page) =>
  page
    .split('\n')
    .filter((line) => /^\| *\d/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/**
 * @param {string} page
 * @param {number[]} sizes What was measured, in the order of the table's columns.
 * @returns {string | undefined} One sentence, if the last row no longer tells what the scripts weigh.
 */
export function whatHistoryLacks(page, sizes) {
  const last = rowsOf(page).at(-1) ?? [];
  const isTold = sizes.every((size, index) => Math.abs(size - Number(last[index])) <= tolerance);
  return isTold
    ? undefined
    : `docs/size.md ends with ${last.slice(0, sizes.length).join(', ')}, and the scripts weigh ${sizes.join(', ')} bytes: run npm run size -- --record "what changed".`;
}

/**
 * @param {string} page
 * @param {number[]} sizes
 * @param {string} change What changed, in a few words.
 * @returns {string} The page with a row more.
 */
export function withRow(page, sizes, change) {
  const cells = [...sizes, change.replaceAll('|', '\\|')];
  return `${page.trimEnd()}\n| ${cells.join(' | ')} |\n`;
}

/**
 * Adds a row, or compares the last one.
 *
 * @param {number[]} sizes
 * @param {string} [change]
 * @returns {Promise<string | undefined>} What is wrong.
 */
export async function keepHistory(sizes, change) {
  const page = await readFile(file, 'utf8');
  if (!change) return whatHistoryLacks(page, sizes);
  await writeFile(file, withRow(page, sizes, change));
}
