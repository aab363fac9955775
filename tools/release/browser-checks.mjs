/** What can be checked of a release by visiting pages that use it, in Chromium. */
import puppeteer from 'puppeteer-core';
import { findChromium } from '../find-browsers.mjs';

/** For a page on a busy machine, in milliseconds. */
const patience = 60_000;

/**
 * Visits a partner's page with each embed code, and the builder if it is in the release.
 *
 * @param {import('./report.mjs').Report} report
 * @param {object} site
 * @param {string} site.origin
 * @param {string} site.version
 * @param {string} site.major
 * @param {boolean} site.hasBuilder
 * @param {Record<string, string>} site.hashes Of the files, as in `integrity.json`.
 * @param {(body: string) => string} site.pageWith Gives the address of a partner's page.
 * @param {typeof import('../../src/embed/embed-code.ts').embedCode} site.embedCode
 * @param {readonly import('../../src/embed/embed-code.ts').WidgetName[]} site.widgets
 */
export async function checkPages(report, site) {
  const browser = await puppeteer.launch(await findChromium());
  try {
    for (const { title, body, isFramed } of partnerPages(site)) {
      await report.check(title, () => visit(browser, site.pageWith(body), isFramed ? framed : onPage));
    }
    if (!site.hasBuilder) return;
    for (const folder of [site.version, site.major]) {
      const address = `${site.origin}/${folder}/builder/`;
      await report.check(`/${folder}/builder/ opens`, () => visit(browser, address, heading));
    }
  } finally {
    await browser.close();
  }
}

/** @param {Parameters<typeof checkPages>[1]} site */
function partnerPages({ origin, version, major, hashes, embedCode, widgets }) {
  const host = `${origin}/${major}/`;
  const pinned = {
    version,
    integrity: hashes['peer-widgets.js'],
    extrasIntegrity: hashes['peer-extras.js'],
  };
  const tabs = { widget: /** @type {const} */ ('role-tabs'), host };
  const script = embedCode(tabs, 'script');
  const pages = [
    {
      title: `a partner's page runs /${version}/ with its hash`,
      body: embedCode({ ...tabs, attributes: { theme: 'sand' }, version: pinned }, 'tag'),
    },
    { title: `a partner's page runs /${major}/`, body: embedCode(tabs, 'tag') },
    { title: 'a placeholder becomes a widget', body: script + embedCode(tabs, 'placeholder') },
    { title: 'a link becomes a widget', body: script + embedCode(tabs, 'link') },
  ].map((page) => ({ ...page, isFramed: false }));
  const frames = [version, major].flatMap((folder) =>
    widgets.map((widget) => {
      // Without an address to sign up at, the sign-up has nothing to show.
      const attributes = widget === 'newsletter-signup' ? { action: `${origin}/join` } : {};
      const body = embedCode({ widget, attributes, host: `${origin}/${folder}/` }, 'iframe');
      return { title: `the embed page of ${widget} in /${folder}/ runs in its frame`, body, isFramed: true };
    }),
  );
  return [...pages, ...frames];
}

/**
 * Opens a page, waits for what it should show or for the first thing that goes wrong, and throws what went wrong.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @param {(page: import('puppeteer-core').Page) => Promise<unknown>} shown
 */
async function visit(browser, address, shown) {
  const page = await browser.newPage();
  /** @type {Set<string>} */
  const problems = new Set();
  const problem = new Promise((resolve) => {
    const note = (/** @type {unknown} */ what) => resolve(problems.add(String(what)));
    page.on('console', (message) => /^(error|warn)$/.test(message.type()) && note(message.text()));
    page.on('pageerror', note);
    page.on('requestfailed', (request) => note(`${request.url()} failed: ${request.failure()?.errorText}`));
    page.on('response', (response) => {
      if (response.status() >= 400) note(`${response.url()} is answered with ${response.status()}`);
    });
  });
  try {
    await Promise.race([page.goto(address, { timeout: patience }).then(() => shown(page)), problem]);
  } catch (error) {
    problems.add(/** @type {Error} */ (error).message);
  } finally {
    await page.close();
  }
  if (problems.size) throw new Error([...problems].join('; '));
}

/** A widget on the page itself. @param {import('puppeteer-core').Page} page */
function onPage(page) {
  return page.waitForSelector('[status=ready]', { timeout: patience });
}

/** A widget in the only frame. @param {import('puppeteer-core').Page} page */
async function framed(page) {
  const element = await page.waitForSelector('iframe', { timeout: patience });
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('there is no frame');
  await frame.waitForSelector('main > [status=ready]', { timeout: patience });
}

/** The builder, which then tries the feed. @param {import('puppeteer-core').Page} page */
async function heading(page) {
  await page.waitForSelector('h1', { visible: true, timeout: patience });
  await page.waitForNetworkIdle({ timeout: patience });
}
