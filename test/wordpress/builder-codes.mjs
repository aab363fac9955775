// Part of wordpress.node.test.mjs: what WordPress keeps of the builder's codes where the plugin is not. It goes last.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { it } from 'node:test';
import { embedCode } from '../../dist/embed-code.js';
import { runModule } from '../../tools/run-module.mjs';

const { targets } = await runModule('src/builder/targets.ts');
const nasty = `& &copy= " ' > [gallery]`;

export function testBuilderCodes(world) {
  /** Publishes a code in a block "Custom HTML". Gives its address. */
  const post = (login, code) => world.site.publish(login, `<!-- wp:html -->\n${code}\n<!-- /wp:html -->`);
  const codeFor = (placement) =>
    embedCode(
      { widget: 'resource-cards', host: world.publisher, attributes: { heading: nasty, layout: 'list' } },
      placement,
    );

  for (const [target, login] of [
    ['wordpress-admin', 'admin'],
    ['wordpress-author', 'author'],
  ]) {
    it(`keeps the builder's code for ${targets[target].label}, with exact values`, async () => {
      const { placement, webmaster } = targets[target];
      const address = await post(login, codeFor(placement));
      if (webmaster) {
        assert.match(await (await fetch(address)).text(), /<a href="[^"]+\/embed\/resource-cards\//);
        const plugin = `<?php add_action( 'wp_head', function () { ?>${codeFor('script')}<?php } );`;
        await writeFile(`${world.site.folder}/wp-content/mu-plugins/webmaster.php`, plugin);
      }
      const page = await world.visit(address);
      const widget = await page.waitForSelector('peer-resource-cards[status=ready]');
      assert.deepEqual(await widget.evaluate(({ heading, layout }) => [heading, layout]), [nasty, 'list']);
      await page.browserContext().close();
    });
  }

  it('takes the tag from an author, and leaves the link in it', async () => {
    const html = await (await fetch(await post('author', codeFor('tag')))).text();
    assert.doesNotMatch(html, /<peer-resource-cards/);
    assert.match(html, /<a href="[^"]+\/embed\/resource-cards\/[^"]*">/);
  });
}
