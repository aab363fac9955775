/**
 * What a server must send with each file of a release. The server that checks a release, `dist/cdn/_headers` and
 * docs/publish.md all read it here.
 */
import { extname } from 'node:path';

/**
 * Headers for some of the files. No two rules name the same header for the same file: hosts differ in which one wins.
 *
 * @typedef {object} Rule
 * @property {string} files Which, in words.
 * @property {string} path Which of this release, for hosts that take a `*`.
 * @property {string} pattern Which of every release, as a regular expression.
 * @property {Record<string, string>} headers
 */

/**
 * @typedef {object} Release
 * @property {string} version As in package.json.
 * @property {string} major Its first number.
 * @property {string} [policy] Content-Security-Policy of the embed pages. It names the host: without one it is left out.
 */

/** By the end of a file's name. With `nosniff`, a script of another type does not run. */
export const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.zip': 'application/zip',
};

/**
 * @param {Release} release
 * @returns {Rule[]}
 */
export function headerRules({ version, major, policy }) {
  const rules = [
    {
      files: 'everything',
      path: '/*',
      pattern: '^/',
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
      },
    },
    {
      files: 'an exact version',
      path: `/${version}/*`,
      pattern: '^/[0-9]+[.][0-9]+[.][0-9]+[^/]*/',
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    },
    {
      files: 'a major version, with the feed',
      path: `/${major}/*`,
      pattern: '^/[0-9]+/',
      headers: { 'Cache-Control': 'public, max-age=300, stale-while-revalidate=3600' },
    },
  ];
  if (!policy) return rules;
  return [
    ...rules,
    {
      files: 'its embed pages',
      path: `/${major}/embed/*`,
      pattern: `^/${major}/embed/`,
      headers: { 'Content-Security-Policy': policy },
    },
  ];
}

/**
 * All headers of a file.
 *
 * @param {string} path From the root, with its first slash.
 * @param {Rule[]} rules
 * @returns {Record<string, string>}
 */
export function headersOf(path, rules) {
  const matching = rules.filter(({ pattern }) => new RegExp(pattern).test(path));
  const type = types[/** @type {keyof typeof types} */ (extname(path))];
  return Object.assign({}, ...matching.map(({ headers }) => headers), type && { 'Content-Type': type });
}
