// Part of wordpress.node.test.mjs: what an administrator does once.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { it } from 'node:test';

const zip = fileURLToPath(new URL('../../dist/peer-widgets-wordpress.zip', import.meta.url));

export function testSettingUp(world) {
  it('is installed from its zip, and set up by an administrator who tries the feed first', async () => {
    const { site, publisher } = world;
    const page = await world.as('admin');
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
    await tryFeed(`${publisher}page`, 'of a web page, not of a feed');
    await tryFeed(`${publisher}peer-widgets.js`, 'not JSON');
    await tryFeed(`${publisher}feed.json`, 'The feed works. Roles: 4,');
    await (await page.waitForSelector('::-p-aria([name="Publisher"])')).type(publisher);
    await (await page.waitForSelector('::-p-aria([name="Accent"])')).type('#7a1f5c');
    await Promise.all([page.waitForNavigation(), page.click('#submit')]);
    assert.deepEqual(await site.run('return get_option( "peer_widgets_settings" );'), {
      feed: `${publisher}feed.json`,
      host: publisher,
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

  it('lets nobody else change the settings', async () => {
    const { site } = world;
    const author = await world.as('author');
    const answer = await author.goto(`${site.url}/wp-admin/options-general.php?page=peer-widgets`);
    assert.equal(answer.status(), 403);
    const asked = await fetch(`${site.url}/wp-json/peer-widgets/v1/feed-test?feed=/feed.json`);
    assert.equal(asked.status, 401);
    const admin = await world.as('admin');
    const before = await site.run('return get_option( "peer_widgets_settings" );');
    const status = await admin.evaluate(async () => {
      const body = new URLSearchParams({ option_page: 'peer_widgets', action: 'update' });
      return (await fetch('/wp-admin/options.php', { method: 'POST', body })).status;
    });
    assert.equal(status, 403);
    assert.deepEqual(await site.run('return get_option( "peer_widgets_settings" );'), before);
  });
}
