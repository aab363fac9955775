<?php
/**
 * The shortcode, for the classic editor, widget areas and templates: [peer_widget name="role-tabs" layout="tabs"].
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

add_shortcode( 'peer_widget', 'peer_widgets_shortcode' );
add_filter( 'pre_do_shortcode_tag', 'peer_widgets_straighten_shortcode', 10, 4 );

/**
 * Writes the widget of a shortcode.
 *
 * @param array<int|string, string>|string $written Its attributes; a switch may stand without a value.
 * @return string For those who can edit, a sentence where there is no such widget.
 */
function peer_widgets_shortcode( $written ) {
	$written = is_array( $written ) ? $written : array();
	$widgets = peer_widgets_widgets();
	$name    = $written['name'] ?? '';
	if ( ! isset( $widgets[ $name ] ) ) {
		/* translators: 1: what was written, 2: the names of all widgets. */
		$sentence = __( 'There is no widget “%1$s”: write name="…" with one of %2$s.', 'peer-widgets' );
		return current_user_can( 'edit_posts' ) ? '<p>' . esc_html( sprintf( $sentence, $name, implode( ', ', array_keys( $widgets ) ) ) ) . '</p>' : '';
	}
	$values = array();
	foreach ( $written as $key => $value ) {
		// Without a value, a switch is on; WordPress gives such words numbers.
		$attribute = str_replace( '_', '-', strtolower( is_int( $key ) ? $value : $key ) );
		if ( ! isset( $widgets[ $name ]['attributes'][ $attribute ] ) ) {
			continue;
		}
		$value = preg_replace( array( '/&#0*91;/', '/&#0*93;/' ), array( '[', ']' ), is_int( $key ) ? '' : $value );
		$value = peer_widgets_decode( $value );

		$is_switch            = 'boolean' === $widgets[ $name ]['attributes'][ $attribute ]['type'];
		$values[ $attribute ] = $is_switch ? ! in_array( $value, array( 'false', 'no', '0' ), true ) : $value;
	}
	return peer_widgets_markup( $name, $values );
}

/**
 * Reads a shortcode whose quotes a word processor or an editor has curled.
 *
 * @param string|false         $output  What another plugin has made of it.
 * @param string               $tag     The shortcode's name.
 * @param array|string         $written Its attributes, as WordPress read them.
 * @param array<int, string[]> $found   What stands in the text; the attributes are its fourth part.
 * @return string|false
 */
function peer_widgets_straighten_shortcode( $output, $tag, $written, $found ) {
	if ( false !== $output || 'peer_widget' !== $tag ) {
		return $output;
	}
	$curly    = '(?:[“”„‟″«»‘’‚‛′]|&#82(?:16|17|18|20|21|22|42|43);|&[lr][ds]quo;|&[bs]dquo;|&[lr]aquo;|&prime;|&Prime;|&quot;)';
	$straight = preg_replace_callback(
		"~=\\s*$curly(.*?)$curly(?=\\s|/|$)~su",
		function ( $parts ) {
			return '="' . str_replace( '"', '&quot;', $parts[1] ) . '"';
		},
		$found[3]
	);
	return null === $straight || $straight === $found[3] ? $output : peer_widgets_shortcode( shortcode_parse_atts( $straight ) );
}
