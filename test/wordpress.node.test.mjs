// The plugin in real WordPress, the oldest that it is for and a newer one, as an author: somebody whose posts are filtered.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../tools/find-browsers.mjs';
import { findWordPress } from '../tools/find-wordpress.mjs';
import { startEmbedServer } from './support/embed-server.mjs';
import { logIn } from './support/wordpress-editor.mjs';
import { startWordPress } from './support/wordpress.mjs';
import { testBuilderCodes } from './wordpress/builder-codes.mjs';
import { testNetwork } from './wordpress/network.mjs';
import { testPlacing } from './wordpress/placing.mjs';
import { testPublicPage } from './wordpress/public-page.mjs';
import { testSettingUp } from './wordpress/setting-up.mjs';

const programs = findWordPress();
const missing =
  'The WordPress plugin was not tried in WordPress: run “node tools/install-wordpress.mjs” as root on Debian.';
if (!programs) console.warn(missing);
// Where changes are accepted, what could not be tried has failed.
const attempt = programs || process.env.CI ? describe : test.skip;

attempt('the WordPress plugin', () => {
  let wordPress, publisher, browser;

  before(async () => {
    assert.ok(programs, missing);
    wordPress = await startWordPress(programs);
    publisher = await startEmbedServer();
    const { executablePath, headless, args, env } = await findChromium();
    browser = await puppeteer.launch({ executablePath, headless, args, env });
  });

  after(async () => {
    await browser?.close();
    await publisher?.close();
    await wordPress?.close();
  });

  /** Opens a page as a visitor. */
  async function visit(address) {
    const page = await (await browser.createBrowserContext()).newPage();
    page.setDefaultTimeout(90_000);
    await page.goto(address);
    return page;
  }

  for (const version of ['6.1', '6.5']) {
    describe(`in WordPress ${version}`, () => {
      /** What the tests share: they go on from each other, as people do on a site. */
      const world = {};

      before(async () => {
        const site = await wordPress.startSite(version);
        const loggedIn = new Map();
        Object.assign(world, {
          site,
          /** Where somebody is logged in. */
          async as(name) {
            if (!loggedIn.has(name)) loggedIn.set(name, await logIn(browser, site, name));
            return loggedIn.get(name);
          },
          publisher: publisher.publisher,
          visit,
        });
      });

      testSettingUp(world);
      testPlacing(world);
      testPublicPage(world);
      testBuilderCodes(world);
    });
  }

  testNetwork(() => ({ wordPress, publisher: publisher.publisher, visit }));
});
