/** Says how each check went, in one line, and counts. */
export class Report {
  passed = 0;
  failed = 0;
  #log;

  /** @param {(line: string) => void} log */
  constructor(log) {
    this.#log = log;
  }

  /**
   * Does a check. One that throws has failed, and the others go on.
   *
   * @param {string} title What holds, if it passes.
   * @param {() => unknown} work
   */
  async check(title, work) {
    try {
      await work();
      this.passed += 1;
      this.#log(`✓ ${title}`);
    } catch (error) {
      this.failed += 1;
      this.#log(`✗ ${title}: ${/** @type {Error} */ (error).message}`);
    }
  }

  /** Says the sum. @throws {Error} When a check has failed. */
  conclude() {
    this.#log(`\n${this.passed} passed, ${this.failed} failed`);
    if (this.failed)
      throw new Error('Publish nothing of this release before the lines with ✗ above are mended.');
  }
}
