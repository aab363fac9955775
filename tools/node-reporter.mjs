/**
 * A reporter for Node's test runner (https://nodejs.org/api/test.html#custom-reporters): at the end it writes what each
 * file came to, as JSON.
 */
import path from 'node:path';

/**
 * @param {AsyncIterable<{ type: string, data: any }>} events
 * @returns {AsyncGenerator<string>} One text: an array of `FileResult`, see test-results.mjs.
 */
export default async function* nodeReporter(events) {
  /** @type {Map<string, import('./test-results.mjs').FileResult>} */
  const results = new Map();
  for await (const { type, data } of events) {
    if (!/^test:(pass|fail)$/.test(type) || isOnlyItsTests(type, data.details)) continue;
    // A file that broke down stands as a test of its own, under its path.
    const file = path.relative(process.cwd(), data.file ?? data.name);
    const result = results.get(file) ?? { file, place: 'Node', passed: 0, skipped: 0, failures: [] };
    results.set(file, result);
    if (data.skip !== undefined || data.todo !== undefined) result.skipped += 1;
    else if (type === 'test:pass') result.passed += 1;
    else result.failures.push(data.name);
  }
  yield JSON.stringify([...results.values()]);
}

/**
 * Whether an event tells of a group what its tests have told. Else a group fails by itself, by a hook such as `after`.
 *
 * @param {string} type
 * @param {{ type?: string, error?: { failureType?: string } }} [details]
 */
function isOnlyItsTests(type, { type: kind, error } = {}) {
  return kind === 'suite' && (type === 'test:pass' || error?.failureType === 'subtestsFailed');
}
