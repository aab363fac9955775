<?php
/**
 * Values on their way into and out of WordPress: exact, whatever is typed.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Gives what was typed for a value as it is stored.
 *
 * The editor stores `& < > " '` as entities, which WordPress's filter for authors leaves alone. Only these five are
 * undone: a full decoding would make "©=3" of "&copy=3" in an address.
 *
 * @param string $stored A block's attribute or a shortcode's.
 * @return string
 */
function peer_widgets_decode( $stored ) {
	return wp_specialchars_decode( $stored, ENT_QUOTES );
}

/**
 * Escapes a text for an attribute or an element, so that a browser reads exactly this text.
 *
 * The functions esc_attr() and esc_html() leave alone what looks like an entity, and so would change it.
 *
 * @param string $text Any text.
 * @return string
 */
function peer_widgets_escape( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8' );
}

/**
 * Whether a text is an address that a page can use: http, https, or one of this site that begins with a slash.
 *
 * @param string $address Perhaps with `{lang}` in it.
 * @return bool
 */
function peer_widgets_is_address( $address ) {
	return 1 === preg_match( '~^(https?://[^\s/]|/(?!/))\S*$~i', $address );
}
