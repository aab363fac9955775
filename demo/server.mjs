// The demo's server: the clinic's page, the widgets' script, and the address the newsletter form posts to.
// Node built-ins only. `startDemo()` for other programs, `node demo/server.mjs [--port N]` for people.
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { subscriptions, takeSubscription } from './subscriptions.mjs';

const demoFolder = path.dirname(fileURLToPath(import.meta.url));
const projectFolder = path.dirname(demoFolder);
const scriptFolder = path.join(projectFolder, 'dist');
const defaultDataFile = path.join(demoFolder, 'data', 'subscribers.jsonl');

// Only these kinds of file leave the folder: not this program, and never the stored addresses.
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

// A careful partner's policy: the widgets must be at home under it.
const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'self'; media-src 'self' https:; frame-src 'self' https:; object-src 'none'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
};

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const compressOptions = { br: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }, gzip: {} };

/**
 * Starts the demo. A port that is in use is passed over for the next free one; port 0 takes any.
 * @param {{ port?: number, host?: string, dataFile?: string }} [options]
 * @returns {Promise<{ url: string, dataFile: string, close: () => Promise<void> }>} `url` has no slash at its end
 */
export async function startDemo({ port = 8080, host = '127.0.0.1', dataFile = defaultDataFile } = {}) {
  const subscribe = subscriptions(dataFile);
  const server = createServer((request, response) => {
    answer(request, response, subscribe).catch((error) => {
      if (request.destroyed && !response.writableEnded) return; // the visitor went away
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('The demo server could not answer. Its window says why.\n');
    });
  });
  await listen(server, port, host);
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${server.address().port}`,
    dataFile,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server, port, host, triesLeft = 20) {
  try {
    await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || triesLeft === 0) throw error;
    await listen(server, port + 1, host, triesLeft - 1);
  }
}

async function answer(request, response, subscribe) {
  const { pathname, searchParams } = addressOf(request);
  if (pathname === '/subscribe') return answerSubscription(request, response, subscribe);

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    request.resume();
    const message = `${request.method} is not possible here.`;
    return send(request, response, 405, '.html', page('Not possible', message), { Allow: 'GET, HEAD' });
  }
  const file = fileFor(pathname);
  const content = file && (await readIfThere(file));
  if (content) {
    const body = file === path.join(demoFolder, 'index.html') ? preview(content, searchParams) : content;
    return send(request, response, 200, path.extname(file), body);
  }
  const message = pathname.startsWith('/peer-widgets.js')
    ? 'The script is not built yet. Run “npm run build”, then load the page again.'
    : 'There is no such page here.';
  return send(request, response, 404, '.html', page('Page not found', message));
}

function addressOf(request) {
  const [pathname, query = ''] = request.url.split(/\?(.*)/s);
  return { pathname, searchParams: new URLSearchParams(query) };
}

/** The file behind an address, or undefined when nothing may be served there. */
function fileFor(pathname) {
  let name;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (!name.startsWith('/') || /[\0\\]/.test(name)) return undefined;
  if (name === '/') name = '/index.html';
  const folder = /^\/peer-widgets\.js(\.map)?$/.test(name) ? scriptFolder : demoFolder;
  const file = path.join(folder, name);
  const hidden = path.relative(demoFolder, file).startsWith(`data${path.sep}`);
  const inside = file.startsWith(folder + path.sep);
  return inside && !hidden && path.extname(file) in contentTypes ? file : undefined;
}

async function readIfThere(file) {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? readFile(file) : undefined;
}

/** `/?dir=rtl` and `/?scheme=dark` show the same page the other way round, or in the other colors. */
function preview(content, searchParams) {
  const attributes = [];
  if (searchParams.get('dir') === 'rtl') attributes.push('dir="rtl"');
  const scheme = searchParams.get('scheme');
  if (scheme === 'dark' || scheme === 'light') attributes.push(`class="scheme-${scheme}"`);
  return content.toString().replace('<html lang="en"', ['<html lang="en"', ...attributes].join(' '));
}

async function send(request, response, status, extension, body, headers = {}) {
  let content = Buffer.from(body);
  const etag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const all = {
    ...securityHeaders,
    'Content-Type': contentTypes[extension],
    'Cache-Control': 'no-cache',
    Vary: 'Accept, Accept-Encoding',
    ...headers,
  };
  if (status === 200) {
    all.ETag = etag;
    all['Access-Control-Allow-Origin'] = '*'; // so that a page elsewhere can try this feed and script
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, all).end();
  }
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (encoding) {
    content = await compress[encoding](content, compressOptions[encoding]);
    all['Content-Encoding'] = encoding;
  }
  response.writeHead(status, { ...all, 'Content-Length': content.length });
  response.end(request.method === 'HEAD' ? undefined : content);
}

function encodingFor(accepted) {
  return ['br', 'gzip'].find((name) => quality(accepted, name) > 0);
}

/** The `q` that an Accept or Accept-Encoding header gives to the first of these names it mentions, else 0. */
function quality(header = '', ...names) {
  const wishes = new Map();
  for (const part of header.toLowerCase().split(',')) {
    const [name, ...parameters] = part.split(';').map((piece) => piece.trim());
    const given = parameters.find((parameter) => parameter.startsWith('q='));
    wishes.set(name, given ? Number(given.slice(2)) || 0 : 1);
  }
  const known = names.find((name) => wishes.has(name));
  return known ? wishes.get(known) : 0;
}

/** A form that was posted without the script asks for a page; the widget asks for JSON, or takes anything. */
function prefersHtml({ accept }) {
  const html = quality(accept, 'text/html', 'text/*', '*/*');
  return html > quality(accept, 'application/json', 'application/*', '*/*');
}

async function answerSubscription(request, response, subscribe) {
  const outcome = await takeSubscription(request, subscribe);
  const headers = { ...outcome.headers };
  if (prefersHtml(request.headers)) {
    const html = page(outcome.title, outcome.message, outcome.status < 300 ? 'done' : 'again');
    return send(request, response, outcome.status, '.html', html, headers);
  }
  const { code, field } = outcome;
  const json = code ? { error: { code, field } } : { ok: true };
  return send(request, response, outcome.status, '.json', JSON.stringify(json), headers);
}

/** A small page of the clinic. All its words come from this file, none from the visitor. */
function page(title, message, state) {
  const next =
    state === 'again'
      ? '<a href="/newsletter.html">Back to the form</a>'
      : '<a href="/">Back to the peer-support page</a>';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} | Riverside Community Health Center</title>
    <link rel="icon" href="/images/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/clinic.css" />
  </head>
  <body>
    <main class="wrap page prose">
      <h1>${title}</h1>
      <p>${message}</p>
      <p>${next}</p>
    </main>
  </body>
</html>
`;
}

