// Part of wordpress.node.test.mjs: a multisite, where even a site's administrators are filtered.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { before, describe, it } from 'node:test';

const zip = fileURLToPath(new URL('../../dist/peer-widgets-wordpress.zip', import.meta.url));
const plugin = 'peer-widgets/peer-widgets.php';
const filesOfWordPress = `require_once ABSPATH . 'wp-admin/includes/file.php'; WP_Filesystem();`;

/**
 * @param {() => { wordPress: any, publisher: string, visit: (address: string) => Promise<any> }} given What there is when
 *   the tests start.
 */
export function testNetwork(given) {
  describe('on a multisite of WordPress 6.1', () => {
    let site;

    before(async () => {
      const { wordPress, publisher } = given();
      site = await wordPress.startSite('6.1', { isNetwork: true });
      await site.run(`
        ${filesOfWordPress}
        unzip_file( '${zip}', WP_PLUGIN_DIR );
        activate_plugin( '${plugin}', '', true );
        update_option( 'peer_widgets_settings', array( 'feed' => '${publisher}feed.json' ) );
        wp_insert_user( array( 'user_login' => 'manager', 'user_pass' => 'manager-password', 'user_email' => 'manager@example.org', 'role' => 'administrator' ) );
      `);
    });

    for (const login of ['author', 'editor', 'manager']) {
      it(`keeps the block and the tag of an ${login === 'manager' ? 'administrator of the site' : login}`, async () => {
        const content = `
          <!-- wp:peer-widgets/role-tabs {"heading":"A \\u0026amp; B \\u0026lt;i\\u0026gt; \\u0026quot;c\\u0026quot;"} /-->
          <peer-story-carousel heading="A &amp; B" onclick="alert(1)"></peer-story-carousel>`;
        const mayWriteAnything = `return user_can( get_user_by( 'login', '${login}' ), 'unfiltered_html' );`;
        assert.equal(await site.run(mayWriteAnything), false);
        const address = await site.publish(login, content);
        const page = await given().visit(address);
        const block = await page.waitForSelector('peer-role-tabs[status=ready]');
        assert.equal(await block.evaluate((one) => one.getAttribute('heading')), 'A & B <i> "c"');
        await page.waitForSelector('peer-story-carousel[heading="A & B"][status=ready]:not([onclick])');
        await page.browserContext().close();
      });
    }

    it('leaves nothing behind on any of its sites', async () => {
      const kept = `
        return array_map( function ( $blog ) { return get_blog_option( $blog, 'peer_widgets_settings', 'nothing' ); }, get_sites( array( 'fields' => 'ids' ) ) );`;
      const second = await site.run(`
        $blog = wpmu_create_blog( wp_parse_url( home_url(), PHP_URL_HOST ), '/second/', 'Second', 1 );
        update_blog_option( $blog, 'peer_widgets_settings', array( 'lang' => 'es' ) );
        ${kept}`);
      assert.deepEqual(second.at(-1), { lang: 'es' });
      await site.run(
        `${filesOfWordPress} deactivate_plugins( '${plugin}' ); delete_plugins( array( '${plugin}' ) );`,
      );
      assert.deepEqual(await site.run(kept), ['nothing', 'nothing']);
    });
  });
}
