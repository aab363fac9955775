/**
 * `npm run bench`: what long feeds cost in Chromium. Prints the longest task from the start of the page to the first
 * picture of all widgets, and the cost of one keystroke in the search, at 12, 1,000 and 10,000 resources in the same
 * run. Nothing here passes or fails: the ratios are for people to read.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../tools/find-browsers.mjs';
import { runModule } from '../tools/run-module.mjs';

const counts = [12, 1_000, 10_000];
const rounds = 9;
/** What is typed, letter by letter: each letter is one keystroke. */
const typed = 'sleep well';

const words =
  'peer support sleep well diabetes community health worker group visit clinic story course insulin walk'.split(
    ' ',
  );
const { kinds } = await runModule(fileURLToPath(new URL('../src/feed/kinds.ts', import.meta.url)));
const word = (n) => words[n % words.length];

/** A feed with so many resources, each with a text like a real one's, and something for the other widgets. */
function feed(count) {
  const resources = Array.from({ length: count }, (_, n) => ({
    id: `r${n}`,
    kind: kinds[n % kinds.length],
    title: `${word(n)} ${word(n * 7 + 3)} ${word(n * 5 + 1)} ${n}`,
    url: `https://publisher.example/${n}`,
    description:
      `How <em>${word(n * 3)}</em> ${word(n + 4)} ${word(n * 11)} ${word(n + 9)} in ${n} steps. `.repeat(3),
    topics: [word(n), word(n * 13)],
    roles: n % 3 ? [] : ['peers'],
  }));
  return {
    version: 1,
    title: 'Publisher',
    roles: [
      { id: 'peers', name: 'Peers', actions: ['Share.'] },
      { id: 'managers', name: 'Managers', actions: ['Plan.'], resources: ['r1', 'r2'] },
    ],
    resources,
    stories: [{ id: 's', title: 'A story', body: 'Once.' }],
    guide: { title: 'Guide', chapters: [{ id: 'c', title: 'Start', sections: [{ body: 'Begin.' }] }] },
  };
}

const page = (count) => `<!doctype html><html lang="en"><title>Bench</title>
  <script>
    window.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ type: 'longtask', buffered: true });
  </script>
  <script async src="/peer-widgets.js" data-feed="/${count}.json"></script>
  <peer-role-tabs></peer-role-tabs>
  <peer-resource-cards searchable filterable></peer-resource-cards>
  <peer-story-carousel></peer-story-carousel>
  <peer-chapter-guide></peer-chapter-guide>
  <peer-newsletter-signup action="/subscribe"></peer-newsletter-signup>`;

const script = await readFile(new URL('../dist/peer-widgets.js', import.meta.url)).catch(() => {
  console.error('There is no dist/peer-widgets.js to measure: run "npm run build" first.');
  process.exit(1);
});
const feeds = new Map(counts.map((count) => [`/${count}.json`, JSON.stringify(feed(count))]));
const server = createServer(({ url }, response) => {
  const [type, body] = feeds.has(url)
    ? ['application/json', feeds.get(url)]
    : url === '/peer-widgets.js'
      ? ['text/javascript', script]
      : ['text/html', page(url.slice(1))];
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const { executablePath, headless, args, env } = await findChromium();
const browser = await puppeteer.launch({ executablePath, headless, args, env });
const results = new Map(counts.map((count) => [count, { task: [], first: [], next: [] }]));
try {
  // Interleaved, so that what else the machine does falls on all alike.
  for (let round = 0; round < rounds; round++) {
    for (const count of counts) {
      const { task, first, next } = results.get(count);
      const measured = await measure(count);
      task.push(measured.task);
      first.push(measured.keystrokes[0]);
      next.push(...measured.keystrokes.slice(1));
    }
  }
} finally {
  await browser.close();
  server.close();
}
report();

async function measure(count) {
  const tab = await browser.newPage();
  try {
    await tab.goto(`http://127.0.0.1:${server.address().port}/${count}`);
    await tab.waitForFunction(() =>
      [...document.querySelectorAll('[status]')].every(({ status }) => status === 'ready'),
    );
    return await tab.evaluate(async (text) => {
      // Two frames: the first picture is on the screen.
      const painted = () =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      await painted();
      await new Promise((resolve) => setTimeout(resolve, 100));
      const task = Math.max(0, ...window.tasks);
      const cards = document.querySelector('peer-resource-cards');
      const input = cards.shadowRoot.querySelector('input');
      const keystrokes = [];
      for (let length = 1; length <= text.length; length++) {
        await painted();
        input.value = text.slice(0, length);
        const start = performance.now();
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await cards.updateComplete;
        void cards.offsetHeight; // Style and layout are part of the cost.
        keystrokes.push(performance.now() - start);
      }
      return { task, keystrokes };
    }, typed);
  } finally {
    await tab.close();
  }
}

function report() {
  const [smallest] = counts;
  const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
  const base = median(results.get(smallest).next);
  console.log(
    `Chromium, median of ${rounds} rounds, in milliseconds. Tasks under 50 ms are not reported: 0.\n`,
  );
  console.log(
    '| resources | longest task to first paint | first keystroke | keystroke | ratio | list grows by |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const [count, { task, first, next }] of results) {
    const keystroke = median(next);
    const cells = [median(task), median(first), keystroke, keystroke / base].map((n) => n.toFixed(1));
    console.log(`| ${count} | ${cells.join(' | ')} | ${(count / smallest).toFixed(1)} |`);
  }
}
