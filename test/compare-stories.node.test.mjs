import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PNG } from 'pngjs';

/** A picture of one grey, with some of its first pixels in another. */
function picture(width, height, different = 0) {
  const png = new PNG({ width, height });
  png.data.fill(200);
  for (let pixel = 0; pixel < different; pixel++) png.data.set([255, 0, 0, 255], pixel * 4);
  return PNG.sync.write(png);
}

let folder;
let said;
let page;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-stories-'));
  const put = (name, content) => writeFileSync(join(folder, `${name}.png`), content);
  mkdirSync(join(folder, 'before'));
  mkdirSync(join(folder, 'after'));
  for (const side of ['before', 'after']) put(`${side}/a-same`, picture(20, 20));
  put('before/b-little', picture(20, 20));
  put('after/b-little', picture(20, 20, 3));
  put('before/c-much', picture(20, 20));
  put('after/c-much', picture(20, 20, 200));
  put('before/d-taller', picture(20, 20));
  put('after/d-taller', picture(20, 25));
  put('before/e-gone', picture(20, 20));
  put('after/f-new', picture(20, 20));
  const command = ['tools/compare-stories.mjs', 'before', 'after', 'report'];
  const folders = command.slice(1).map((name) => join(folder, name));
  said = execFileSync(process.execPath, [command[0], ...folders], { encoding: 'utf8' });
  page = readFileSync(join(folder, 'report/index.html'), 'utf8');
});

after(() => rmSync(folder, { recursive: true }));

test('a report of two builds counts what changed, is new, is gone and is the same', () => {
  assert.match(said, /^3 changed, 1 new, 1 gone, 1 the same: /);
});

test('a report shows what changed most first, and what is the same last', () => {
  const names = [...page.matchAll(/<h2>([\w-]+)/g)].map(([, name]) => name);
  assert.deepEqual(names, ['c-much', 'd-taller', 'b-little', 'f-new', 'e-gone', 'a-same']);
  assert.match(page, /c-much <span>200 pixels/);
});

test('a report marks what differs, also where a story became taller', () => {
  const marked = PNG.sync.read(readFileSync(join(folder, 'report/differences/d-taller.png')));
  assert.deepEqual([marked.width, marked.height], [20, 25]);
  const red = (row) => marked.data[row * 20 * 4 + 1] === 0;
  assert.deepEqual([red(19), red(24)], [false, true]);
});

test('a report is complete in its folder', () => {
  const sources = [...page.matchAll(/src="([^"]+)"/g)].map(([, source]) => source);
  assert.equal(sources.length, 12);
  for (const source of sources) assert.ok(existsSync(join(folder, 'report', source)), source);
  assert.doesNotMatch(page, /https?:/);
});
