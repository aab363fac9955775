/** A publisher's site for one test: the built script, the demo's feed, the embed pages, and pages around them. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createEmbedHandler } from '../../dist/embed/oembed.mjs';

const file = (path) => readFile(new URL(`../../${path}`, import.meta.url));

/** @returns What it listens to: `publisher` with its final slash, and `frame`, which gives a page with a frame. */
export async function startEmbedServer() {
  const files = new Map([
    ['/peer-widgets.js', ['text/javascript', await file('dist/peer-widgets.js')]],
    ['/peer-extras.js', ['text/javascript', await file('dist/peer-extras.js')]],
    ['/feed.json', ['application/json', await file('demo/feed.json')]],
  ]);
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  const publisher = `http://127.0.0.1:${port}/`;
  const handle = createEmbedHandler({ baseUrl: publisher });
  server.on('request', (request, response) => {
    if (handle(request, response)) return;
    const { pathname, searchParams } = new URL(request.url, publisher);
    const [type, body] = files.get(pathname) ?? ['text/html', searchParams.get('body') ?? ''];
    response
      .setHeader('Access-Control-Allow-Origin', '*')
      .setHeader('Content-Type', `${type}; charset=utf-8`);
    response.end(type === 'text/html' ? `<!doctype html><title>A page</title>${body}` : body);
  });
  return {
    publisher,
    /** The address of a page on another site, with a body. */
    pageWith: (body) => `http://partner.localhost:${port}/page?${new URLSearchParams({ body })}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
