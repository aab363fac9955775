<?php
namespace PeerWidgets\Sniffs\Review;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;

/**
 * The database, and what a visitor sends, are reached by functions of WordPress that check.
 */
class NoRawAccessSniff implements Sniff {

	private const FORBIDDEN = array( '$wpdb', '$_GET', '$_POST', '$_REQUEST', '$_COOKIE', '$_FILES', '$_SERVER', '$GLOBALS' );

	/**
	 * @return int[]
	 */
	public function register() {
		return array( T_VARIABLE );
	}

	/**
	 * @param File $file  The file.
	 * @param int  $start A variable.
	 */
	public function process( File $file, $start ) {
		$name = $file->getTokens()[ $start ]['content'];
		if ( in_array( $name, self::FORBIDDEN, true ) ) {
			$file->addError( 'Use no %s: WordPress has functions that check.', $start, 'RawAccess', array( $name ) );
		}
	}
}
