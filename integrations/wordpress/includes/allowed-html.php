<?php
/**
 * Lets the widgets' tags through WordPress's filter for authors, contributors and everybody on a multisite.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', 'peer_widgets_allow_tags', 10, 2 );

/**
 * Allows the tags in posts, with their own attributes and those that all elements have. In comments nothing changes.
 *
 * @param array<string, array<string, bool>> $tags    What is allowed.
 * @param string                             $context Where.
 * @return array<string, array<string, bool>>
 */
function peer_widgets_allow_tags( $tags, $context ) {
	if ( 'post' !== $context ) {
		return $tags;
	}
	$common = array( 'class', 'id', 'style', 'title', 'lang', 'dir', 'hidden' );
	foreach ( peer_widgets_tags() as $tag => $attributes ) {
		$tags[ $tag ] = array_fill_keys( array_merge( $common, $attributes ), true );
	}
	return $tags;
}
