<?php
namespace PeerWidgets\Sniffs\Review;

use PHP_CodeSniffer\Files\File;
use PHP_CodeSniffer\Sniffs\Sniff;
use PHP_CodeSniffer\Util\Tokens;

/**
 * What is printed is the answer of a function that escapes, and nothing is joined to it.
 */
class EscapedOutputSniff implements Sniff {

	private const ESCAPING = array( 'esc_html', 'esc_attr', 'esc_url', 'esc_html__', 'esc_attr__', 'wp_kses_post' );

	/**
	 * @return int[]
	 */
	public function register() {
		return array( T_ECHO, T_PRINT, T_OPEN_TAG_WITH_ECHO );
	}

	/**
	 * @param File $file  The file.
	 * @param int  $start Where something is printed.
	 */
	public function process( File $file, $start ) {
		$tokens = $file->getTokens();
		$first  = $file->findNext( Tokens::$emptyTokens, $start + 1, null, true );
		$open   = $file->findNext( Tokens::$emptyTokens, $first + 1, null, true );
		$close  = $tokens[ $open ]['parenthesis_closer'] ?? $open;
		$after  = $file->findNext( Tokens::$emptyTokens, $close + 1, null, true );

		$is_escaped = in_array( $tokens[ $first ]['content'], self::ESCAPING, true );
		if ( ! $is_escaped || ! in_array( $tokens[ $after ]['code'], array( T_SEMICOLON, T_CLOSE_TAG ), true ) ) {
			$file->addError( 'Print only what a function such as esc_html() returns.', $start, 'NotEscaped' );
		}
	}
}
