import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

/** What partners load: the built script, the demo, and the pages that tests open in a frame. */
const UNTOUCHED = [
  /^\/dist\/(peer-widgets(\.hydrate)?|peer-extras|doctor)\.js(\.map)?$/,
  /^\/demo\//,
  /^\/test\/.*\.html$/,
];

/**
 * Serves these files byte for byte. The development server would else compile every script again, and put a
 * script of its own into every page.
 *
 * @param {string} rootDir
 * @returns {import('koa').Middleware}
 */
export function serveUntouched(rootDir) {
  return async (context, next) => {
    const path = normalize(decodeURIComponent(context.path)).replaceAll('\\', '/');
    if (!UNTOUCHED.some((pattern) => pattern.test(path))) return next();
    try {
      context.body = await readFile(join(rootDir, path));
      context.type = extname(path);
      context.set('cache-control', 'no-cache');
    } catch {
      await next(); // A folder, or no such file: its answer is a good one.
    }
  };
}
