<?php
/**
 * What is kept of a feed: enough to be read without the script.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

/** How many items of a kind are kept, and how many lines of an item. */
const PEER_WIDGETS_KEPT_ITEMS = 200;
const PEER_WIDGETS_KEPT_LINES = 20;

/**
 * Takes titles, addresses and what they can be chosen by from a feed. Whatever has another form than it should is left
 * out.
 *
 * @param array  $feed    A feed of version 1, a JSON Feed, or posts of WordPress.
 * @param string $address Its address: others are relative to it.
 * @return array<string, array> Empty where there is nothing.
 */
function peer_widgets_summarize( $feed, $address ) {
	$items   = isset( $feed['items'] ) ? $feed['items'] : ( isset( $feed[0] ) ? $feed : array() );
	$summary = array(
		'roles'       => peer_widgets_items( $feed['roles'] ?? array(), $address ),
		'resources'   => peer_widgets_items( $feed['resources'] ?? $items, $address ),
		'stories'     => peer_widgets_items( $feed['stories'] ?? $items, $address ),
		'chapters'    => peer_widgets_items( $feed['guide']['chapters'] ?? array(), $address ),
		'newsletter'  => peer_widgets_items( isset( $feed['newsletter'] ) ? array( $feed['newsletter'] ) : array(), $address ),
		'collections' => array(),
	);
	foreach ( is_array( $feed['collections'] ?? null ) ? $feed['collections'] : array() as $collection ) {
		if ( is_array( $collection ) && is_string( $collection['id'] ?? null ) ) {
			$summary['collections'][ $collection['id'] ] = peer_widgets_texts( $collection['resources'] ?? array() );
		}
	}
	return array_filter( $summary );
}

/**
 * Reads the items of one kind.
 *
 * @param mixed  $items   A list of them.
 * @param string $address The feed's.
 * @return array<int, array>
 */
function peer_widgets_items( $items, $address ) {
	$kept = array();
	foreach ( is_array( $items ) ? array_slice( $items, 0, PEER_WIDGETS_KEPT_ITEMS ) : array() as $item ) {
		// Posts of WordPress have their title one level deeper, as HTML.
		$title = $item['name'] ?? $item['title']['rendered'] ?? $item['title'] ?? null;
		if ( ! is_string( $title ) || '' === trim( $title ) ) {
			continue;
		}
		$url    = $item['url'] ?? $item['link'] ?? '';
		$kept[] = array(
			'id'     => is_scalar( $item['id'] ?? null ) ? (string) $item['id'] : '',
			'title'  => isset( $item['title']['rendered'] ) ? html_entity_decode( wp_strip_all_tags( $title ), ENT_QUOTES, 'UTF-8' ) : $title,
			'url'    => is_string( $url ) && '' !== $url ? esc_url_raw( WP_Http::make_absolute_url( $url, $address ), array( 'http', 'https' ) ) : '',
			'kind'   => is_string( $item['kind'] ?? null ) ? $item['kind'] : '',
			'topics' => peer_widgets_texts( $item['topics'] ?? $item['tags'] ?? array() ),
			'roles'  => peer_widgets_texts( $item['roles'] ?? array() ),
			'lines'  => peer_widgets_lines( $item['actions'] ?? array(), $address ),
		);
	}
	return $kept;
}

/**
 * Keeps the texts of a list.
 *
 * @param mixed $list Perhaps a list.
 * @return string[]
 */
function peer_widgets_texts( $list ) {
	return is_array( $list ) ? array_values( array_filter( $list, 'is_string' ) ) : array();
}

/**
 * Reads lines of HTML, of which only links are kept.
 *
 * @param mixed  $lines   A list of them.
 * @param string $address The feed's.
 * @return string[] Safe HTML.
 */
function peer_widgets_lines( $lines, $address ) {
	$safe = array();
	foreach ( array_slice( peer_widgets_texts( $lines ), 0, PEER_WIDGETS_KEPT_LINES ) as $line ) {
		$line   = wp_kses( $line, array( 'a' => array( 'href' => true ) ), array( 'http', 'https' ) );
		$safe[] = preg_replace_callback(
			'~href="([^"]*)"~',
			function ( $parts ) use ( $address ) {
				$url = WP_Http::make_absolute_url( html_entity_decode( $parts[1], ENT_QUOTES, 'UTF-8' ), $address );
				return 'href="' . esc_url( $url, array( 'http', 'https' ) ) . '"';
			},
			$line
		);
	}
	return $safe;
}
