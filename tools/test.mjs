/**
 * `npm test`: everything from a fresh checkout to the sum of both test runners, on the last line.
 * Arguments are for the browsers' runner: `npm test -- --files test/role-tabs.test.ts`.
 * Built-in modules only at the top: it starts before anything is installed.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, installDependencies, npm, projectFolder, run } from './prepare.mjs';
import { namesOf, runWithSecondTry } from './test-results.mjs';

const temporary = mkdtempSync(join(tmpdir(), 'peer-widgets-test-'));
/** @type {import('./test-results.mjs').FileResult[]} */
const results = [];
/** Steps that broke down. */
const broken = [];

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
  broken.push(error);
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
  const all = readdirSync(join(projectFolder, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.node.test.mjs'))
    .map((file) => join('test', file));
  await collect('Node', (file, files = all) => {
    const reporters = [
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=./tools/node-reporter.mjs', `--test-reporter-destination=${file}`],
    ];
    // A file that hangs has failed, and must not hold up the others for ever.
    return run(process.execPath, ['--test', `--test-timeout=${15 * 60_000}`, ...reporters, ...files]);
  });
}

/** @param {string[]} args */
async function testInBrowsers(args) {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  await collect('browsers', (file, files) => {
    const env = { ...process.env, TEST_RESULTS_FILE: file };
    return run(process.execPath, [runner, ...(files ? ['--files', ...files] : args)], { env });
  });
}

/**
 * Runs the tests of one runner, and keeps what they came to. A runner that fails though no test did has broken down.
 *
 * @param {string} name
 * @param {(file: string, files?: string[]) => Promise<unknown>} start Starts it; `file` is where the results go.
 */
async function collect(name, start) {
  const found = await runWithSecondTry(async (files) => {
    const file = join(temporary, `${name}.json`);
    rmSync(file, { force: true });
    const succeeded = await start(file, files).then(
      () => true,
      () => false, // The runner has said why.
    );
    const read = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
    const isExplained = read.some((/** @type {{ failures: string[] }} */ { failures }) => failures.length);
    if (!succeeded && !isExplained) broken.push(new Error(`The tests in ${name} broke down.`));
    return read;
  });
  results.push(...found);
}

function report() {
  const failures = results.filter((result) => result.failures.length);
  if (failures.length) console.log(`\nFailed:\n${namesOf(failures)}`);
  const count = (/** @type {'passed' | 'skipped'} */ name) =>
    results.reduce((sum, result) => sum + result[name], 0);
  const failed = failures.reduce((sum, result) => sum + result.failures.length, broken.length);
  if (!results.length && !failed) console.error('\nNo test ran.');
  process.exitCode = failed || !count('passed') ? 1 : 0;
  if (count('skipped')) console.log(`\n${count('skipped')} skipped.`);
  console.log(`\n${count('passed')} passed, ${failed} failed`);
}
