<?php
/**
 * The two scripts, on pages that need them: as modules, with their hashes.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'peer_widgets_register_scripts' );
add_action( 'enqueue_block_assets', 'peer_widgets_enqueue_in_editor' );
add_filter( 'script_loader_tag', 'peer_widgets_complete_script_tag', 10, 2 );
foreach ( array( 'the_content', 'widget_text', 'widget_block_content', 'render_block_core/html' ) as $peer_widgets_hook ) {
	add_filter( $peer_widgets_hook, 'peer_widgets_enqueue_for', 20 );
}
unset( $peer_widgets_hook );

/**
 * The version, and the hash of each script, as the build wrote them.
 *
 * @return array{version: string, files: array<string, string>}
 */
function peer_widgets_integrity() {
	static $integrity = null;
	$integrity = $integrity ?? wp_json_file_decode( __DIR__ . '/../assets/integrity.json', array( 'associative' => true ) );
	return $integrity;
}

/**
 * Registers the scripts, and the style with the site's colours and sizes.
 */
function peer_widgets_register_scripts() {
	$version = peer_widgets_integrity()['version'];
	foreach ( array( 'peer-widgets', 'peer-extras' ) as $name ) {
		wp_register_script( $name, plugins_url( "assets/$name.js", PEER_WIDGETS_FILE ), array(), $version, true );
	}
	$style = '';
	foreach ( array_keys( peer_widgets_tokens() ) as $token ) {
		$value  = peer_widgets_setting( $token );
		$style .= '' === $value ? '' : "--peer-$token:$value;";
	}
	wp_register_style( 'peer-widgets', false, array(), $version );
	wp_add_inline_style( 'peer-widgets', $style ? "body{{$style}}" : '' );
}

/**
 * Enqueues what a piece of a page needs: nothing where no widget is in it.
 *
 * @param string $html A piece of a page.
 * @return string The same.
 */
function peer_widgets_enqueue_for( $html ) {
	$host     = peer_widgets_publisher();
	$has_link = $host && false !== strpos( $html, $host . 'embed/' );
	if ( is_feed() || ! ( $has_link || preg_match( '~<peer-|\sdata-peer-widget=~i', $html ) ) ) {
		return $html;
	}
	wp_enqueue_script( 'peer-widgets' );
	wp_enqueue_style( 'peer-widgets' );
	if ( preg_match( '~<peer-quick-exit|(\s|data-|[?&;])(theme|deep-link)=~i', $html ) ) {
		wp_enqueue_script( 'peer-extras' );
	}
	return $html;
}

/**
 * Enqueues the scripts for the canvas of the block editor, which may be a frame.
 */
function peer_widgets_enqueue_in_editor() {
	if ( is_admin() ) {
		wp_enqueue_script( 'peer-widgets' );
		wp_enqueue_script( 'peer-extras' );
		wp_enqueue_style( 'peer-widgets' );
	}
}

/**
 * Makes modules of the scripts, with their hashes and what holds for the whole page.
 *
 * Done on the tag for every version of WordPress: wp_enqueue_script_module() is there since 6.5 only, does not reach
 * the editor's canvas, and prints a script into the page that strict policies refuse.
 *
 * @param string $tag    The script element.
 * @param string $handle Its name.
 * @return string
 */
function peer_widgets_complete_script_tag( $tag, $handle ) {
	$hashes = peer_widgets_integrity()['files'];
	if ( ! in_array( $handle, array( 'peer-widgets', 'peer-extras' ), true ) ) {
		return $tag;
	}
	$attributes = array(
		'type'        => 'module',
		'integrity'   => $hashes[ "$handle.js" ],
		'crossorigin' => 'anonymous',
	);
	if ( 'peer-widgets' === $handle ) {
		$attributes += array(
			'data-feed'  => peer_widgets_absolute( peer_widgets_setting( 'feed' ) ),
			'data-links' => peer_widgets_publisher(),
			'data-allow' => peer_widgets_absolute( peer_widgets_setting( 'action' ) ),
		);
	}
	$written = '';
	foreach ( array_filter( $attributes ) as $name => $value ) {
		$written .= sprintf( ' %s="%s"', $name, peer_widgets_escape( $value ) );
	}
	$tag = preg_replace( '~\stype=([\'"])text/javascript\1~', '', $tag );
	return str_replace( '<script ', "<script$written ", $tag );
}

/**
 * The publisher's address, with its final slash.
 *
 * @return string Empty if none is set.
 */
function peer_widgets_publisher() {
	$host = peer_widgets_setting( 'host' );
	return $host ? trailingslashit( $host ) : '';
}

/**
 * Makes an address of this site that begins with a slash absolute.
 *
 * @param string $address Any address, or nothing.
 * @return string
 */
function peer_widgets_absolute( $address ) {
	return 0 === strpos( $address, '/' ) ? WP_Http::make_absolute_url( $address, home_url( '/' ) ) : $address;
}
