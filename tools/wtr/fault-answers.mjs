import { gzipSync } from 'node:zlib';
import { feeds, goodFeed } from './fault-feeds.mjs';

/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {import('node:http').OutgoingHttpHeaders} Headers */

/**
 * What to do when asked for `/<name>/<word>`, which is the path. `times`: how often it was asked for before.
 *
 * @typedef {(response: ServerResponse, times: number, path: string) => void} Answer
 */

const MEGABYTE = 2 ** 20;
const good = JSON.stringify(goodFeed());
const half = good.slice(0, good.length / 2);
const page = '<!doctype html><title>Please sign in</title><h1>Please sign in</h1><form></form>';

/** @type {Record<string, Answer>} */
export const answers = {
  // Connections.
  reset: ({ socket }) => socket?.resetAndDestroy(),
  'reset-once': inTurn(({ socket }) => socket?.resetAndDestroy(), text(good)),
  closed: ({ socket }) => socket?.end(),
  silence: () => {},
  'silent-body': (response) => begin(response).flushHeaders(),
  stall: (response) => begin(response).write(half),
  drip: (response) => {
    begin(response).write('{');
    const timer = setInterval(() => response.write(' '), 300);
    response.once('close', () => clearInterval(timer));
  },
  'reset-midway': (response) => begin(response).write(half, () => response.socket?.resetAndDestroy()),
  'not-http': raw('220 mail.example.org ESMTP', '500 unrecognized command', ''),
  'half-a-head': raw('HTTP/1.1 200 OK', 'Access-Control-Allow-Origin: *', 'Content-Ty'),

  // Bodies that are not what the head says.
  'length-too-long': misfit(`Content-Length: ${Buffer.byteLength(good) + 99}`, good),
  'length-too-short': misfit(`Content-Length: ${Buffer.byteLength(half)}`, good),
  'cut-off': misfit(`Content-Length: ${Buffer.byteLength(good)}`, half),
  'cut-off-chunk': misfit('Transfer-Encoding: chunked', Buffer.byteLength(half).toString(16), half),
  'bad-chunk': misfit('Transfer-Encoding: chunked', 'zz', good),
  'bad-gzip': text('This was never compressed.', { 'content-encoding': 'gzip' }),
  'cut-off-gzip': text(gzipSync(good).subarray(0, 99), { 'content-encoding': 'gzip' }),
  'gzip-bomb': (...request) => {
    const bomb = gzipSync(good + ' '.repeat(50 * MEGABYTE)); // When asked for, as it takes a while.
    text(bomb, { 'content-encoding': 'gzip' })(...request);
  },
  'large-50': large(50 * MEGABYTE),
  'large-50-declared': large(50 * MEGABYTE, { 'content-length': 50 * MEGABYTE }),
  'large-7': large(7 * MEGABYTE),

  // Heads.
  'no-cors': (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(good),
  'other-cors': text(good, { 'access-control-allow-origin': 'https://partner.example' }),
  'redirect-loop': redirect(302, 'redirect-loop'),
  'redirect-good': redirect(301, 'good'),
  'redirect-404': redirect(301, '404'),
  'redirect-login': redirect(302, 'login'),
  'redirect-nowhere': send(301),
  'text-plain': text(good, { 'content-type': 'text/plain' }),
  'text-html': text(good, { 'content-type': 'text/html' }),

  // Statuses.
  204: send(204),
  304: send(304),
  401: refusal(401, { 'www-authenticate': 'Basic realm="Publisher"' }),
  403: refusal(403),
  404: refusal(404),
  410: refusal(410),
  429: refusal(429),
  '429-for-a-second': inTurn(refusal(429, retryAfter('1')), text(good)),
  '429-for-an-hour': refusal(429, retryAfter('3600')),
  '503-for-an-hour': refusal(503, retryAfter(new Date(Date.now() + 3_600_000).toUTCString())),
  '500-once': inTurn(send(500, '{"error": "Internal Server Error"}'), text(good)),
  500: send(500, 'Internal Server Error', { 'content-type': 'text/plain' }),
  502: refusal(502),
  503: refusal(503),
  '500-good': send(500, good),

  // Texts that are no JSON, or not quite.
  login: text(page, { 'content-type': 'text/html' }),
  'login-json': text(`\n  ${page}`),
  bom: text(`\uFEFF${good}`),
  'bom-alone': text('\uFEFF'),
  'utf-16': text(Buffer.from(`\uFEFF${good}`, 'utf16le')),
  'latin-1': text(Buffer.from(good, 'latin1')),
  jsonp: text(`cb(${good});`, { 'content-type': 'text/javascript' }),
  xssi: text(`)]}',\n${good}`),
  nan: text(good.replace('"version":1', '"version":1,"count":NaN')),
  comments: text(`// The feed\n${good}`),
  'single-quotes': text(good.replaceAll('"', "'")),
  'trailing-comma': text(good.replace(/\}$/, ',}')),
  truncated: text(half),
  twice: text(good + good),
  'raw-nul': text(good.replace('First resource', 'First\0resource')),
  empty: text(''),
  spaces: text(' \n\t '),
  null: text('null'),
  text: text('"text"'),
  number: text('42'),
  true: text('true'),
  'empty-list': text('[]'),
  'list-of-numbers': text('[1, 2, 3]'),
  'list-of-feeds': text(`[${good}]`),

  ...Object.fromEntries(
    Object.entries(feeds).map(([name, feed]) => [
      name,
      text(typeof feed === 'string' ? feed : JSON.stringify(feed)),
    ]),
  ),
};

