/** The two sites that a release is checked with: the publisher's host, and a partner's page. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { headersOf } from './headers.mjs';

/**
 * A static host with the header rules of a release, which sends folders without a final slash to the address with one.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {(origin: string) => import('./headers.mjs').Rule[]} options.rulesFor
 * @param {Record<string, string>} [options.extra] Files that are elsewhere, by their paths on the host.
 * @param {import('node:http').RequestListener} [options.answer] Answers what is no file.
 */
export async function startHost({ folder, rulesFor, extra = {}, answer }) {
  const { server, origin, close } = await listen('127.0.0.1');
  const rules = rulesFor(origin);
  server.on('request', async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '', origin);
    const path = pathname.replace(/\/$/, '/index.html');
    try {
      const content = await readFile(extra[path] ?? join(folder, path));
      response.writeHead(200, headersOf(path, rules)).end(content);
    } catch (error) {
      const isFolder = /** @type {NodeJS.ErrnoException} */ (error).code === 'EISDIR';
      if (isFolder) response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      else if (answer) answer(request, response);
      else response.writeHead(404, headersOf('/', rules)).end();
    }
  });
  return { origin, close };
}

/** A page on another site than the host's: its body is in the address that `pageWith` gives. */
export async function startPartner() {
  const { server, origin, close } = await listen('partner.localhost');
  server.on('request', (request, response) => {
    const body = new URL(request.url ?? '', origin).searchParams.get('body') ?? '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><head><title>A partner</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`,
    );
  });
  return {
    /** @param {string} body HTML. */
    pageWith: (body) => `${origin}/?${new URLSearchParams({ body })}`,
    close,
  };
}

/** @param {string} name That browsers know the machine by: they take every name under localhost for it. */
async function listen(name) {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    server,
    origin: `http://${name}:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
