<?php
/**
 * Plugin Name:       Peer Widgets
 * Description:       Peer-support content from a publisher's feed, as blocks and a shortcode: what each role can do, resources, stories, a guide and a newsletter sign-up.
 * Version:           0.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       peer-widgets
 * Domain Path:       /languages
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

define( 'PEER_WIDGETS_FILE', __FILE__ );

foreach ( array( 'manifest', 'text', 'settings', 'settings-page', 'scripts', 'feed', 'feed-summary', 'feed-copies', 'feed-test', 'fallback', 'markup', 'blocks', 'shortcode', 'allowed-html', 'embeds' ) as $peer_widgets_part ) {
	require_once __DIR__ . "/includes/$peer_widgets_part.php";
}
unset( $peer_widgets_part );

add_action( 'init', 'peer_widgets_load_translations', 5 );

/**
 * Loads the translations that lie in the plugin's own folder.
 */
function peer_widgets_load_translations() {
	load_plugin_textdomain( 'peer-widgets', false, dirname( plugin_basename( PEER_WIDGETS_FILE ) ) . '/languages' );
}