/**
 * @param {string} path
 * @param {number} times How often the same was asked for before.
 * @param {ServerResponse} response
 */
export function answer(path, times, response) {
  const [, name, word] = path.split('/');
  // Anything else is a picture or the like, to which an address in a feed leads.
  const known = word?.startsWith('visit-') ? answers[name] : send(404);
  known(response, times, path);
}

/**
 * The head of JSON that every page may read.
 *
 * @param {ServerResponse} response
 * @param {number} [status]
 * @param {Headers} [headers]
 */
function begin(response, status = 200, headers) {
  const usual = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
  return response.writeHead(status, { ...usual, ...headers });
}

/**
 * @param {number} status
 * @param {string | Buffer} [body]
 * @param {Headers} [headers]
 * @returns {Answer}
 */
function send(status, body = '', headers) {
  return (response) => begin(response, status, headers).end(body);
}

/**
 * @param {string | Buffer} body
 * @param {Headers} [headers]
 */
function text(body, headers) {
  return send(200, body, headers);
}

/**
 * @param {number} status
 * @param {Headers} [headers]
 */
function refusal(status, headers) {
  return send(status, page, { 'content-type': 'text/html', ...headers });
}

/** @param {string} value Hidden from other origins, unless the server exposes it. */
function retryAfter(value) {
  return { 'retry-after': value, 'access-control-expose-headers': 'Retry-After' };
}

/**
 * @param {number} status
 * @param {string} name The answer to which it leads.
 * @returns {Answer}
 */
function redirect(status, name) {
  return (response, _, path) => begin(response, status, { location: path.replace(/[^/]+/, name) }).end();
}

/**
 * One answer to the first request, and another to all that follow.
 *
 * @param {Answer} first
 * @param {Answer} then
 * @returns {Answer}
 */
function inTurn(first, then) {
  return (response, times, path) => (times ? then : first)(response, times, path);
}

/**
 * A good feed and many spaces, at a speed that leaves time to go away.
 *
 * @param {number} size
 * @param {Headers} [headers]
 * @returns {Answer}
 */
function large(size, headers) {
  return (response) => {
    begin(response, 200, headers).write(good);
    let left = size - Buffer.byteLength(good);
    const timer = setInterval(() => {
      const part = Math.min(left, MEGABYTE);
      response.write(Buffer.alloc(part, ' '));
      left -= part;
      if (!left) response.end();
    }, 60);
    response.once('close', () => clearInterval(timer));
  };
}

/**
 * Bytes as they are, which need not be HTTP.
 *
 * @param {string[]} lines
 * @returns {Answer}
 */
function raw(...lines) {
  return ({ socket }) => socket?.end(lines.join('\r\n'));
}

/**
 * What no server of Node's would send: a head and a body that do not fit.
 *
 * @param {string} header
 * @param {string[]} body
 */
function misfit(header, ...body) {
  const usual = ['Access-Control-Allow-Origin: *', 'Content-Type: application/json', 'Connection: close'];
  return raw('HTTP/1.1 200 OK', ...usual, header, '', ...body);
}
