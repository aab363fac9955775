<?php
/**
 * Works on a site under test from the command line: `run.php install` makes the database, the site and a user for each
 * role; `run.php eval` runs the PHP on its standard input and prints what it returns, as JSON.
 */
$folder = getenv( 'SITE_FOLDER' );
$parts  = parse_url( getenv( 'SITE_URL' ) );

$_SERVER['HTTP_HOST']      = "$parts[host]:$parts[port]";
$_SERVER['SERVER_NAME']    = $parts['host'];
$_SERVER['REQUEST_URI']    = '/';
$_SERVER['REQUEST_METHOD'] = 'GET';

$is_install = 'install' === $argv[1];
if ( $is_install ) {
	$database = new mysqli( null, 'root', '', null, 0, getenv( 'SITE_SOCKET' ) );
	$database->query( 'CREATE DATABASE ' . getenv( 'SITE_NAME' ) . ' CHARACTER SET utf8mb4' );
	define( 'WP_INSTALLING', true );
}
require "$folder/wp-config.php";
require_once ABSPATH . 'wp-admin/includes/plugin.php';

if ( ! $is_install ) {
	echo wp_json_encode( eval( stream_get_contents( STDIN ) ) );
	exit;
}
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'A clinic', 'admin', 'admin@example.org', true, '', 'admin-password' );
update_option( 'permalink_structure', '/%postname%/' );
foreach ( array( 'editor', 'author' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => "$role-password",
			'user_email' => "$role@example.org",
			'role'       => $role,
		)
	);
}
flush_rewrite_rules( false );
if ( getenv( 'SITE_IS_NETWORK' ) ) {
	foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {
		$wpdb->$name = $table;
	}
	install_network();
	populate_network( 1, "$parts[host]:$parts[port]", 'admin@example.org', 'Clinics', '/', false );
}
