import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult */
/** @typedef {import('@web/test-runner').TestResult} TestResult */
/** @typedef {import('../test-results.mjs').FileResult} FileResult */

/**
 * Adds up the tests of all browsers and says `N passed, N failed` on a line of its own.
 *
 * @param {{ file?: string }} [options] `file`: where to write what each file came to as JSON instead, for a program
 *   that says the line itself.
 * @returns {import('@web/test-runner').Reporter}
 */
export function summaryReporter({ file } = {}) {
  return {
    stop({ sessions }) {
      const results = [...sessions].map(resultOf);
      if (file) writeFileSync(file, JSON.stringify(results));
      else console.log(`\n${sentence(results)}`);
    },
  };
}

/** @param {FileResult[]} results */
function sentence(results) {
  /** @param {(result: FileResult) => number} of */
  const sum = (of) => results.reduce((total, result) => total + of(result), 0);
  const skipped = sum((result) => result.skipped);
  const tail = skipped ? `, ${skipped} skipped` : '';
  return `${sum(({ passed }) => passed)} passed, ${sum(({ failures }) => failures.length)} failed${tail}`;
}

/**
 * A file that did not load, or whose browser crashed, has no failing test: it counts as one.
 *
 * @param {TestSession} session One test file in one browser.
 * @returns {FileResult}
 */
function resultOf({ testFile = '', browser, passed, testResults }) {
  const tests = testsIn(testResults);
  const failures = tests.filter((test) => !test.passed && !test.skipped).map(({ name }) => name);
  if (!passed && !failures.length) failures.push('the file did not run to its end');
  return {
    file: path.relative(process.cwd(), testFile),
    place: browser.name,
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
    failures,
  };
}

/**
 * @param {TestSuiteResult} [suite]
 * @returns {TestResult[]}
 */
function testsIn(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
}
