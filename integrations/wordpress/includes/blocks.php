<?php
/**
 * One block for each widget of the manifest.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'peer_widgets_register_blocks' );
add_action( 'enqueue_block_editor_assets', 'peer_widgets_print_editor_data' );

/**
 * Registers the blocks, and the one script that gives all of them their form.
 */
function peer_widgets_register_blocks() {
	$version = peer_widgets_integrity()['version'];
	$needed  = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' );
	wp_register_script( 'peer-widgets-pasted', plugins_url( 'assets/pasted.js', PEER_WIDGETS_FILE ), array(), $version, true );
	wp_register_script( 'peer-widgets-editor', plugins_url( 'assets/editor.js', PEER_WIDGETS_FILE ), array_merge( $needed, array( 'peer-widgets-pasted' ) ), $version, true );
	wp_set_script_translations( 'peer-widgets-editor', 'peer-widgets', plugin_dir_path( PEER_WIDGETS_FILE ) . 'languages' );

	foreach ( peer_widgets_widgets() as $name => $widget ) {
		register_block_type(
			'peer-widgets/' . peer_widgets_public_name( $name ),
			array(
				'api_version'     => 3,
				'title'           => $widget['title'],
				'description'     => $widget['description'],
				'category'        => 'widgets',
				'icon'            => 'groups',
				'keywords'        => array( 'peer', $widget['link'] ),
				'textdomain'      => 'peer-widgets',
				'attributes'      => array_map( 'peer_widgets_block_attribute', $widget['attributes'] ),
				'supports'        => array(
					'html'  => false,
					'align' => array( 'wide', 'full' ),
				),
				'editor_script'   => 'peer-widgets-editor',
				'render_callback' => function ( $attributes ) use ( $name ) {
					return peer_widgets_render_block( $name, $attributes );
				},
			)
		);
	}
}

/**
 * How a block stores one attribute: as text, but for switches.
 *
 * @param array<string, mixed> $facts The attribute, in the manifest.
 * @return array<string, string>
 */
function peer_widgets_block_attribute( $facts ) {
	return array( 'type' => 'boolean' === $facts['type'] ? 'boolean' : 'string' );
}

/**
 * Writes a block.
 *
 * @param string               $name   The widget.
 * @param array<string, mixed> $stored Its attributes.
 * @return string
 */
function peer_widgets_render_block( $name, $stored ) {
	$values = array_intersect_key( $stored, peer_widgets_widgets()[ $name ]['attributes'] );
	foreach ( $values as $attribute => $value ) {
		$values[ $attribute ] = is_string( $value ) ? peer_widgets_decode( $value ) : $value;
	}
	return '<div ' . get_block_wrapper_attributes() . '>' . peer_widgets_markup( $name, $values ) . '</div>';
}

/**
 * Tells the editor's scripts what they need to know.
 */
function peer_widgets_print_editor_data() {
	$data = array(
		'widgets'   => peer_widgets_widgets(),
		'feed'      => peer_widgets_setting( 'feed' ),
		'hasAction' => '' !== peer_widgets_setting( 'action' ),
	);
	wp_add_inline_script( 'peer-widgets-pasted', 'var peerWidgets = ' . wp_json_encode( $data ) . ';', 'before' );
}
