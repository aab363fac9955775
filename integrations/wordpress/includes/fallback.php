<?php
/**
 * What stands inside a widget's tag: for search engines, and for visitors without the script.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Writes the items that the widget shows, from the copy of its feed; a link where there is none.
 *
 * @param string               $name   The widget.
 * @param array<string, mixed> $values Its attributes.
 * @return string Safe HTML on one line.
 */
function peer_widgets_fallback( $name, $values ) {
	$items = peer_widgets_items_of( $name, $values );
	return $items ? '<ul>' . implode( '', array_map( 'peer_widgets_write_item', $items ) ) . '</ul>' : peer_widgets_fallback_link( $name, $values );
}

/**
 * The items that a widget shows.
 *
 * @param string               $name   The widget.
 * @param array<string, mixed> $values Its attributes.
 * @return array<int, array>
 */
function peer_widgets_items_of( $name, $values ) {
	$kinds   = array(
		'role-tabs'         => 'roles',
		'resource-cards'    => 'resources',
		'story-carousel'    => 'stories',
		'chapter-guide'     => 'chapters',
		'newsletter-signup' => 'newsletter',
	);
	$address = peer_widgets_feed_address( $values['feed'] ?? peer_widgets_setting( 'feed' ) );
	if ( ! $address || ! isset( $kinds[ $name ] ) ) {
		return array();
	}
	$copy   = peer_widgets_copy( $address );
	$chosen = array(
		'ids'      => preg_split( '/\s+/', $values['roles'] ?? '', -1, PREG_SPLIT_NO_EMPTY ),
		'kind'     => $values['kind'] ?? '',
		'topic'    => $values['topic'] ?? '',
		'audience' => $values['audience'] ?? 'all',
	);
	if ( isset( $values['collection'] ) ) {
		$chosen['ids'] = $copy['collections'][ $values['collection'] ] ?? array();
	}
	$items = array_filter(
		$copy[ $kinds[ $name ] ] ?? array(),
		function ( $item ) use ( $chosen ) {
			return ( ! $chosen['ids'] || in_array( $item['id'], $chosen['ids'], true ) )
				&& ( '' === $chosen['kind'] || $item['kind'] === $chosen['kind'] )
				&& ( '' === $chosen['topic'] || in_array( $chosen['topic'], $item['topics'], true ) )
				&& ( 'all' === $chosen['audience'] || ! $item['roles'] || in_array( $chosen['audience'], $item['roles'], true ) );
		}
	);
	// A newsletter without a page of its own is no link, and its title alone leads nowhere.
	return 'newsletter-signup' === $name ? array_filter( $items, 'peer_widgets_has_url' ) : $items;
}

/**
 * Whether an item leads somewhere.
 *
 * @param array $item An item.
 * @return bool
 */
function peer_widgets_has_url( $item ) {
	return '' !== $item['url'];
}

/**
 * Writes an item: its title, as a link where it has an address, and its lines.
 *
 * @param array $item An item of a copy.
 * @return string Safe HTML.
 */
function peer_widgets_write_item( $item ) {
	$title = peer_widgets_escape( $item['title'] );
	$lines = '';
	foreach ( $item['lines'] as $line ) {
		$lines .= "<li>$line</li>";
	}
	return '<li>' . ( $item['url'] ? peer_widgets_write_link( $item['url'], $title ) : $title ) . ( $lines ? "<ul>$lines</ul>" : '' ) . '</li>';
}

/**
 * Writes the link that is there without a copy: to the publisher's page with the same widget, else to the feed's site.
 *
 * @param string               $name   The widget.
 * @param array<string, mixed> $values Its attributes.
 * @return string Safe HTML; empty where nothing is known.
 */
function peer_widgets_fallback_link( $name, $values ) {
	$widget = peer_widgets_widgets()[ $name ];
	$host   = peer_widgets_publisher();
	if ( 'quick-exit' === $name ) {
		$url = $values['href'] ?? '';
	} elseif ( $host ) {
		$url = $host . 'embed/' . peer_widgets_public_name( $name ) . '/' . peer_widgets_query( $widget['attributes'], $values );
	} else {
		$feed = peer_widgets_feed_address( $values['feed'] ?? peer_widgets_setting( 'feed' ) );
		$url  = $feed ? WP_Http::make_absolute_url( '/', $feed ) : '';
	}
	return esc_url( $url ) ? peer_widgets_write_link( $url, esc_html( $widget['link'] ) ) : '';
}

/**
 * Writes a link.
 *
 * @param string $url  Its address.
 * @param string $html Its words, as safe HTML.
 * @return string
 */
function peer_widgets_write_link( $url, $html ) {
	return '<a href="' . esc_url( $url, array( 'http', 'https' ) ) . '">' . $html . '</a>';
}

/**
 * Writes attributes as the query of an embed page.
 *
 * @param array<string, array> $attributes The widget's, in the manifest.
 * @param array<string, mixed> $values     What is set of them.
 * @return string
 */
function peer_widgets_query( $attributes, $values ) {
	$set = array_filter( array_intersect_key( $values, $attributes ), 'is_scalar' );
	foreach ( $set as $attribute => $value ) {
		if ( 'boolean' === $attributes[ $attribute ]['type'] ) {
			$set[ $attribute ] = $value ? '' : null;
		}
	}
	$query = http_build_query( $set, '', '&', PHP_QUERY_RFC3986 );
	return $query ? "?$query" : '';
}
