/** The doctor as it is published: its file, and its page in docs/. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('the page on the doctor names every finding, and no other', () => {
  const sources = readdirSync(new URL('../src/doctor/', import.meta.url))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`src/doctor/${name}`));
  const used = sources.flatMap((source) =>
    [...source.matchAll(/\bcode: ([^,;]*'[a-z-]+')/g)].flatMap(([, values]) =>
      [...values.matchAll(/(?:^|[?:] )'([a-z-]+)'/g)].map(([, code]) => code),
    ),
  );
  const [, table] = read('docs/doctor.md').split('## What it finds');
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...row.split('|')[1].matchAll(/`([a-z-]+)`/g)].map(([, code]) => code),
  );
  assert.ok(named.length > 40);
  assert.deepEqual([...new Set(used)].sort(), named.sort());
});

test('every finding is the diagnosis of a fault in the tests', () => {
  const tests = read('test/doctor-source.test.ts') + read('test/doctor.test.ts');
  const [, table] = read('docs/doctor.md').split('## What it finds');
  const named = [...table.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell]) => cell.match(/[a-z][a-z-]+/g));
  assert.deepEqual(
    named.filter((code) => !tests.includes(`'${code}'`)),
    [],
  );
});

test('the doctor is one module that imports nothing, without Lit or the widgets', () => {
  const script = read('dist/doctor.js');
  // With ok(), because a mismatch would print the whole file.
  assert.ok(!/\b(import|from)\s*["'(]/.test(script), 'imports something');
  assert.ok(!/reactiveElement|litElement|customElements\.define/.test(script), 'has Lit or a widget in it');
  assert.ok(script.includes('sourceMappingURL=doctor.js.map'));
});

test('the hash in integrity.json is that of the doctor', () => {
  const hash = createHash('sha384').update(read('dist/doctor.js')).digest('base64');
  assert.equal(JSON.parse(read('dist/integrity.json')).files['doctor.js'], `sha384-${hash}`);
});
