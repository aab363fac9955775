<?php
/**
 * What the administrator sets for the whole site.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', 'peer_widgets_register_settings' );

/**
 * Gives one setting, or all of them.
 *
 * @param string $name Name of a setting.
 * @return string Empty if it is not set.
 */
function peer_widgets_setting( $name ) {
	$settings = get_option( 'peer_widgets_settings', array() );
	return isset( $settings[ $name ] ) ? $settings[ $name ] : '';
}

/**
 * The settings that are no colour or size, with the kind of each.
 *
 * @return array<string, string>
 */
function peer_widgets_setting_kinds() {
	return array(
		'feed'     => 'address',
		'host'     => 'host',
		'action'   => 'address',
		'provider' => 'provider',
		'lang'     => 'language',
	);
}

/**
 * Tells WordPress of the option, and how it is checked.
 */
function peer_widgets_register_settings() {
	register_setting(
		'peer_widgets',
		'peer_widgets_settings',
		array(
			'type'              => 'object',
			'sanitize_callback' => 'peer_widgets_check_settings',
			'default'           => array(),
		)
	);
}

/**
 * Keeps what can be used. What cannot is named in one sentence, and the value from before stays.
 *
 * @param mixed $typed What the form sent.
 * @return array<string, string>
 */
function peer_widgets_check_settings( $typed ) {
	$typed   = is_array( $typed ) ? $typed : array();
	$checked = array();
	$kinds   = peer_widgets_setting_kinds() + array_fill_keys( array_keys( peer_widgets_tokens() ), 'style' );
	foreach ( $kinds as $name => $kind ) {
		$value = isset( $typed[ $name ] ) && is_string( $typed[ $name ] ) ? trim( $typed[ $name ] ) : '';
		$fault = '' === $value ? '' : peer_widgets_fault_of( $kind, $value );
		if ( $fault ) {
			add_settings_error( 'peer_widgets_settings', "peer-widgets-$name", $fault );
			$value = peer_widgets_setting( $name );
		}
		if ( '' !== $value ) {
			$checked[ $name ] = $value;
		}
	}
	return $checked;
}

/**
 * Says in one sentence what is wrong with a value.
 *
 * @param string $kind  What it should be.
 * @param string $value What was typed.
 * @return string Empty if nothing is.
 */
function peer_widgets_fault_of( $kind, $value ) {
	switch ( $kind ) {
		case 'address':
			/* translators: %s: what was typed. */
			$sentence = __( '“%s” is no address: begin it with https://, or with / for one on this site.', 'peer-widgets' );
			$is_right = peer_widgets_is_address( $value );
			break;
		case 'host':
			/* translators: %s: what was typed. */
			$sentence = __( '“%s” is no address of a publisher: begin it with https://, and end it before “embed/”.', 'peer-widgets' );
			$is_right = peer_widgets_is_address( $value ) && '/' !== $value[0] && ! preg_match( '~[?#]|/embed/~', $value );
			break;
		case 'provider':
			/* translators: %s: what was typed. */
			$sentence = __( '“%s” is no newsletter service of the list: choose one.', 'peer-widgets' );
			$is_right = in_array( $value, peer_widgets_widgets()['newsletter-signup']['attributes']['provider']['options'], true );
			break;
		case 'language':
			/* translators: %s: what was typed. */
			$sentence = __( '“%s” is no language: write its code, such as “es” or “pt-BR”.', 'peer-widgets' );
			$is_right = 1 === preg_match( '~^[a-z]{2,3}(-[a-z0-9]{2,8})*$~i', $value );
			break;
		default:
			/* translators: %s: what was typed. */
			$sentence = __( '“%s” is no value of a style: write one such as “#0a6570”, “8px” or “Georgia, serif”.', 'peer-widgets' );
			$is_right = 1 === preg_match( '~^[\w#%.,()/\'" -]+$~', $value ) && ! preg_match( '~url\s*\(~i', $value );
	}
	return $is_right ? '' : sprintf( $sentence, $value );
}
