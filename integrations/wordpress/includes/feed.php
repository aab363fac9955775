<?php
/**
 * Asks for a feed, and says in one sentence why it cannot be used.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

/** Largest feed that is read, in bytes; the widgets have the same limit. */
const PEER_WIDGETS_LARGEST_FEED = 8 * MB_IN_BYTES;

/**
 * The address that the server asks: the first where there are several, in the site's language, absolute.
 *
 * @param string $feed As in the attribute `feed`.
 * @return string Empty if there is none.
 */
function peer_widgets_feed_address( $feed ) {
	$address = strtok( trim( $feed ), " \t\n" );
	if ( false === $address || ! peer_widgets_is_address( $address ) ) {
		return '';
	}
	$set      = peer_widgets_setting( 'lang' );
	$language = $set ? $set : strtok( get_bloginfo( 'language' ), '-' );
	return peer_widgets_absolute( str_replace( '{lang}', $language, $address ) );
}

/**
 * Asks for a feed.
 *
 * @param string $address Absolute.
 * @return array{summary: array, readable: bool}|WP_Error What the feed holds, and whether pages of this site may read it.
 */
function peer_widgets_ask_feed( $address ) {
	$response = wp_safe_remote_get(
		$address,
		array(
			'timeout'             => 10,
			'redirection'         => 3,
			'limit_response_size' => PEER_WIDGETS_LARGEST_FEED,
			'headers'             => array(
				'Accept' => 'application/json, application/feed+json',
				'Origin' => peer_widgets_own_origin(),
			),
		)
	);
	if ( is_wp_error( $response ) ) {
		/* translators: %s: the reason. */
		return peer_widgets_feed_error( sprintf( __( 'The feed’s server gives no answer: check the address. (%s)', 'peer-widgets' ), $response->get_error_message() ) );
	}
	$status = wp_remote_retrieve_response_code( $response );
	if ( 200 !== $status ) {
		/* translators: %d: a status of HTTP, such as 404. */
		return peer_widgets_feed_error( sprintf( __( 'The feed’s server answers with status %d: check the address.', 'peer-widgets' ), $status ) );
	}
	$body    = wp_remote_retrieve_body( $response );
	$summary = peer_widgets_read_feed( $body, $address );
	if ( is_wp_error( $summary ) ) {
		return $summary;
	}
	$allowed = wp_remote_retrieve_header( $response, 'access-control-allow-origin' );
	return array(
		'summary'  => $summary,
		'readable' => in_array( $allowed, array( '*', peer_widgets_own_origin() ), true ) || 0 === strpos( $address, peer_widgets_own_origin() . '/' ),
	);
}

/**
 * Reads an answer.
 *
 * @param string $body    The answer.
 * @param string $address Where it comes from.
 * @return array|WP_Error
 */
function peer_widgets_read_feed( $body, $address ) {
	if ( strlen( $body ) >= PEER_WIDGETS_LARGEST_FEED ) {
		return peer_widgets_feed_error( __( 'The feed is larger than 8 MB: ask its publisher for a smaller one.', 'peer-widgets' ) );
	}
	$feed = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', $body ), true );
	if ( ! is_array( $feed ) ) {
		$is_page = 0 === strpos( ltrim( $body ), '<' );
		return peer_widgets_feed_error(
			$is_page
				? __( 'This is the address of a web page, not of a feed: ask the publisher for the address of its JSON feed.', 'peer-widgets' )
				: __( 'What is at this address is not JSON: ask the publisher for the address of its JSON feed.', 'peer-widgets' )
		);
	}
	$summary = peer_widgets_summarize( $feed, $address );
	return $summary ? $summary : peer_widgets_feed_error( __( 'The feed has nothing to show: no roles, resources, stories, chapters or newsletter.', 'peer-widgets' ) );
}

/**
 * This site, as browsers name it to the feed's server.
 *
 * @return string
 */
function peer_widgets_own_origin() {
	$home = wp_parse_url( home_url() );
	return $home['scheme'] . '://' . $home['host'] . ( isset( $home['port'] ) ? ':' . $home['port'] : '' );
}

/**
 * An error with one sentence for people.
 *
 * @param string $sentence What is wrong, and what to do.
 * @return WP_Error
 */
function peer_widgets_feed_error( $sentence ) {
	return new WP_Error( 'peer_widgets_feed', $sentence );
}
