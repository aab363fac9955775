import 'axe-core';

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

/** What axe finds wrong in a part of the page: a line for each place. */
export async function axeFindings(part: Element): Promise<string[]> {
  // Of all rules of WCAG 2.2 AA only the one about the size of targets is off unless it is asked for.
  const rules = { 'target-size': { enabled: true } };
  const { violations } = await window.axe.run(part, { resultTypes: ['violations'], rules });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
