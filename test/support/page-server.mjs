/**
 * A partner's site for one test: a few pages, and the built script.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const builtScript = new URL('../../dist/peer-widgets.js', import.meta.url);

/**
 * @param {(origin: string) => Record<string, string>} write Gives the body of each page, by its path.
 */
export async function startPageServer(write) {
  const script = await readFile(builtScript);
  /** @type {Record<string, string>} */
  let pages = {};
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (pathname === '/peer-widgets.js') {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(script);
    } else if (Object.hasOwn(pages, pathname)) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(documentOf(pages[pathname]));
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  // Browsers take every name under localhost for this machine: so this is another site than 127.0.0.1.
  const origin = `http://clinic.localhost:${port}`;
  pages = write(origin);

  return {
    origin,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** @param {string} body */
function documentOf(body) {
  return `<!doctype html>
<html lang="en">
  <head>
    <title>A clinic</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/peer-widgets.js"></script>
  </head>
  <body>${body}</body>
</html>`;
}
