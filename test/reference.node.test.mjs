import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { elementsOf, readManifest } from '../tools/manifest.mjs';
import { referencePage, withTables } from '../tools/reference.mjs';

const read = (path) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');
const elements = elementsOf(await readManifest());
const outOfDate = 'run "npm run docs" and commit what it wrote';

describe('the tables of the elements', () => {
  it('are in docs/reference.md as the classes say', async () => {
    assert.equal(await read('docs/reference.md'), referencePage(elements), outOfDate);
  });

  it('are in the README as the classes say', async () => {
    const page = await read('README.md');
    assert.equal(page, withTables(page, elements), outOfDate);
  });

  it('are in the README for every element', async () => {
    const page = await read('README.md');
    for (const wish of [
      'common',
      'properties',
      'events',
      ...elements.map(({ tagName }) => `element ${tagName}`),
    ]) {
      assert.ok(
        page.includes(`<!-- begin ${wish} -->\n`),
        `the README has no <!-- begin ${wish} --> … <!-- end -->`,
      );
    }
  });

  it('are written anew where somebody changed one by hand', async () => {
    const page = await read('README.md');
    const changed = page.replace('| `grid` |', '| `list` |');
    assert.notEqual(changed, page);
    assert.equal(withTables(changed, elements), page);
  });

  it('refuse what there is no table of', () => {
    for (const wish of ['elements', 'element peer-tabs']) {
      assert.throws(() => withTables(`<!-- begin ${wish} -->\n<!-- end -->`, elements), /There is no table/);
    }
  });
});
