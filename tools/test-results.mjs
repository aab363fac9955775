/**
 * What the runners came to, file by file.
 *
 * @typedef {object} FileResult One test file in one place.
 * @property {string} file Relative to the project.
 * @property {string} place Where it ran: Node, or the name of a browser.
 * @property {number} passed
 * @property {number} skipped
 * @property {string[]} failures Titles of the tests that failed.
 */

/** @typedef {(files?: string[]) => Promise<FileResult[]>} Runner Runs these files, or all there are. */

/**
 * Runs all files, and those that failed a second time, with nothing beside them: a machine that is busy, or a browser that
 * stops drawing, must not look like a defect. What passed only then is said aloud, so that somebody looks at the test.
 *
 * @param {Runner} run
 * @returns {Promise<FileResult[]>} Of each file in each place, the last result.
 */
export async function runWithSecondTry(run) {
  const first = await run();
  const failed = first.filter(({ failures }) => failures.length);
  if (!failed.length) return first;
  console.log(`\n── A second try of what failed\n${namesOf(failed)}\n`);
  const second = await run([...new Set(failed.map(({ file }) => file))]);
  return first.map((result) => {
    const again = second.find(({ file, place }) => file === result.file && place === result.place);
    if (!result.failures.length) return result;
    if (again && !again.failures.length) console.log(`Passed only at the second try:\n${namesOf([result])}`);
    return again ?? result;
  });
}

/** @param {FileResult[]} results */
export function namesOf(results) {
  return results
    .flatMap(({ file, place, failures }) => failures.map((title) => `  ${place}, ${file}: ${title}`))
    .join('\n');
}
