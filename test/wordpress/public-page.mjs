// Part of wordpress.node.test.mjs: what visitors and search engines get.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { it } from 'node:test';

const feed = new URL('../../demo/feed.json', import.meta.url);

export function testPublicPage(world) {
  const post = (content, before) => world.site.publish('author', content, before);
  const html = async (address) => (await fetch(address)).text();

  it('reads shortcodes, with curly quotes too', async () => {
    const cases = [
      [
        `[peer_widget name="role-tabs" layout="tabs" heading="Find & your role"]`,
        { layout: 'tabs', heading: 'Find & your role' },
      ],
      [
        `[peer_widget name=”resource-cards” heading=“Find your role” searchable limit=″3″]`,
        { heading: 'Find your role', searchable: '', limit: '3' },
      ],
      [
        `[peer_widget name=&#8221;story-carousel&#8221; heading=&#8221;What they say = much&#8221;]`,
        { heading: 'What they say = much' },
      ],
      [
        `[peer_widget name="chapter-guide" heading="&#91;gallery&#93; &lt;b&gt; &quot;q&quot; &amp;copy=" heading_level='3']`,
        { heading: '[gallery] <b> "q" &copy=', 'heading-level': '3' },
      ],
    ];
    const page = await world.visit(await post(cases.map(([written]) => written).join('\n\n')));
    await page.waitForFunction(
      (count) => document.querySelectorAll('[status=ready]').length === count,
      {},
      cases.length,
    );
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('[status=ready]')].map(({ attributes }) =>
        Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
      ),
    );
    assert.deepEqual(
      found,
      cases.map(([, attributes]) => ({ ...attributes, status: 'ready' })),
    );
    await page.browserContext().close();
  });

  it('keeps the tag that an author writes, which WordPress alone takes away', async () => {
    const tag =
      '<peer-role-tabs heading="Roles" onclick="alert(1)"><a href="https://example.org/">Roles</a></peer-role-tabs>';
    const page = await world.visit(await post(tag));
    await page.waitForSelector('peer-role-tabs[heading=Roles][status=ready]:not([onclick])');
    await page.browserContext().close();
    const without = await html(
      await post(tag, `remove_filter( 'wp_kses_allowed_html', 'peer_widgets_allow_tags' );`),
    );
    assert.doesNotMatch(without, /<peer-role-tabs/);
    assert.match(without, /<a href="https:\/\/example.org\/">Roles<\/a>/);
  });

  it('brings its scripts where they are needed only, as modules with their hashes', async () => {
    assert.doesNotMatch(
      await html(await post('<p>Nothing of ours, but a talk of peer-widgets.</p>')),
      /peer-(widgets|extras)\.js/,
    );
    const plain = await html(await post('<div data-peer-widget="role-tabs"></div>'));
    assert.match(
      plain,
      /<script type="module" integrity="sha384-[^"]+" crossorigin="anonymous" data-feed="[^"]+"[^>]+src='?"?[^ ]+peer-widgets\.js/,
    );
    assert.doesNotMatch(plain, /peer-extras\.js/);
    assert.match(plain, /--peer-accent:#7a1f5c/);
    assert.match(
      await html(await post('<div data-peer-widget="role-tabs" data-theme="sand"></div>')),
      /peer-extras\.js/,
    );
  });

  it('leaves what is inside where the script is not the one of the release', async () => {
    const address = await post('[peer_widget name="role-tabs"]');
    const file = `${world.site.folder}/wp-content/plugins/peer-widgets/assets/integrity.json`;
    const right = await readFile(file, 'utf8');
    // All at once: the editor that is open asks the site now and then.
    const replace = async (text) => {
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
    };
    await replace(right.replace(/("peer-widgets\.js": "sha384-).{8}/, '$1AAAAAAAA'));
    try {
      const page = await world.visit(address);
      const shown = await page.$eval('peer-role-tabs', (one) => [one.shadowRoot, one.innerText]);
      assert.equal(shown[0], null);
      assert.match(shown[1], /Program Managers/);
      await page.browserContext().close();
    } finally {
      await replace(right);
    }
  });

  it('shows a copy of the feed when the feed is down, which is made in the background', async () => {
    let status = 200;
    let asked = 0;
    const server = createServer(async (request, response) => {
      // WordPress also looks whether an address in a post wants to be told of it.
      asked += Number('origin' in request.headers);
      response.writeHead(status, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
      response.end(status === 200 ? await readFile(feed) : '');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${server.address().port}/feed.json`;
    try {
      const link = await post(`<!-- wp:peer-widgets/role-tabs {"feed":"${address}"} /-->`);
      assert.doesNotMatch(await html(link), /Program Managers/);
      assert.equal(asked, 0, 'No page waits for the feed.');
      await world.site.workInBackground();
      assert.equal(asked, 1);
      assert.match(await html(link), /<li>Program Managers<ul><li>Assess barriers/);

      status = 503;
      await world.site.run(`delete_transient( 'peer_widgets_freshness' );`);
      await html(link);
      await world.site.workInBackground();
      assert.equal(asked, 2);
      const page = await world.visit(link);
      await page.waitForSelector('peer-role-tabs[status=error]');
      assert.match(
        await page.$eval('peer-role-tabs', (one) => one.innerText),
        /Program Managers\s+Assess barriers/,
      );
      await page.browserContext().close();
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it('leaves nothing behind, neither complaints nor settings', async () => {
    const link = await post('<!-- wp:peer-widgets/role-tabs /-->');
    assert.match(await html(link), /<peer-role-tabs/);
    const log = await world.site.log();
    assert.deepEqual(
      log.split('\n').filter((line) => line.includes('peer-widgets')),
      [],
    );
    const ours = `global $wpdb; return $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%peer_widgets%' OR option_value LIKE '%peer_widgets_refresh%'" );`;
    assert.notDeepEqual(await world.site.run(ours), []);
    await world.site.run(`deactivate_plugins( 'peer-widgets/peer-widgets.php' );`);
    assert.doesNotMatch(await html(link), /<peer-role-tabs|peer-widgets\.js/);
    await world.site.run(
      `require_once ABSPATH . 'wp-admin/includes/file.php'; delete_plugins( array( 'peer-widgets/peer-widgets.php' ) );`,
    );
    assert.deepEqual(await world.site.run(ours), []);
  });
}
