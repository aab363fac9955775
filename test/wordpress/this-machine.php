<?php
/** A must-use plugin of the sites under test: lets them ask servers on this machine, which WordPress refuses by default. */
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	function ( $ports, $host, $url ) {
		return array_merge( $ports, array( parse_url( $url, PHP_URL_PORT ) ) );
	},
	10,
	3
);
