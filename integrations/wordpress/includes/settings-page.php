<?php
/**
 * The page Settings → Peer Widgets.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_menu', 'peer_widgets_add_settings_page' );
add_action( 'admin_enqueue_scripts', 'peer_widgets_enqueue_settings_script' );
add_filter( 'plugin_action_links_' . plugin_basename( PEER_WIDGETS_FILE ), 'peer_widgets_link_settings' );

/**
 * Adds the page to the menu of those who may change settings.
 */
function peer_widgets_add_settings_page() {
	add_options_page( __( 'Peer Widgets', 'peer-widgets' ), __( 'Peer Widgets', 'peer-widgets' ), 'manage_options', 'peer-widgets', 'peer_widgets_print_settings_page' );
}

/**
 * Adds a link to the page in the list of plugins.
 *
 * @param string[] $links The plugin's links.
 * @return string[]
 */
function peer_widgets_link_settings( $links ) {
	$address = admin_url( 'options-general.php?page=peer-widgets' );
	array_unshift( $links, '<a href="' . esc_url( $address ) . '">' . esc_html__( 'Settings', 'peer-widgets' ) . '</a>' );
	return $links;
}

/**
 * Brings what the button "Test feed" does.
 *
 * @param string $page Which page of the administration this is.
 */
function peer_widgets_enqueue_settings_script( $page ) {
	if ( 'settings_page_peer-widgets' !== $page ) {
		return;
	}
	wp_enqueue_script( 'peer-widgets-settings', plugins_url( 'assets/settings.js', PEER_WIDGETS_FILE ), array( 'wp-api-fetch', 'wp-i18n' ), peer_widgets_integrity()['version'], true );
	wp_set_script_translations( 'peer-widgets-settings', 'peer-widgets', plugin_dir_path( PEER_WIDGETS_FILE ) . 'languages' );
}

/**
 * Prints the page.
 */
function peer_widgets_print_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$providers = peer_widgets_widgets()['newsletter-signup']['attributes']['provider']['options'];
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Peer Widgets', 'peer-widgets' ); ?></h1>
		<p><?php esc_html_e( 'What holds for all widgets of this site. Each block may say otherwise.', 'peer-widgets' ); ?></p>
		<form action="options.php" method="post">
			<?php settings_fields( 'peer_widgets' ); ?>
			<h2><?php esc_html_e( 'Content', 'peer-widgets' ); ?></h2>
			<table class="form-table" role="presentation">
				<?php
				peer_widgets_print_field( 'feed', __( 'Feed', 'peer-widgets' ), __( 'Address of the publisher’s feed, such as https://publisher.example/feed.json. “{lang}” in it stands for the language of the page.', 'peer-widgets' ) );
				?>
				<tr>
					<td></td>
					<td>
						<button type="button" class="button" id="peer-widgets-test"><?php esc_html_e( 'Test feed', 'peer-widgets' ); ?></button>
						<p role="status" id="peer-widgets-test-result"></p>
					</td>
				</tr>
				<?php
				peer_widgets_print_field( 'host', __( 'Publisher', 'peer-widgets' ), __( 'Address under which the publisher has its embed pages, such as https://publisher.example/. Links to them become widgets, and their address on a line of its own becomes a frame.', 'peer-widgets' ) );
				peer_widgets_print_field( 'lang', __( 'Language', 'peer-widgets' ), __( 'Language of the widgets’ own words, such as “es”. Empty: that of the page.', 'peer-widgets' ) );
				?>
			</table>
			<h2><?php esc_html_e( 'Newsletter sign-up', 'peer-widgets' ); ?></h2>
			<table class="form-table" role="presentation">
				<?php
				peer_widgets_print_field( 'action', __( 'Address', 'peer-widgets' ), __( 'Address that sign-ups are sent to, from your newsletter service. Empty: that of the feed.', 'peer-widgets' ) );
				peer_widgets_print_choice( 'provider', __( 'Service', 'peer-widgets' ), $providers, __( 'Recognised by the address', 'peer-widgets' ) );
				?>
			</table>
			<h2><?php esc_html_e( 'Look', 'peer-widgets' ); ?></h2>
			<p><?php esc_html_e( 'As in a style sheet. What is empty stays as it is; font and text size are those of your theme.', 'peer-widgets' ); ?></p>
			<table class="form-table" role="presentation">
				<?php
				foreach ( peer_widgets_tokens() as $name => $token ) {
					peer_widgets_print_field( $name, $token['label'], $token['help'] );
				}
				?>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}

/**
 * Prints a row with a field to type in.
 *
 * @param string $name  The setting.
 * @param string $label Its name for people.
 * @param string $help  What it does.
 */
function peer_widgets_print_field( $name, $label, $help ) {
	?>
	<tr>
		<th scope="row"><label for="peer-widgets-<?php echo esc_attr( $name ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<input type="text" class="regular-text" spellcheck="false"
				id="peer-widgets-<?php echo esc_attr( $name ); ?>"
				name="peer_widgets_settings[<?php echo esc_attr( $name ); ?>]"
				value="<?php echo esc_attr( peer_widgets_setting( $name ) ); ?>"
				aria-describedby="peer-widgets-<?php echo esc_attr( $name ); ?>-help">
			<p class="description" id="peer-widgets-<?php echo esc_attr( $name ); ?>-help"><?php echo esc_html( $help ); ?></p>
		</td>
	</tr>
	<?php
}

/**
 * Prints a row with a choice.
 *
 * @param string   $name    The setting.
 * @param string   $label   Its name for people.
 * @param string[] $options What can be chosen.
 * @param string   $none    Words for no choice.
 */
function peer_widgets_print_choice( $name, $label, $options, $none ) {
	$chosen = peer_widgets_setting( $name );
	?>
	<tr>
		<th scope="row"><label for="peer-widgets-<?php echo esc_attr( $name ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<select id="peer-widgets-<?php echo esc_attr( $name ); ?>" name="peer_widgets_settings[<?php echo esc_attr( $name ); ?>]">
				<option value=""><?php echo esc_html( $none ); ?></option>
				<?php foreach ( $options as $option ) : ?>
					<option <?php selected( $chosen, $option ); ?>><?php echo esc_html( $option ); ?></option>
				<?php endforeach; ?>
			</select>
		</td>
	</tr>
	<?php
}
