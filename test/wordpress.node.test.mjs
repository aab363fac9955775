// The plugin in real WordPress, the oldest that it is for and a newer one, as an author: somebody whose posts are filtered.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../tools/find-browsers.mjs';
import { findWordPress } from '../tools/find-wordpress.mjs';
import { elementsOf, readManifest } from '../tools/manifest.mjs';
import { startEmbedServer } from './support/embed-server.mjs';
import { logIn, openEditor } from './support/wordpress-editor.mjs';
import { startWordPress } from './support/wordpress.mjs';

const programs = findWordPress();
const missing =
  'The WordPress plugin was not tried in WordPress: run “node tools/install-wordpress.mjs” as root on Debian.';
if (!programs) console.warn(missing);
// Where changes are accepted, what could not be tried has failed.
const attempt = programs || process.env.CI ? describe : test.skip;

const zip = fileURLToPath(new URL('../dist/peer-widgets-wordpress.zip', import.meta.url));
/** What filters, serialisers and WordPress's typography like to change. */
const nasty = `& &copy= " ' > [gallery] a<b \\ -- &amp;`;

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

  for (const version of ['6.1', '6.5']) {
    describe(`in WordPress ${version}`, () => {
      let site, author;

      before(async () => {
        site = await wordPress.startSite(version);
      });

      /** Opens a page as a visitor. */
      async function visit(address) {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        page.setDefaultTimeout(60_000);
        await page.goto(address);
        return page;
      }

      it('is installed from its zip, and set up by an administrator who tries the feed first', async () => {
        const page = await logIn(browser, site, 'admin');
        await page.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`);
        const field = await page.waitForSelector('#pluginzip');
        await field.uploadFile(zip);
        await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
        const activate = await page.waitForSelector('a[href*="action=activate"]');
        await Promise.all([page.waitForNavigation(), activate.click()]);

        await page.goto(`${site.url}/wp-admin/options-general.php?page=peer-widgets`);
        const feed = await page.waitForSelector('::-p-aria([name="Feed"])');
        const tryFeed = async (address, words) => {
          await feed.evaluate((one) => (one.value = ''));
          await feed.type(address);
          await (await page.waitForSelector('::-p-aria([name="Test feed"][role="button"])')).click();
          await page.waitForFunction(
            (expected) => document.querySelector('[role=status]').textContent.includes(expected),
            {},
            words,
          );
          assert.equal(await feed.evaluate((one) => one.value), address);
        };
        await tryFeed('feed.json', 'begin it with https://');
        await tryFeed(`${publisher.publisher}page`, 'of a web page, not of a feed');
        await tryFeed(`${publisher.publisher}peer-widgets.js`, 'not JSON');
        await tryFeed(`${publisher.publisher}feed.json`, 'The feed works. Roles: 4,');
        await (await page.waitForSelector('::-p-aria([name="Publisher"])')).type(publisher.publisher);
        await (await page.waitForSelector('::-p-aria([name="Accent"])')).type('#7a1f5c');
        await Promise.all([page.waitForNavigation(), page.click('#submit')]);
        assert.deepEqual(await site.run('return get_option( "peer_widgets_settings" );'), {
          feed: `${publisher.publisher}feed.json`,
          host: publisher.publisher,
          accent: '#7a1f5c',
        });
        await site.workInBackground();
        await site.run(`
          foreach ( get_users() as $user ) {
            update_user_meta( $user->ID, 'wp_persisted_preferences', array(
              'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false ),
              '_modified' => gmdate( 'c' ),
            ) );
          }
        `);
      });

      it('lets an author place every widget by clicks, and keeps exactly what is typed', async () => {
        author = await logIn(browser, site, 'author');
        const feed = `${publisher.publisher}feed.json?a=1&copy=2&lt=3`;
        const action = `${publisher.publisher}subscribe?a=1&copy=2`;
        /** What is typed, by the labels of the form; and the attributes that have to come of it. */
        const widgets = {
          'role-tabs': [
            { Heading: nasty, Feed: feed, Layout: 'tabs' },
            { heading: nasty, feed, layout: 'tabs' },
          ],
          'resource-cards': [
            { Heading: nasty, Feed: feed, Searchable: true, Limit: '3', Theme: 'sand' },
            { heading: nasty, feed, searchable: '', limit: '3', theme: 'sand' },
          ],
          'story-carousel': [
            { Heading: nasty, Feed: feed },
            { heading: nasty, feed },
          ],
          'chapter-guide': [
            { 'Hide the heading': true, Feed: feed },
            { heading: '', feed },
          ],
          'newsletter-signup': [
            { Heading: nasty, Action: action, Consent: nasty, Extra: 'a=1&copy=2' },
            { heading: nasty, action, consent: nasty, extra: 'a=1&copy=2' },
          ],
          'quick-exit': [{ Href: feed }, { href: feed }],
        };
        const known = elementsOf(await readManifest()).map(({ tagName }) => tagName.replace('peer-', ''));
        assert.deepEqual(Object.keys(widgets).sort(), known.filter((name) => name !== 'feed').sort());

        const editor = await openEditor(author, site);
        await editor.title('Every widget');
        for (const [name, [typed]] of Object.entries(widgets)) {
          await editor.insert(`peer-widgets/${name}`, name.replace('-', ' '));
          await editor.fill(typed);
          if (name !== 'quick-exit') await editor.canvas.waitForSelector(`peer-${name}[status=ready]`);
        }
        const { id, link } = await editor.publish();

        const expected = Object.fromEntries(
          Object.entries(widgets).map(([name, [, attributes]]) => [`peer-${name}`, attributes]),
        );
        const checkPublicPage = async () => {
          const page = await visit(link);
          await page.waitForFunction(
            () =>
              document.querySelectorAll('peer-quick-exit').length === 1 &&
              [...document.querySelectorAll('[status]')].filter((one) => one.status === 'ready').length === 5,
          );
          const found = await page.evaluate(() => {
            const all = [...document.querySelectorAll('*')].filter((one) =>
              one.localName.startsWith('peer-'),
            );
            return Object.fromEntries(
              all.map((one) => [
                one.localName,
                Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])),
              ]),
            );
          });
          for (const attributes of Object.values(found)) delete attributes.status;
          assert.deepEqual(found, expected);
          await page.close();
        };
        await checkPublicPage();

        const again = await openEditor(author, site, id);
        const blocks = await again.blocks();
        assert.deepEqual(
          blocks.map(({ name, isValid }) => [name, isValid]),
          Object.keys(widgets).map((name) => [`peer-widgets/${name}`, true]),
        );
        for (const [name, [typed]] of Object.entries(widgets)) {
          await again.select(name);
          for (const [label, value] of Object.entries(typed))
            assert.equal(await again.shown(label), value, label);
        }
        await again.title(' once more');
        await again.update();
        await checkPublicPage();
      });
    });
  }
});
