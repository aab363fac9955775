/**
 * `npm test`: everything from a fresh checkout to the sum of both test runners, on the last line.
 * Arguments are for the browsers' runner: `npm test -- --files test/role-tabs.test.ts`.
 * Built-in modules only at the top: it starts before anything is installed.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, installDependencies, npm, projectFolder, run } from './prepare.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const temporary = mkdtempSync(join(tmpdir(), 'peer-widgets-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

try {
  checkNode();
  await step('Dependencies', installDependencies);
  await step('Browsers', () => run(process.execPath, ['tools/install-browsers.mjs']));
  await step('Mailing list server', () => run(process.execPath, ['tools/install-list-server.mjs']));
  await step('Lists of an ad blocker', () => run(process.execPath, ['tools/install-block-lists.mjs']));
  await step('Old libraries', () => run(process.execPath, ['tools/install-host-libraries.mjs']));
  await step('WordPress', () => run(process.execPath, ['tools/install-wordpress.mjs']));
  await step('Build', () => npm(['run', '--silent', 'build']));
  await step('Tests in Node', testInNode);
  await step('Tests in browsers', () => testInBrowsers(process.argv.slice(2)));
} catch (error) {
  console.error(`\n${/** @type {Error} */ (error).message}`);
  total.failed += 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
report();

/**
 * Does one thing under a heading, and says how long it took.
 *
 * @param {string} title
 * @param {() => unknown} work
 */
async function step(title, work) {
  console.log(`\n── ${title}`);
  const start = performance.now();
  try {
    await work();
  } finally {
    console.log(`   ${title}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

/** For what needs no page: test/**\/*.node.test.mjs. */
async function testInNode() {
  const files = readdirSync(join(projectFolder, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.node.test.mjs'))
    .map((file) => join('test', file));
  if (!files.length) return console.log('None yet.');

  const tap = join(temporary, 'node.tap');
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${tap}`],
  ];
  const succeeded = await succeeds(run(process.execPath, ['--test', ...reporters, ...files]));
  add(succeeded, () => countsInTap(readFileSync(tap, 'utf8')));
}

/** @param {string[]} args */
async function testInBrowsers(args) {
  const file = join(temporary, 'browsers.json');
  const env = { ...process.env, TEST_COUNTS_FILE: file };
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const succeeded = await succeeds(run(process.execPath, [runner, ...args], { env }));
  add(succeeded, () => JSON.parse(readFileSync(file, 'utf8')));
}

/** @param {Promise<unknown>} promise */
function succeeds(promise) {
  return promise.then(
    () => true,
    () => false, // The runner has said why.
  );
}

/**
 * Adds a runner's counts. A runner that failed with no failed test has broken down, which counts as one.
 *
 * @param {boolean} succeeded
 * @param {() => Counts} read
 */
function add(succeeded, read) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read();
  } catch {
    // It broke down before it could write them.
  }
  total.passed += counts.passed;
  total.failed += counts.failed || Number(!succeeded);
  total.skipped += counts.skipped;
}

/**
 * @param {string} tap Ends with lines such as `# pass 12`. What tests print has the same form, hence the last.
 * @returns {Counts}
 */
function countsInTap(tap) {
  /** @param {string} word */
  const count = (word) => Number([...tap.matchAll(new RegExp(`^# ${word} (\\d+)$`, 'gm'))].pop()?.[1] ?? 0);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}

function report() {
  const { passed, failed, skipped } = total;
  if (!passed && !failed) console.error('\nNo test ran.');
  process.exitCode = failed || !passed ? 1 : 0;
  if (skipped) console.log(`\n${skipped} skipped.`);
  console.log(`\n${passed} passed, ${failed} failed`);
}
