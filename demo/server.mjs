// The demo's server: the clinic's page, the widgets' script, and the address the newsletter form posts to.
// `startDemo()` for other programs, `node demo/server.mjs [--port N]` for people.
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { quality } from '../integrations/signup-server/http.mjs';
import { readSettings } from '../integrations/signup-server/settings.mjs';
import { createSignup } from '../integrations/signup-server/signup.mjs';
import { openPlacements } from './placements.mjs';
import { builderHeaders, securityHeaders } from './policies.mjs';

const demoFolder = path.dirname(fileURLToPath(import.meta.url));
const projectFolder = path.dirname(demoFolder);
const builtFolder = path.join(projectFolder, 'dist');
const { version } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
const defaultDataFile = path.join(demoFolder, 'data', 'subscribers.sqlite');
const refusedDomain = 'refused.example';

// Only these kinds of file leave the folder: not this program, and never the stored addresses.
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

const texts = {
  en: {
    pages: {
      subscribed: { text: 'You are on the list. This demonstration keeps your address on this computer.' },
    },
  },
};

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const compressOptions = { br: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }, gzip: {} };

/**
 * Starts the demo. A port that is in use is passed over for the next free one; port 0 takes any.
 *
 * @typedef {Partial<import('../integrations/signup-server/signup.mjs').SignupOptions>} SignupOptions
 * @param {{ port?: number, host?: string } & SignupOptions} [options]
 *
 * @typedef {object} Demo
 * @property {string} url Has no slash at its end.
 * @property {string} dataFile
 * @property {boolean} doubleOptIn
 * @property {string} [mailFolder] Where mails go when no mail server is set.
 * @property {() => Promise<void>} close
 * @returns {Promise<Demo>}
 */
export async function startDemo({
  port = 8080,
  host = '127.0.0.1',
  dataFile = defaultDataFile,
  doubleOptIn = false,
  ...options
} = {}) {
  const server = createServer();
  await listen(server, port, host);
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const url = `http://${name}:${server.address().port}`;
  const signup = openSignup({ publicUrl: url, dataFile, doubleOptIn, ...options }, server);
  const placements = await openPlacements(url, clinicPage);
  server.on('request', (request, response) => {
    answer(request, response, signup, placements).catch((error) => {
      if (request.destroyed && !response.writableEnded) return; // the visitor went away
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end('The demo server could not answer. Its window says why.\n');
    });
  });
  return {
    url,
    dataFile,
    doubleOptIn,
    mailFolder: signup.mailFolder,
    async close() {
      await new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await signup.close();
    },
  };
}

function openSignup(options, server) {
  try {
    return createSignup({
      allowedOrigins: ['*'], // So that a page elsewhere can try this form.
      siteName: 'Riverside Community Health Center',
      refusedDomains: [refusedDomain],
      texts,
      page: clinicPage,
      pageHeaders: securityHeaders,
      ...options,
    });
  } catch (error) {
    server.close();
    throw error;
  }
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

async function answer(request, response, signup, placements) {
  if ((await signup.handle(request, response)) || placements.handle(request, response)) return;
  const { pathname, searchParams } = addressOf(request);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    request.resume();
    const message = `${request.method} is not possible here.`;
    return send(request, response, 405, '.html', page('Not possible', message), { Allow: 'GET, HEAD' });
  }
  if (pathname === '/placements.html' && placements.page) {
    return send(request, response, 200, '.html', placements.page);
  }
  const file = fileFor(pathname);
  const content = file && (await readIfThere(file));
  if (content) {
    const body = file === path.join(demoFolder, 'index.html') ? preview(content, searchParams) : content;
    const headers = pathname.startsWith('/builder/') ? builderHeaders : {};
    return send(request, response, 200, path.extname(file), body, headers);
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
  name = name.replace(/^\/(builder\/)?$/, '$&index.html').replace(`/${version}/`, '/');
  const isBuilt = /^\/((peer-widgets|peer-extras|doctor)\.js(\.map)?|builder\/[\w.]+)$/.test(name);
  const folder = isBuilt ? builtFolder : demoFolder;
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

/** A small page of the clinic. All its words come from this file, none from the visitor. */
function page(title, message) {
  const body = `<p>${message}</p>
      <p><a href="/">Back to the peer-support page</a></p>`;
  return clinicPage({ lang: 'en', dir: 'ltr', title, body });
}

/** @param {import('../integrations/signup-server/pages.mjs').PageParts} parts */
function clinicPage({ lang, dir, title, body }) {
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
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
      ${body}
    </main>
  </body>
</html>
`;
}

/** What a person who started the demo needs to know, in lines. */
export function welcome({ url, dataFile, doubleOptIn, mailFolder }) {
  return [
    '',
    `The demo page is ready:  ${url}/`,
    '',
    `  From right to left     ${url}/?dir=rtl`,
    `  In dark colors         ${url}/?scheme=dark`,
    `  Ways to place one      ${url}/placements.html`,
    `  The code for a page    ${url}/builder/`,
    `  Newsletter             addresses go to ${inProject(dataFile)}${mailFolder ? ', and nowhere else' : ''}`,
    ...(doubleOptIn && mailFolder ? [`  Mails to confirm       go to ${inProject(mailFolder)}`] : []),
    `  To see an error        sign up with name@${refusedDomain}, or with name@example`,
    '',
    'Press Ctrl+C to stop.',
  ].join('\n');
}

function inProject(file) {
  const relative = path.relative(projectFolder, file);
  return relative.startsWith('..') ? file : relative;
}

/** Starts the demo for a person at a terminal: says where it is, and ends quietly on Ctrl+C. */
export async function runDemo(commandLine = []) {
  const at = commandLine.findIndex((word) => word === '--port' || word.startsWith('--port='));
  const given = at < 0 ? '8080' : (commandLine[at].split('=')[1] ?? commandLine[at + 1]);
  const port = Number(given);
  if (!/^\d+$/.test(given ?? '') || port > 65_535) {
    throw new Error('--port needs a number from 0 to 65535, for example: --port 9000');
  }
  const { doubleOptIn, smtpUrl, mailFrom } = readSettings({ DOUBLE_OPT_IN: 'off', ...process.env }).signup;
  const demo = await startDemo({ port, doubleOptIn, smtpUrl, mailFrom }).catch((error) => {
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
