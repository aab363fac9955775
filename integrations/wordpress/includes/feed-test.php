<?php
/**
 * What the button "Test feed" asks.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'rest_api_init', 'peer_widgets_register_feed_test' );

/**
 * Registers the address, for those who may change settings.
 */
function peer_widgets_register_feed_test() {
	register_rest_route(
		'peer-widgets/v1',
		'/feed-test',
		array(
			'methods'             => 'GET',
			'callback'            => 'peer_widgets_test_feed',
			'permission_callback' => function () {
				return current_user_can( 'manage_options' );
			},
			'args'                => array(
				'feed' => array(
					'type'     => 'string',
					'required' => true,
				),
			),
		)
	);
}

/**
 * Tries a feed.
 *
 * @param WP_REST_Request $request With `feed`, as in the setting.
 * @return array{works: bool, sentence: string}
 */
function peer_widgets_test_feed( $request ) {
	$address = peer_widgets_feed_address( $request['feed'] );
	if ( ! $address ) {
		return peer_widgets_test_result( false, __( 'This is no address: begin it with https://, or with / for one on this site.', 'peer-widgets' ) );
	}
	$answer = peer_widgets_ask_feed( $address );
	if ( is_wp_error( $answer ) ) {
		return peer_widgets_test_result( false, $answer->get_error_message() );
	}
	if ( ! $answer['readable'] ) {
		return peer_widgets_test_result( false, __( 'The feed is good, but browsers on this site may not read it: its server has to send the header “Access-Control-Allow-Origin: *”.', 'peer-widgets' ) );
	}
	$counts = array_map( 'count', $answer['summary'] );
	return peer_widgets_test_result(
		true,
		sprintf(
			/* translators: 1: a number of roles, 2: of resources, 3: of stories, 4: of chapters. */
			__( 'The feed works. Roles: %1$d, resources: %2$d, stories: %3$d, chapters: %4$d.', 'peer-widgets' ),
			$counts['roles'] ?? 0,
			$counts['resources'] ?? 0,
			$counts['stories'] ?? 0,
			$counts['chapters'] ?? 0
		)
	);
}

/**
 * What the button's script is told.
 *
 * @param bool   $works    Whether visitors will see the feed.
 * @param string $sentence For the administrator.
 * @return array{works: bool, sentence: string}
 */
function peer_widgets_test_result( $works, $sentence ) {
	return array(
		'works'    => $works,
		'sentence' => $sentence,
	);
}
