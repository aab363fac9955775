<?php
/**
 * The address of an embed page on a line of its own, or in an embed block, becomes a frame.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'peer_widgets_register_embeds' );

/**
 * Registers the publisher's embed pages. WordPress asks no server for them, so that publishers with plain files will do,
 * and authors get the same frame as administrators.
 */
function peer_widgets_register_embeds() {
	$host = peer_widgets_publisher();
	if ( $host ) {
		wp_embed_register_handler( 'peer-widgets', '~^' . preg_quote( $host, '~' ) . 'embed/([a-z-]+)(?:/(?:index\.html)?)?(?:[?#].*)?$~', 'peer_widgets_frame' );
	}
}

/**
 * Writes the frame with an embed page. Its height follows the page by the script.
 *
 * @param string[] $found The widget's name in the address is the second part.
 * @param array    $size  Not used: the frame is as wide as there is room.
 * @param string   $url   The address.
 * @return string|false False where there is no such widget, so that the address stays.
 */
function peer_widgets_frame( $found, $size, $url ) {
	foreach ( peer_widgets_widgets() as $name => $widget ) {
		if ( $widget['height'] && in_array( $found[1], array( $name, $widget['alias'] ), true ) ) {
			$frame = sprintf(
				'<iframe src="%s" title="%s" sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox" width="100%%" height="%d" loading="lazy" frameborder="0" allowfullscreen></iframe>',
				esc_url( $url ),
				esc_attr( $widget['link'] ),
				$widget['height']
			);
			return peer_widgets_enqueue_for( $frame );
		}
	}
	return false;
}