/** What a person who started the demo needs to know, in lines. */
export function welcome({ url, dataFile }) {
  const inProject = path.relative(projectFolder, dataFile);
  const where = inProject.startsWith('..') ? dataFile : inProject;
  return [
    '',
    `The demo page is ready:  ${url}/`,
    '',
    `  From right to left     ${url}/?dir=rtl`,
    `  In dark colors         ${url}/?scheme=dark`,
    `  Newsletter             addresses go to ${where}, and nowhere else`,
    '  To see an error        sign up with one address twice, or with name@example',
    '',
    'Press Ctrl+C to stop.',
  ].join('\n');
}

/** Starts the demo for a person at a terminal: says where it is, and ends quietly on Ctrl+C. */
export async function runDemo(commandLine = []) {
  const at = commandLine.findIndex((word) => word === '--port' || word.startsWith('--port='));
  const given = at < 0 ? '8080' : (commandLine[at].split('=')[1] ?? commandLine[at + 1]);
  const port = Number(given);
  if (!/^\d+$/.test(given ?? '') || port > 65_535) {
    throw new Error('--port needs a number from 0 to 65535, for example: --port 9000');
  }
  const demo = await startDemo({ port }).catch((error) => {
    throw new Error(`The demo server could not start on port ${port}: ${error.message}`, { cause: error });
  });
  const stop = () => demo.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(welcome(demo));
  return demo;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  runDemo(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
