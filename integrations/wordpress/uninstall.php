<?php
/**
 * Leaves nothing behind when the plugin is deleted: neither settings, nor copies, nor what was to be done.
 *
 * @package PeerWidgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * Deletes what one site holds.
 */
function peer_widgets_delete_everything() {
	delete_transient( 'peer_widgets_freshness' );
	delete_option( 'peer_widgets_copies' );
	delete_option( 'peer_widgets_settings' );
	wp_unschedule_hook( 'peer_widgets_refresh' );
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $peer_widgets_site ) {
		switch_to_blog( $peer_widgets_site );
		peer_widgets_delete_everything();
		restore_current_blog();
	}
} else {
	peer_widgets_delete_everything();
}
