// The built quick exit in real pages: what is seen, where it leads, and where Back leads.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { engines } from './hosts/engines.mjs';

const read = (path) => readFile(new URL(`../${path}`, import.meta.url));
const pages = {
  '/before': '<title>Before</title>',
  '/help': await read('test/fixtures/quick-exit.html'),
  '/weather': '<title>Weather</title>',
};

for (const [engine, launch] of Object.entries(engines)) {
  const browser = await launch();
  (browser ? describe : describe.skip)(`Leaving quickly in ${engine}`, () => {
    let server;
    let origin;
    before(async () => {
      const script = await read('dist/peer-extras.js');
      server = createServer(({ url }, response) => {
        const isScript = url.endsWith('.js');
        response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
        response.end(isScript ? script : (pages[url] ?? ''));
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      origin = `http://127.0.0.1:${server.address().port}`;
    });
    after(async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    });

    /** Waits until the window shows a page. */
    const shows = async (title) => {
      for (let tries = 0; tries < 100; tries++) {
        if ((await browser.run('document.title').catch(() => '')) === title) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      assert.fail(`${title} is not shown`);
    };
    const open = async () => {
      // After history.back(), drivers lose track of a tab.
      await browser.renew();
      await browser.open(`${origin}/before`);
      await browser.open(`${origin}/help`);
    };

    test('by Shift, three times: Back leads to the page before', async () => {
      await open();
      for (let count = 0; count < 3; count++) await browser.press('Shift');
      await shows('Weather');
      await browser.run("history.back() ?? ''");
      await shows('Before');
    });

    test('by the button: nothing is seen any more at once, not even an open dialog', async () => {
      await open();
      const seen = await browser.run(`(() => {
        document.querySelector('dialog').showModal();
        document.querySelector('peer-quick-exit').shadowRoot.querySelector('button').click();
        const { checkVisibility } = Element.prototype;
        const shown = [...document.querySelectorAll('*')].filter((one) => checkVisibility.call(one));
        return shown.map(({ localName }) => localName).join() + document.title + '.';
      })()`);
      assert.equal(seen, '.');
      await shows('Weather');
    });
  });
}
