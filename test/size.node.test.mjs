import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { whatHistoryLacks, withRow } from '../tools/size-history.mjs';
import { charactersByModule, reportByModule } from '../tools/size-report.mjs';

const page = '# Sizes\n\n| English | Extras | What changed |\n| ---: | ---: | --- |\n';

test('the history keeps what each change cost, and asks for a line when the sizes are others', () => {
  assert.match(whatHistoryLacks(page, [100, 10]), /--record/);
  const first = withRow(page, [1000, 10], 'tabs | cards');
  assert.equal(whatHistoryLacks(first, [1000, 10]), undefined);
  assert.equal(whatHistoryLacks(first, [1040, 10]), undefined);
  assert.match(
    whatHistoryLacks(first, [1041, 10]),
    /ends with 1000, 10, and the scripts weigh 1041, 10 bytes/,
  );
  const second = withRow(first, [1041, 10], 'more words');
  assert.equal(whatHistoryLacks(second, [1041, 10]), undefined);
  assert.ok(second.startsWith(first.trimEnd()), 'the first line stays');
});

test('the report finds nearly every character of the built script in a module', async () => {
  const read = (file) => readFile(new URL(`../dist/${file}`, import.meta.url), 'utf8');
  const code = await read('peer-widgets.js');
  const sizes = charactersByModule({ code, map: JSON.parse(await read('peer-widgets.js.map')) });
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  assert.ok(total > 0.99 * code.length, `${total} of ${code.length}`);
  const rooms = reportByModule(sizes).filter((line) => /^[ \d]{5}\d /.test(line));
  assert.ok(rooms.some((line) => line.endsWith('role-tabs')));
  const inRooms = rooms.reduce((sum, line) => sum + Number.parseInt(line, 10), 0);
  assert.equal(inRooms, total);
});
