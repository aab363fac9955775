import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { promisify } from 'node:util';

/** A page that a test has written: its HTML, and its Content-Security-Policy. */
/** @typedef {{ html: string, policy?: string }} WrittenPage */

/**
 * What tests of prerendered pages need of a server: `POST /prerender` answers what the program prints for a list of words,
 * `POST /pages` keeps a page with an address of its own, and answers that. A `srcdoc` has no origin, and no headers.
 *
 * @param {string} rootDir
 * @returns {import('koa').Middleware}
 */
export function prerender(rootDir) {
  /** @type {WrittenPage[]} */
  const pages = [];
  return async (context, next) => {
    const [, id] = /^\/pages\/(\d+)$/.exec(context.path) ?? [];
    if (context.path === '/prerender') {
      const words = await json(context.req);
      const program = join(rootDir, 'dist/cli.js');
      const { stdout } = await promisify(execFile)(process.execPath, [program, 'prerender', ...words], { cwd: rootDir }); // prettier-ignore
      context.body = stdout;
    } else if (context.path === '/pages') {
      context.body = `/pages/${pages.push(await json(context.req)) - 1}`;
    } else if (id) {
      const { html, policy } = pages[Number(id)];
      if (policy) context.set('content-security-policy', policy);
      // Else the test runner puts a script of its own into it.
      context.respond = false;
      context.res.writeHead(200, { ...context.response.headers, 'content-type': 'text/html; charset=utf-8' });
      context.res.end(html);
    } else await next();
  };
}
