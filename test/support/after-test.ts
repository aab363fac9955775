const steps = new Set<() => unknown>();

afterEach(async () => {
  const all = [...steps].reverse();
  steps.clear();
  for (const step of all) await step();
});

/** Does something when the running test ends, the latest first; the same function only once. */
export function afterTest(step: () => unknown): void {
  steps.add(step);
}
