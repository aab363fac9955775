import { createServer } from 'node:http';
import { answers, somePage } from './signup-answers.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./signup-answers.mjs').Answer} Answer */
/** @typedef {{ path: string, type: string, cookie: string, body: string }} Post */
/** @typedef {{ posts: Post[], preflights: number, pages: number, subscribers: Set<string> }} Visit */

/** The name of an answer and a word that nobody else uses: in the address, or where a preset replaces it, in the email. */
const visitWord = /([a-z0-9-]+)--[a-z0-9]+/;

/**
 * A newsletter service, on a port of its own and, under `/signups/at/`, on the page's origin too. It answers as the name
 * in the address says, and keeps whom it took: one subscriber for each `request_id`, and for each request without one,
 * as most services do. The test runner's server tells
 *
 *     /signups/origin           where the service on a port of its own is
 *     /signups/answers          the names of its answers
 *     /signups/of/<word>        what arrived
 *
 * @returns {{ plugin: import('@web/test-runner').TestRunnerPlugin, middleware: import('koa').Middleware }}
 */
export function signupServer() {
  /** @type {Map<string, Visit>} */
  const visits = new Map();
  const server = createServer((request, response) => void serve(request, response, visits));

  return {
    plugin: {
      name: 'signup-server',
      async serverStart() {
        await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
      },
      serverStop() {
        server.close();
        server.closeAllConnections(); // Some answers never come.
      },
    },

    async middleware(context, next) {
      const [, what, word = ''] = /^\/signups\/(\w+)\/?(.*)$/.exec(context.path) ?? [];
      if (!what) return next();
      if (what === 'at') {
        context.status = 200; // Else the test runner takes it for a file that is missing.
        context.respond = false;
        return serve(context.req, context.res, visits);
      }
      context.set('cache-control', 'no-store');
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      if (what === 'origin') context.body = { origin: `http://127.0.0.1:${address.port}` };
      else if (what === 'answers') context.body = Object.keys(answers);
      else {
        const { subscribers, ...rest } = visitOf(visits, word);
        context.body = { ...rest, subscribers: subscribers.size };
      }
    },
  };
}

/**
 * @param {Map<string, Visit>} visits
 * @param {string} word
 */
function visitOf(visits, word) {
  const visit = visits.get(word) ?? { posts: [], preflights: 0, pages: 0, subscribers: new Set() };
  visits.set(word, visit);
  return visit;
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Map<string, Visit>} visits
 */
async function serve(request, response, visits) {
  const { url = '', method, headers } = request;
  response.on('error', () => {}); // Written to a browser that has just left.
  let body = '';
  try {
    for await (const part of request) body += part;
  } catch {
    return; // Left before the end.
  }
  const [word = '', name = ''] = visitWord.exec(url) ?? visitWord.exec(body) ?? [];
  const turns = [answers[name] ?? {}].flat();
  if (!turns[0].isClosed) allow(response);
  if (method === 'OPTIONS') {
    if (word) visitOf(visits, word).preflights++;
    return send(response, { status: 204 }, url);
  }
  if (url.endsWith('/integrity-token/')) return send(response, { type: 'text/plain', body: 'a-token' }, url);
  const visit = visitOf(visits, word);
  if (method !== 'POST') {
    visit.pages++;
    return send(response, somePage, url);
  }
  const { 'content-type': type = '', cookie = '' } = headers;
  const count = visit.posts.push({ path: url, type, cookie, body });
  const answer = turns[Math.min(count, turns.length) - 1];
  if (answer.isTaken) visit.subscribers.add(requestId(type, body) ?? `request ${count}`);
  setTimeout(() => send(response, answer, url), answer.wait ?? 0);
}

/**
 * @param {string} type
 * @param {string} body
 * @returns {string | null}
 */
function requestId(type, body) {
  if (!type.includes('json')) return new URLSearchParams(body).get('request_id');
  return JSON.parse(body).request_id ?? null;
}

/** @param {Response} response */
function allow(response) {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', 'content-type, x-requested-with');
}

/**
 * @param {Response} response
 * @param {Answer} answer
 * @param {string} url
 */
function send(response, { status = 200, type = 'application/json', body = '', headers, fate }, url) {
  if (fate === 'drop') response.socket?.destroy();
  if (fate) return;
  const location = status === 303 ? { location: url } : {};
  // Closed, because browsers themselves repeat what was lost on a connection that had served before.
  response
    .writeHead(status, { 'content-type': type, connection: 'close', ...location, ...headers })
    .end(body);
}
