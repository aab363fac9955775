// Part of wordpress.node.test.mjs: what an author does by clicks.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { embedCode } from '../../dist/embed-code.js';
import { elementsOf, readManifest } from '../../tools/manifest.mjs';
import { openEditor } from '../support/wordpress-editor.mjs';

/** What filters, serialisers and WordPress's typography like to change. */
const nasty = `& &copy= " ' > [gallery] a<b \\ -- &amp;`;

/** Ad blockers hide what has "newsletter" in the name of its class. */
const blockOf = (name) => `peer-widgets/${name === 'newsletter-signup' ? 'join' : name}`;

export function testPlacing(world) {
  it('lets an author place every widget by clicks, and keeps exactly what is typed', async () => {
    const { site, publisher, visit } = world;
    const author = await world.as('author');
    const feed = `${publisher}feed.json?a=1&copy=2&lt=3`;
    const action = `${publisher}subscribe?a=1&copy=2`;
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
      'quick-exit': [{ Address: feed }, { href: feed }],
    };
    const known = elementsOf(await readManifest()).map(({ tagName }) => tagName.replace('peer-', ''));
    assert.deepEqual(Object.keys(widgets).sort(), known.filter((name) => name !== 'feed').sort());

    const editor = await openEditor(author, site);
    await editor.title('Every widget');
    for (const [name, [typed]] of Object.entries(widgets)) {
      await editor.insert(blockOf(name), name.replace('-', ' '));
      if (name === 'quick-exit') {
        await editor.answer(blockOf(name), typed.Address);
        continue;
      }
      await editor.fill(typed);
      await editor.canvas.waitForSelector(`peer-${name}[status=ready]`);
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
        const all = [...document.querySelectorAll('*')].filter((one) => one.localName.startsWith('peer-'));
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
      Object.keys(widgets).map((name) => [blockOf(name), true]),
    );
    for (const [name, [typed]] of Object.entries(widgets)) {
      await again.select(blockOf(name));
      for (const [label, value] of Object.entries(typed))
        assert.equal(await again.shown(label), value, label);
    }
    await again.title(' once more');
    await again.update();
    await checkPublicPage();
  });

  it('makes blocks of pasted codes and addresses, and a frame of an address in an embed block', async () => {
    const { site, publisher, visit } = world;
    const author = await world.as('author');
    const editor = await openEditor(author, site);
    await editor.title('Pasted');
    const code = (widget, attributes, placement) =>
      embedCode({ widget, host: publisher, attributes }, placement);
    const heading = 'A &amp; B';
    const action = `${publisher}subscribe`;
    const pasted = [
      [
        'resource-cards',
        { heading: 'A & B', searchable: true },
        'placeholder',
        { heading, searchable: true },
      ],
      ['role-tabs', { heading: 'A & B', layout: 'tabs' }, 'tag', { heading, layout: 'tabs' }],
      ['newsletter-signup', { heading: 'A & B', action }, 'address', { heading, action }],
    ];
    for (const [index, [name, written, placement, stored]] of pasted.entries()) {
      await editor.paste(code(name, written, placement));
      await author.waitForFunction(
        (count) => {
          const blocks = window.wp.data.select('core/block-editor').getBlocks();
          return blocks.length === count && blocks.every(({ name }) => name !== 'core/paragraph');
        },
        {},
        index + 1,
      );
      const block = (await editor.blocks()).at(-1);
      assert.equal(block.name, blockOf(name));
      assert.deepEqual(block.attributes, stored);
    }
    await editor.insert('core/embed', 'embed');
    await (await editor.canvas.waitForSelector('.wp-block-embed input')).click();
    await author.keyboard.type(code('role-tabs', { layout: 'accordion' }, 'address'));
    await author.keyboard.press('Enter');
    await editor.canvas.waitForSelector('.wp-block-embed iframe');
    const { link: address } = await editor.publish();

    const page = await visit(address);
    for (const [name] of pasted) await page.waitForSelector(`peer-${name}[status=ready]`);
    const frame = await page.waitForFrame((one) => one.url().startsWith(publisher));
    await frame.waitForSelector('main > peer-role-tabs[layout=accordion][status=ready]');
    // It begins with 640, and then is what its page needs; browsers draw no frame that is out of sight.
    await page.$eval('iframe', (one) => one.scrollIntoView());
    await page.waitForFunction(() => document.querySelector('iframe').height !== '640');
    await page.browserContext().close();
  });
}
