import { writeFileSync } from 'node:fs';

/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult */
/** @typedef {import('@web/test-runner').TestResult} TestResult */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Adds up the tests of all browsers and says `N passed, N failed` on a line of its own.
 *
 * @param {{ file?: string }} [options] `file`: where to write the counts as JSON instead, for a program that
 *   says the line itself.
 * @returns {import('@web/test-runner').Reporter}
 */
export function summaryReporter({ file } = {}) {
  return {
    stop({ sessions }) {
      const counts = sum([...sessions].map(countSession));
      if (file) writeFileSync(file, JSON.stringify(counts));
      else console.log(`\n${sentence(counts)}`);
    },
  };
}

/** @param {Counts} counts */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * A file that did not load, or whose browser crashed, has no failing test: it counts as one.
 *
 * @param {TestSession} session One test file in one browser.
 * @returns {Counts}
 */
function countSession(session) {
  const counts = sum(testsIn(session.testResults).map(countTest));
  return session.passed || counts.failed ? counts : { ...counts, failed: 1 };
}

/**
 * @param {TestResult} test
 * @returns {Counts}
 */
function countTest({ passed, skipped }) {
  const result = skipped ? 'skipped' : passed ? 'passed' : 'failed';
  return { passed: 0, failed: 0, skipped: 0, [result]: 1 };
}

/**
 * @param {TestSuiteResult} [suite]
 * @returns {TestResult[]}
 */
function testsIn(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
}

/** @param {Counts[]} parts */
function sum(parts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const part of parts) {
    total.passed += part.passed;
    total.failed += part.failed;
    total.skipped += part.skipped;
  }
  return total;
}
