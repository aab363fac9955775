<?php
namespace PeerWidgets\Sniffs\Review;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/**
 * Functions and constants of everybody have the plugin's prefix.
 */
class OwnNamesSniff implements Sniff {

	/**
	 * @return int[]
	 */
	public function register() {
		return array( T_FUNCTION, T_CONST );
	}

	/**
	 * @param File $file  The file.
	 * @param int  $start Where something is declared.
	 */
	public function process( File $file, $start ) {
		$name = $file->findNext( T_STRING, $start );
		if ( ! preg_match( '~^peer_widgets_~i', $file->getTokens()[ $name ]['content'] ) ) {
			$file->addError( 'Begin the name with peer_widgets_.', $start, 'NoPrefix' );
		}
	}
}
