import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { namesOf, runWithSecondTry } from '../tools/test-results.mjs';

const result = (file, place, failures = []) => ({ file, place, passed: 3, skipped: 0, failures });

test('what passed is not run again', async () => {
  const asked = [];
  const found = await runWithSecondTry(async (files) => {
    asked.push(files);
    return [result('a', 'Firefox'), result('b', 'Firefox')];
  });
  assert.deepEqual(asked, [undefined]);
  assert.equal(found.length, 2);
});

test('a failure counts when it fails twice, and only then', async () => {
  const runs = [
    [result('a', 'Firefox', ['busy']), result('a', 'WebKit'), result('b', 'WebKit', ['wrong', 'busy'])],
    [result('a', 'Firefox'), result('a', 'WebKit', ['of the second try']), result('b', 'WebKit', ['wrong'])],
  ];
  const asked = [];
  const found = await runWithSecondTry(async (files) => {
    asked.push(files);
    return runs.shift();
  });
  assert.deepEqual(asked, [undefined, ['a', 'b']]);
  assert.equal(namesOf(found), '  WebKit, b: wrong');
});

test('a file that the second try does not reach stays failed', async () => {
  const runs = [[result('a', 'Firefox', ['wrong'])], []];
  const found = await runWithSecondTry(async () => runs.shift());
  assert.equal(namesOf(found), '  Firefox, a: wrong');
});

test('Node’s runner tells what each file came to, also one that breaks down', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'peer-widgets-results-'));
  t.after(() => rm(folder, { recursive: true }));
  const files = {
    'mixed.mjs': `import test from 'node:test';
      test('is well', () => {});
      test('is not', () => { throw new Error('no'); });
      test('is left out', { skip: 'for a reason' }, () => {});
      test.describe('a group', () => test('inside', () => {}));`,
    'hook.mjs': `import test from 'node:test';
      test.describe('a group that leaves something', () => {
        test('inside', () => {});
        test.after(() => { throw new Error('cannot be closed'); });
      });`,
    'broken.mjs': 'throw new Error("before any test");',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const output = path.join(folder, 'results.json');
  const reporter = fileURLToPath(new URL('../tools/node-reporter.mjs', import.meta.url));
  const args = ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${output}`];
  const env = { ...process.env };
  delete env.NODE_TEST_CONTEXT; // Or it would report to the runner of this file.
  const run = promisify(execFile)(process.execPath, [...args, ...Object.keys(files)], { cwd: folder, env });
  await assert.rejects(run);
  const results = JSON.parse(await readFile(output, 'utf8'));
  const byFile = Object.fromEntries(results.map(({ file, ...rest }) => [path.basename(file), rest]));
  assert.deepEqual(byFile['mixed.mjs'], { place: 'Node', passed: 2, skipped: 1, failures: ['is not'] });
  assert.deepEqual(byFile['hook.mjs'], {
    place: 'Node',
    passed: 1,
    skipped: 0,
    failures: ['a group that leaves something'],
  });
  assert.equal(byFile['broken.mjs'].failures.length, 1);
});
