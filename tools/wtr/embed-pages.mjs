import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a publisher has beside its embed pages, and where that is here. */
const FILES = {
  '/publisher/peer-widgets.js': 'dist/peer-widgets.js',
  '/publisher/peer-extras.js': 'dist/peer-extras.js',
  '/publisher/feed.json': 'demo/feed.json',
  '/publisher/own-link.json': 'test/fixtures/own-link.json',
};

/**
 * A publisher under `/publisher/`: the built script, a feed, and the embed pages, served as it would serve them.
 *
 * @param {string} rootDir
 * @returns {import('koa').Middleware}
 */
export function embedPages(rootDir) {
  /** @type {import('../../src/embed/oembed.js').EmbedHandler | undefined} */
  let handle;
  return async (context, next) => {
    if (!context.path.startsWith('/publisher/')) return next();
    const file = FILES[/** @type {keyof typeof FILES} */ (context.path)];
    if (file) {
      context.set('access-control-allow-origin', '*');
      context.type = file;
      context.body = await readFile(join(rootDir, file));
      return undefined;
    }
    // Not earlier: the test runner may start before the first build.
    const { createEmbedHandler } = await import(pathToFileURL(join(rootDir, 'dist/embed/oembed.mjs')).href);
    handle ??= createEmbedHandler({ baseUrl: `${context.origin}/publisher/` });
    context.status = 200; // Else the test runner takes it for a file that is missing.
    context.respond = false;
    if (!handle?.(context.req, context.res)) context.res.writeHead(404).end();
    return undefined;
  };
}
