import { createHash } from 'node:crypto';

/**
 * The hash of a file, as a script tag's `integrity` takes it (https://www.w3.org/TR/SRI/).
 *
 * @param {Uint8Array} content
 * @returns {string} Begins with `sha384-`.
 */
export function integrityOf(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
