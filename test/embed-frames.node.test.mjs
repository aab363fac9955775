// Embed pages as visitors meet them: alone on screens of every size, and in a frame that may do almost nothing.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox } from '../tools/find-browsers.mjs';
import { startEmbedServer } from './support/embed-server.mjs';

const widgets = ['role-tabs', 'resource-cards', 'story-carousel', 'chapter-guide', 'join'];
const engines = { Chromium: await findChromium(), Firefox: findFirefox() };

for (const [engine, found] of Object.entries(engines).filter(([, one]) => one)) {
  describe(`an embed page in ${engine}`, () => {
    let site, browser;

    before(async () => {
      site = await startEmbedServer();
      const isFirefox = engine === 'Firefox';
      browser = await puppeteer.launch({
        headless: true,
        ...found,
        ...(isFirefox && { browser: 'firefox' }),
      });
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    /** Opens a page of a blog that WordPress gave a frame with an embed page, and answers that frame. */
    async function openBare(path) {
      const page = await browser.newPage();
      const src = `${site.publisher}${path}#?secret=a1B2`;
      await page.goto(
        site.pageWith(`<iframe sandbox="allow-scripts" width="600" height="900" src="${src}"></iframe>`),
      );
      const frame = await page.waitForFrame((one) => one.url().startsWith(site.publisher));
      await frame.waitForSelector('main > [status=ready]');
      return { page, frame };
    }

    /** What the box with an address shows, once it is there. */
    async function shownAddress(frame) {
      await frame.waitForFunction(() => document.querySelector('#away').matches(':popover-open'));
      return frame.evaluate(() => {
        const field = document.querySelector('#away input');
        const selected = field.value.slice(field.selectionStart, field.selectionEnd);
        const isFocused = document.activeElement === field;
        return { address: field.value, selected, isFocused };
      });
    }

    it('says where a link leads that its frame cannot open, copies that, and gives the focus back', async () => {
      const { page, frame } = await openBare('embed/role-tabs/');
      const link = await frame.waitForSelector('peer-role-tabs >>> a[href^=http]');
      const href = await link.evaluate((one) => one.href);
      await link.focus();
      await page.keyboard.press('Enter');
      assert.deepEqual(await shownAddress(frame), { address: href, selected: href, isFocused: true });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await frame.waitForFunction(
        () => document.querySelector('#away [role=status]').textContent === 'Copied.',
      );
      await page.keyboard.press('Escape');
      await frame.waitForFunction(() => !document.querySelector('#away').matches(':popover-open'));
      const isBack = () => document.activeElement.shadowRoot?.activeElement?.href;
      assert.equal(await frame.evaluate(isBack), href);
      await page.close();
    });

    it('is to be opened by itself for a sign-up that needs the page of the service', async () => {
      const { page, frame } = await openBare('embed/join/?action=/join&encoding=navigate');
      const field = await frame.waitForSelector('peer-newsletter-signup >>> #email');
      await field.type('ann@example.org');
      await page.keyboard.press('Enter');
      const { address } = await shownAddress(frame);
      assert.equal(address, `${site.publisher}embed/join/?action=/join&encoding=navigate`);
      await page.close();
    });

    it('says what is wrong with an address that cannot be one', async () => {
      const { page, frame } = await openBare('embed/join/?action=/join');
      const field = await frame.waitForSelector('peer-newsletter-signup >>> #email');
      await field.type('ann@');
      await page.keyboard.press('Enter');
      await frame.waitForSelector('peer-newsletter-signup >>> [aria-invalid=true]');
      await page.close();
    });

    for (const width of [320, 768, 1280]) {
      it(`fits a screen of ${width} pixels, and has nothing to complain of`, async () => {
        for (const name of widgets) {
          const page = await browser.newPage();
          const complaints = [];
          page.on('console', (message) => {
            if (/error|warn/.test(message.type())) complaints.push(message.text());
          });
          page.on('pageerror', (error) => complaints.push(String(error)));
          await page.setViewport({ width, height: 800 });
          await page.goto(`${site.publisher}embed/${name}/?action=/join&searchable&filterable`);
          await page.waitForSelector('main > [status=ready]');
          const [content, view] = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return [scrollWidth, clientWidth];
          });
          assert.ok(content <= view, `${name}: ${content} pixels in ${view}`);
          assert.deepEqual(complaints, [], name);
          await page.close();
        }
      });
    }

    if (engine === 'Chromium') {
      it('has a link to the publisher for who runs no scripts', async () => {
        const page = await browser.newPage();
        await page.setJavaScriptEnabled(false);
        for (const name of widgets) {
          await page.goto(`${site.publisher}embed/${name}/`);
          const link = await page.$('noscript a');
          assert.ok(await link.isVisible(), name);
          assert.equal(await link.evaluate((one) => one.href), site.publisher);
        }
        await page.close();
      });
    }
  });
}
