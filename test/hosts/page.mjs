/** The published table of host pages: written from the cells of a run, and read again. */

/** @typedef {import('./visit.mjs').Row} Row */
/** @typedef {Map<string, Record<string, string>>} Cells What each engine did, by the page. */
/** @typedef {{ name: string, title: string, rows: readonly Row[] }} Group */

const engines = ['chromium', 'firefox', 'webkit'];

/**
 * @param {readonly Group[]} groups
 * @param {Cells} cells
 */
export function hostsPage(groups, cells) {
  const { pages, passed } = countsOf(groups, cells);
  const tables = groups.map(({ title, rows }) => `## ${title}\n\n${tableOf(rows, cells)}`);
  return `# Host pages

**${pages} pages, each in three engines; on ${passed} of them all three show the widgets. On the others, visitors find the
partner's own fallback, and the page notices no error.**

Each row is a page of a partner, served by a real server with its own headers. It loads the built \`peer-widgets.js\` and the
feed in \`test/fixtures/seed-feed.json\`. ✓ means that all widgets of the page showed words of that feed, that a real key
opened the next tab, that the page saw no \`error\` and no \`unhandledrejection\` event, and that no security policy was hurt.
"Fallback" means that each tag showed the partner's link instead, and that the keyboard reached it. Under "Failures"
each of the five widgets fails in turn; ✓ means that neither the other four nor the page noticed.

This page is written by \`npm run docs:hosts\`; the tests (\`test/hosts.node.test.mjs\`) fail when it no longer says what
happens.

${tables.join('\n\n')}
`;
}

/** How many pages there are, and on how many of them every engine shows the widgets. */
export function countsOf(groups, cells) {
  const pages = groups.flatMap(({ rows }) => rows);
  const shows = ({ page }) => engines.every((engine) => cells.get(page)?.[engine]?.startsWith('✓'));
  return { pages: pages.length, passed: pages.filter(shows).length };
}

/** @returns {Cells} The cells of a published page. */
export function cellsIn(published) {
  const lines = [...published.matchAll(/^\| (.+) \| (.+) \| (.+) \| (.+) \|$/gm)];
  return new Map(
    lines.map(([, page, ...texts]) => [
      page,
      Object.fromEntries(engines.map((engine, index) => [engine, texts[index]])),
    ]),
  );
}

function tableOf(rows, cells) {
  const lines = rows.map(({ page }) => {
    const texts = engines.map((engine) => cells.get(page)?.[engine] ?? 'not run');
    return `| ${[page, ...texts].join(' | ')} |`;
  });
  return `| The widgets… | Chromium | Firefox | WebKitGTK |\n|---|---|---|---|\n${lines.join('\n')}`;
}
