/** A publisher's site for one test: the built script, the demo's feed, embed pages, builder, and pages around them. */
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createServer } from 'node:http';
import { createEmbedHandler } from '../../dist/embed/oembed.mjs';

const file = (path) => readFile(new URL(`../../${path}`, import.meta.url));

/** @returns What it listens to: `publisher` with its final slash, and `frame`, which gives a page with a frame. */
export async function startEmbedServer() {
  const { version } = JSON.parse(await file('package.json'));
  const files = new Map([
    ['/peer-widgets.js', ['text/javascript', await file('dist/peer-widgets.js')]],
    ['/peer-extras.js', ['text/javascript', await file('dist/peer-extras.js')]],
    ['/feed.json', ['application/json', await file('demo/feed.json')]],
    ...(await builderFiles()),
  ]);
  for (const name of ['/peer-widgets.js', '/peer-extras.js'])
    files.set(`/${version}${name}`, files.get(name));
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
    response.end(files.has(pathname) ? body : `<!doctype html><title>A page</title>${body}`);
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

async function builderFiles() {
  const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };
  const names = await readdir(new URL('../../dist/builder/', import.meta.url));
  return Promise.all(
    names.map(async (name) => [
      `/builder/${name === 'index.html' ? '' : name}`,
      [types[path.extname(name)], await file(`dist/builder/${name}`)],
    ]),
  );
}
