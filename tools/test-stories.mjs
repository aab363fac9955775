/**
 * `npm run test:stories`: opens every page of the built Storybook in Chromium. A story passes when it renders, its
 * interactions succeed, axe finds nothing, the console stays silent and nothing is asked for outside. Then it tries the
 * toolbar and other screens, and compares the stories with the matrix and with what the elements offer. With
 * SCREENSHOTS=folder it also takes a picture of each. At last a designer uses it (see designer-visit.mjs). Words that
 * follow choose the pages whose names have them.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { visitAsDesigner } from './designer-visit.mjs';
import { elementsOf, readManifest } from './manifest.mjs';
import { projectFolder } from './prepare.mjs';
import { runModule } from './run-module.mjs';
import { compareWithMatrix, whatIsMissing } from './stories/coverage.mjs';
import { askPreview, listen, look } from './stories/in-page.mjs';
import { jobsFor, wholePage } from './stories/jobs.mjs';
import { serve } from './stories/static-server.mjs';
import { Worker } from './stories/worker.mjs';

const folder = path.join(projectFolder, 'storybook-static');
const screenshots = process.env.SCREENSHOTS;
const chosen = process.argv.slice(2);
/** As many as this many browsers at a time. */
const browsers = 2;

const readJson = async (file) => JSON.parse(await readFile(path.join(projectFolder, file), 'utf8'));

/** What is wrong, by what was looked at; nothing where all is well. */
const results = new Map();

function report(title, problems) {
  results.set(title, problems);
  for (const problem of problems) console.log(`not ok ${title}: ${problem}`);
}

async function run(workers, base) {
  const elements = elementsOf(await readManifest());
  const entries = Object.values((await readJson('storybook-static/index.json')).entries);
  const eventNames = elements.flatMap(({ events = [] }) => events.map(({ name }) => name));
  await Promise.all(workers.map(({ page }) => page.evaluateOnNewDocument(listen, eventNames)));

  await workers[0].check({ id: wholePage });
  const { says, argTypes, toolbar } = await workers[0].page.evaluate(askPreview);
  const seen = new Set();
  const queue = jobsFor(entries, toolbar).filter(
    ({ title }) => !chosen.length || chosen.some((words) => title.includes(words)),
  );
  const work = async (worker) => {
    for (let job; (job = queue.shift());) {
      const problem = await worker.check(job, says[job.id]);
      report(job.title, problem ? [JSON.stringify(problem)] : []);
      for (const line of await worker.page.evaluate(look, elements)) seen.add(line);
      // Pages of texts are put together of stories.
      if (screenshots && job.type !== 'docs') {
        await worker.photograph(path.join(screenshots, `${job.title}.png`));
      }
    }
  };
  await Promise.all(workers.map(work));
  report('Storybook around a story', await workers[0].visitStorybook(wholePage));
  const stories = entries.filter(({ type }) => type === 'story').length;
  console.log(`${stories} stories of ${elements.length} elements, ${results.size} pages opened`);
  if (chosen.length) return;

  const problems = await visitAsDesigner(workers[0].browser, base).then(
    () => [],
    ({ message }) => [message],
  );
  report('A designer’s visit', problems);
  const { matrix } = await runModule(path.join(projectFolder, 'stories/matrix.ts'));
  report('The state matrix', compareWithMatrix(matrix, entries));
  for (const element of elements) {
    report(`<${element.tagName}>`, whatIsMissing(element, argTypes[element.tagName], seen));
  }
}

async function main() {
  const start = performance.now();
  await readJson('storybook-static/index.json').catch(() => {
    throw new Error('There is no built Storybook: run "npm run build-storybook" first.');
  });
  if (screenshots) await mkdir(screenshots, { recursive: true });
  const server = await serve(folder);
  const base = `http://127.0.0.1:${server.address().port}`;
  const workers = await Promise.all(Array.from({ length: browsers }, () => Worker.open(base)));
  try {
    await run(workers, base);
  } finally {
    await Promise.all(workers.map(({ browser }) => browser.close()));
    server.close();
  }
  const failed = [...results.values()].filter((problems) => problems.length).length;
  console.log(`Stories: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  console.log(`${results.size - failed} passed, ${failed} failed`);
  return failed || !results.size ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
