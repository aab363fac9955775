<?php
/**
 * A widget's markup: blocks and shortcodes take it from here.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Writes a widget on one line: its tag with what can be read without the script inside.
 *
 * @param string               $name   The widget, such as `role-tabs`.
 * @param array<string, mixed> $values What is set of its attributes; a switch is true or false, all else is text.
 * @return string Empty where there is no such widget.
 */
function peer_widgets_markup( $name, $values ) {
	$widgets = peer_widgets_widgets();
	if ( ! isset( $widgets[ $name ] ) ) {
		return '';
	}
	$values   = peer_widgets_with_settings( $name, $values );
	$fallback = peer_widgets_fallback( $name, $values );
	if ( 'quick-exit' === $name && peer_widgets_is_preview() ) {
		// In the editor it would leave the editor, with what is being written.
		return $fallback;
	}
	$written = '';
	foreach ( $widgets[ $name ]['attributes'] as $attribute => $facts ) {
		$value = $values[ $attribute ] ?? null;
		if ( 'boolean' === $facts['type'] ) {
			$written .= $value ? " $attribute" : '';
		} elseif ( is_scalar( $value ) ) {
			$written .= sprintf( ' %s="%s"', $attribute, peer_widgets_escape( (string) $value ) );
		}
	}
	$html = "<peer-$name$written>$fallback</peer-$name>";
	// Brackets would run as shortcodes, in attributes too.
	return peer_widgets_enqueue_for( strtr( $html, array( '[' => '&#91;', ']' => '&#93;' ) ) );
}

/**
 * Adds what the site sets for attributes that say nothing.
 *
 * @param string               $name   The widget.
 * @param array<string, mixed> $values What is set of its attributes.
 * @return array<string, mixed>
 */
function peer_widgets_with_settings( $name, $values ) {
	$defaults = array( 'lang' => peer_widgets_setting( 'lang' ) );
	// The service belongs to the address: a block with an address of its own takes none from the settings.
	if ( 'newsletter-signup' === $name && ! isset( $values['action'] ) ) {
		$defaults += array(
			'action'   => peer_widgets_setting( 'action' ),
			'provider' => peer_widgets_setting( 'provider' ),
		);
	}
	return $values + array_filter( $defaults );
}

/**
 * The name of a widget in addresses and class names: ad blockers hide what has "newsletter" in it.
 *
 * @param string $name The widget.
 * @return string
 */
function peer_widgets_public_name( $name ) {
	$alias = peer_widgets_widgets()[ $name ]['alias'];
	return $alias ? $alias : $name;
}

/**
 * Whether this is written for the editor, which asks by the REST API.
 *
 * @return bool
 */
function peer_widgets_is_preview() {
	return defined( 'REST_REQUEST' ) && REST_REQUEST;
}
