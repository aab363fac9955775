<?php
/**
 * Copies of the feeds, for what can be read without the script. No page waits for a feed: copies are made in the
 * background, and one that is old is better than none.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

/** How many feeds are kept: the ones that were asked last. */
const PEER_WIDGETS_KEPT_COPIES = 20;

add_action( 'peer_widgets_refresh', 'peer_widgets_refresh_copy' );
add_action( 'update_option_peer_widgets_settings', 'peer_widgets_copy_site_feed', 10, 0 );
add_action( 'add_option_peer_widgets_settings', 'peer_widgets_copy_site_feed', 10, 0 );
register_deactivation_hook( PEER_WIDGETS_FILE, 'peer_widgets_stop_refreshing' );

/**
 * Gives the copy of a feed, and has it made anew when it is an hour old; not for a preview, where the address may be
 * half typed.
 *
 * @param string $address Absolute.
 * @return array<string, array> Empty if there is none yet.
 */
function peer_widgets_copy( $address ) {
	if ( ! peer_widgets_is_preview() ) {
		peer_widgets_plan_refresh( $address );
	}
	$copies = get_option( 'peer_widgets_copies', array() );
	return $copies[ $address ] ?? array();
}

/**
 * Has a copy made in the background, unless it is fresh or that is planned already.
 *
 * @param string $address Absolute.
 */
function peer_widgets_plan_refresh( $address ) {
	$fresh_until = peer_widgets_freshness()[ $address ] ?? 0;
	if ( $fresh_until < time() && ! wp_next_scheduled( 'peer_widgets_refresh', array( $address ) ) ) {
		wp_schedule_single_event( time(), 'peer_widgets_refresh', array( $address ) );
	}
}

/**
 * Until when each copy is fresh.
 *
 * @return array<string, int>
 */
function peer_widgets_freshness() {
	$freshness = get_transient( 'peer_widgets_freshness' );
	return is_array( $freshness ) ? $freshness : array();
}

/**
 * Makes a copy anew. Where the feed gives none, the old one stays, and the next try is in five minutes.
 *
 * @param string $address Absolute.
 */
function peer_widgets_refresh_copy( $address ) {
	$answer    = peer_widgets_ask_feed( $address );
	$freshness = peer_widgets_freshness();
	unset( $freshness[ $address ] );
	$freshness[ $address ] = time() + ( is_wp_error( $answer ) ? 5 * MINUTE_IN_SECONDS : HOUR_IN_SECONDS );
	set_transient( 'peer_widgets_freshness', array_slice( $freshness, -PEER_WIDGETS_KEPT_COPIES, null, true ), HOUR_IN_SECONDS );
	if ( ! is_wp_error( $answer ) ) {
		peer_widgets_keep_copy( $address, $answer['summary'] );
	}
}

/**
 * Keeps a copy.
 *
 * @param string               $address Absolute.
 * @param array<string, array> $summary What is kept of the feed.
 */
function peer_widgets_keep_copy( $address, $summary ) {
	$copies = get_option( 'peer_widgets_copies', array() );
	unset( $copies[ $address ] );
	$copies[ $address ] = $summary;
	update_option( 'peer_widgets_copies', array_slice( $copies, -PEER_WIDGETS_KEPT_COPIES, null, true ), false );
}

/**
 * Has the site's feed copied as soon as it is set.
 */
function peer_widgets_copy_site_feed() {
	$address = peer_widgets_feed_address( peer_widgets_setting( 'feed' ) );
	if ( $address ) {
		peer_widgets_plan_refresh( $address );
	}
}

/**
 * Forgets what was to be done in the background.
 */
function peer_widgets_stop_refreshing() {
	wp_unschedule_hook( 'peer_widgets_refresh' );
}
