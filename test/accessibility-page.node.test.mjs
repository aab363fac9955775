// docs/accessibility.md says which test shows what: each of them has to be there.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const read = (path) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');

/** All of WCAG 2.2, levels A and AA. */
const criteria = [
  ...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5'],
  ...['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
  ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1'],
  ...['2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6', '2.4.7', '2.4.11'],
  ...['2.5.1', '2.5.2', '2.5.3', '2.5.4', '2.5.7', '2.5.8'],
  ...['3.1.1', '3.1.2', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.2.6'],
  ...['3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.7', '3.3.8', '4.1.2', '4.1.3'],
];

const page = await read('docs/accessibility.md');

/** The titles that the page names, by their file: `test/x.test.ts`: “one”, “another”. */
function* citations() {
  for (const [, file, titles] of page.matchAll(/`(test\/[^`]+\.test\.ts)`: ((?:“[^”]+”(?:, )?)+)/g)) {
    for (const [, title] of titles.matchAll(/“([^”]+)”/g)) yield { file, title };
  }
}

test('each test that the page about accessibility names is there', async () => {
  const all = [...citations()];
  assert.ok(all.length > 40, `only ${all.length} are named`);
  for (const { file, title } of all) {
    assert.ok((await read(file)).includes(`'${title}'`), `${file} has no test “${title}”`);
  }
});

test('each file that the page about accessibility names is there', async () => {
  for (const [, path] of page.matchAll(/`(test\/[^`]+\.ts)`/g)) await read(path);
});

test('no criterion of WCAG 2.2 A or AA is left out', () => {
  const missing = criteria.filter((number) => !new RegExp(`(?<![\\d.])${number}(?![\\d])`).test(page));
  assert.deepEqual(missing, []);
});
