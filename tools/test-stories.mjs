/**
 * `npm run test:stories`: opens every page of the built Storybook in Chromium. A story passes when it renders, its
 * interactions succeed, axe finds nothing and the console stays without errors. With SCREENSHOTS=folder it also takes
 * a picture of each. At last a designer uses it (see designer-visit.mjs).
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { visitAsDesigner } from './designer-visit.mjs';
import { findChromium } from './find-browsers.mjs';
import { projectFolder } from './prepare.mjs';

const folder = path.join(projectFolder, 'storybook-static');
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** Milliseconds after which a story counts as hanging. */
const patience = 30_000;
const pages = 2;

async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const body = await readFile(path.join(folder, decodeURIComponent(pathname)));
      response
        .writeHead(200, { 'Content-Type': types[path.extname(pathname)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Runs in the page before Storybook: resolves when the story has rendered, played and been checked by axe. */
function listenForResult() {
  window.storyResult = new Promise((resolve) => {
    let channel;
    Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(value) {
        channel = value;
        for (const name of ['storyFinished', 'storyMissing', 'docsRendered']) {
          channel.on(name, (detail) => {
            const violations = (detail?.reporters ?? []).flatMap(({ result }) => result?.violations ?? []);
            const axe = violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
            );
            resolve({ name, status: detail?.status, axe });
          });
        }
      },
    });
  });
}

async function check(page, base, { id, type }) {
  const errors = [];
  const note = (message) => message.type() === 'error' && errors.push(message.text());
  const fail = (error) => errors.push(String(error));
  page.on('console', note).on('pageerror', fail);
  let timer;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(resolve, patience, { name: 'timeout', axe: [] });
  });
  await page.goto(`${base}/iframe.html?id=${id}&viewMode=${type === 'docs' ? 'docs' : 'story'}`);
  const result = await Promise.race([page.evaluate(() => window.storyResult), timeout]);
  clearTimeout(timer);
  page.off('console', note).off('pageerror', fail);
  const isDone =
    result.name === 'docsRendered' || (result.name === 'storyFinished' && result.status === 'success');
  return isDone && !errors.length && !result.axe.length ? undefined : { ...result, errors };
}

async function main() {
  const index = await readFile(path.join(folder, 'index.json'), 'utf8').catch(() => {
    throw new Error('There is no built Storybook: run "npm run build-storybook" first.');
  });
  const queue = Object.values(JSON.parse(index).entries);
  const screenshots = process.env.SCREENSHOTS;
  if (screenshots) await mkdir(screenshots, { recursive: true });
  const server = await serve();
  const base = `http://127.0.0.1:${server.address().port}`;
  const { executablePath, headless, args } = await findChromium();
  const browser = await puppeteer.launch({ executablePath, headless, args });
  let passed = 0;
  let failed = 0;
  const work = async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 700 });
    await page.evaluateOnNewDocument(listenForResult);
    for (let entry; (entry = queue.shift());) {
      const problem = await check(page, base, entry);
      if (problem) console.log(`not ok ${entry.id} ${JSON.stringify(problem)}`);
      if (problem) failed++;
      else passed++;
      if (screenshots)
        await page.screenshot({ path: path.join(screenshots, `${entry.id}.png`), fullPage: true });
    }
  };
  await Promise.all(Array.from({ length: pages }, work));
  try {
    await visitAsDesigner(browser, base);
    passed++;
  } catch (error) {
    console.log(`not ok a designer's visit: ${error.message}`);
    failed++;
  }
  await browser.close();
  server.close();
  console.log(`${passed} passed, ${failed} failed`);
  return failed || !passed ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
