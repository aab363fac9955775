/**
 * A partner's site and the publisher's, on one port of this machine: the pages of the table, the built script, the
 * seed feed and a sign-up.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** @typedef {{ body: string | Buffer, headers?: Record<string, string> }} File */

const read = (/** @type {string} */ path) => readFile(new URL(path, import.meta.url));
/** Without an encoding for scripts: not every server says it. */
const types = { js: 'text/javascript', json: 'application/json' };

/** What the publisher allows to every page, as the README tells it to. */
const forEveryPage = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** @typedef {Awaited<ReturnType<typeof startSites>>} Sites */

/** @param {string | undefined} libraries The folder of the old libraries, if they are here. */
export async function startSites(libraries) {
  const script = await read('../../dist/peer-widgets.js');
  const feed = await read('../fixtures/seed-feed.json');
  const { version } = JSON.parse(String(await read('../../package.json')));
  /** @type {Map<string, File>} Files by their path, on every host. */
  const files = new Map([
    ['/witness.js', { body: await read('witness.js') }],
    ['/peer-widgets.js', { body: script }],
    // The same in another version.
    ['/other/peer-widgets.js', { body: String(script).replaceAll(version, '9.9.9') }],
    ['/feed.json', { body: feed }],
    ['/video-feed.json', { body: withVideo(feed) }],
    ['/foreign-feed.json', { body: String(feed).replaceAll('Program Managers', 'Foreign Managers') }],
    ['/subscribe', { body: '{}', headers: { 'Content-Type': 'application/json' } }],
    // As plugins do that put all scripts of a page into one.
    ['/bundle.js', { body: `"use strict";window.before = 1\n${script}\n;window.after = 2;` }],
    ['/elsewhere', { body: '<!doctype html><title>Elsewhere</title><script src="/witness.js"></script>' }],
    ['/favicon.ico', { body: '' }],
  ]);

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const file = files.get(pathname) ?? (await libraryFile(pathname));
    if (!file) return response.writeHead(404).end();
    const type = types[/** @type {keyof types} */ (pathname.split('.').pop())] ?? 'text/html; charset=utf-8';
    response.writeHead(200, { 'Content-Type': type, ...forEveryPage, ...file.headers }).end(file.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  /** @param {string} pathname */
  async function libraryFile(pathname) {
    if (!libraries || !/^\/javascript\/[\w/.-]+\.js$/.test(pathname)) return undefined;
    return readFile(join(libraries, pathname)).then(
      (body) => ({ body }),
      () => undefined,
    );
  }

  return {
    // Browsers take every name under localhost for this machine; so these are two sites.
    partner: `http://clinic.localhost:${port}`,
    publisher: `http://publisher.localhost:${port}`,
    foreign: `http://foreign.localhost:${port}`,
    /** This machine by a name that no browser takes for secure. */
    insecure: `http://[::ffff:127.0.0.1]:${port}`,
    version,
    hash: `sha384-${createHash('sha384').update(script).digest('base64')}`,
    /** @param {string} path @param {File} file */
    put: (path, file) => files.set(path, file),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** @param {Buffer} feed */
function withVideo(feed) {
  const content = JSON.parse(String(feed));
  content.stories[0].video = { url: 'https://www.youtube.com/watch?v=abcdefghijk' };
  return JSON.stringify(content);
}
