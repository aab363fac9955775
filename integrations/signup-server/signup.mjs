// The endpoint as a request handler: takes sign-ups, confirms them by mail, and lets people leave. README.md holds the
// contract with the form.
import path from 'node:path';
import { createAnswers } from './answers.mjs';
import { readEmail } from './emails.mjs';
import { clientOf, readBody } from './http.mjs';
import { createMailer } from './mailer.mjs';
import { allowedOrigins } from './origins.mjs';
import { createRateLimit } from './rate-limit.mjs';
import { openStore } from './store.mjs';
import { readSubmission } from './submission.mjs';
import { loadTexts } from './texts.mjs';

const bodyLimit = 16_384;
const day = 86_400_000;

/**
 * @typedef {object} SignupOptions
 * @property {string} publicUrl Where this server is reached from outside.
 * @property {string} dataFile The SQLite file; it is made when it is missing.
 * @property {string} [path] Of the form's `action`, below `publicUrl`.
 * @property {string[]} [allowedOrigins] Sites whose forms may post here, besides `publicUrl`; `*` for all.
 * @property {string} [siteUrl] Where pages link back to, when it is not known from where people come.
 * @property {string} [siteName] Whose newsletter it is, for pages and mails.
 * @property {boolean} [doubleOptIn] Whether a mail must be answered first.
 * @property {string} [smtpUrl] The mail server: `smtp://user:password@host:587`, or `smtps://…`.
 * @property {string} [mailFrom] The sender of mails.
 * @property {string} [mailFolder] Where mails go without a mail server.
 * @property {string[]} [refusedDomains] Domains that are not mailed to.
 * @property {number} [proxies] How many trusted proxies stand in front.
 * @property {{ perClient?: number, perAddress?: number, seconds?: number }} [limits] Tries in so many seconds.
 * @property {object} [texts] Other words: what differs from texts.json.
 * @property {(parts: import('./pages.mjs').PageParts) => string} [page] Pages in the site's own look.
 * @property {Record<string, string>} [pageHeaders] Headers which that look needs.
 * @property {() => number} [now]
 * @property {Pick<Console, 'log' | 'error'>} [log] Hears no addresses.
 */

/** @param {SignupOptions} options */
export function createSignup({
  publicUrl,
  dataFile,
  path: actionPath = '/subscribe',
  allowedOrigins: allowed = [],
  siteUrl = new URL('/', publicUrl).href,
  siteName: site = new URL(siteUrl).host,
  doubleOptIn = true,
  smtpUrl,
  mailFrom: from = `newsletter@${new URL(publicUrl).hostname}`,
  mailFolder: folder = path.join(path.dirname(dataFile), 'mail'),
  refusedDomains = [],
  proxies = 0,
  limits: { perClient = 30, perAddress = 5, seconds = 600 } = {},
  texts,
  page,
  pageHeaders,
  now = Date.now,
  log = console,
}) {
  const base = publicUrl.replace(/\/+$/, '');
  const actionUrl = base + actionPath;
  const link = (name, token) => `${actionUrl}/${name}?token=${token}`;

  const origins = allowedOrigins(allowed, publicUrl);
  const textsFor = loadTexts(texts);
  const answers = createAnswers({ textsFor, origins, site, siteUrl, page, pageHeaders });
  const store = openStore(dataFile, { now });
  const mailer = createMailer({ store, textsFor, link, site, from, smtpUrl, folder, now, log });
  const waitOfClient = createRateLimit({ most: perClient, seconds, now });
  const waitOfAddress = createRateLimit({ most: perAddress, seconds, now });
  const strangers = new Set();

  store.purge();
  const purging = setInterval(() => {
    try {
      store.purge();
    } catch (error) {
      log.error(`Old addresses could not be removed: ${error.message}`);
    }
  }, day).unref();
  mailer.wake(); // What was not sent before the last stop.

  const routes = {
    [actionPath]: takeForm,
    [`${actionPath}/confirm`]: confirm,
    [`${actionPath}/unsubscribe`]: unsubscribe,
  };

  /** What a proxy hands on may or may not begin with the path of `publicUrl`. */
  function routeOf(pathname) {
    const prefix = new URL(base).pathname.replace(/\/$/, '');
    return (
      routes[pathname] ?? (pathname.startsWith(prefix) ? routes[pathname.slice(prefix.length)] : undefined)
    );
  }

  /**
   * Answers a request, if its address is one of ours.
   *
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {Promise<boolean>} False when it is not: then nothing was done.
   */
  async function handle(request, response) {
    const [pathname, query = ''] = request.url.split(/\?(.*)/s);
    const route = routeOf(pathname);
    if (!route) return false;
    try {
      await route(request, response, new URLSearchParams(query));
    } catch (error) {
      if (!request.complete) return true; // The visitor went away.
      log.error(`A request could not be answered: ${error.message}`);
      if (response.headersSent) response.destroy();
      else answers.sendOutcome(request, response, 'failed');
    }
    return true;
  }

  async function takeForm(request, response) {
    const { method, headers } = request;
    const { origin } = headers;
    const isAllowed = origins.allows(origin);
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    for (const [name, value] of Object.entries(origins.headersFor(origin))) response.setHeader(name, value);
    response.appendHeader('Vary', 'Accept');

    if (!isAllowed) {
      request.resume();
      nameStranger(origin);
      return answers.sendOutcome(request, response, 'forbidden');
    }
    if (method === 'OPTIONS') return answerPreflight(response);
    if (method !== 'POST') {
      request.resume();
      return answers.sendOutcome(request, response, 'wrong-method', { headers: { Allow: 'POST, OPTIONS' } });
    }
    const body = await readBody(request, bodyLimit);
    if (body === undefined) return answers.sendOutcome(request, response, 'too-large');
    const submission = readSubmission(headers['content-type'], body);
    const outcome = submission ? judge(request, submission) : { name: 'unreadable' };
    answers.sendOutcome(request, response, outcome.name, { submission, headers: outcome.headers });
    mailer.wake();
  }

  /** @returns {{ name: string, headers?: Record<string, number> }} */
  function judge(request, submission) {
    const email = readEmail(submission.email);
    if (!email) return { name: 'invalid' };
    if (refusedDomains.includes(email.key.split('@')[1])) return { name: 'refused' };
    // Before the limits are asked: whoever repeats hears the same.
    const earlier = store.answerTo(email, submission.requestId);
    if (earlier) return { name: earlier };

    const wait = waitOfClient(clientOf(request, proxies)) || waitOfAddress(email.key);
    if (wait) return { name: 'rate-limited', headers: { 'Retry-After': wait } };

    // A password manager may have filled the trap: so a person can still confirm, and a machine cannot.
    const mustConfirm = doubleOptIn || submission.isTrapped;
    const details = { ...submission, origin: request.headers.origin ?? '' };
    return { name: store.subscribe(email, details, mustConfirm) };
  }

  function answerPreflight(response) {
    response.writeHead(204, {
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'Content-Type, Accept',
      'Access-Control-Max-Age': 86_400,
    });
    response.end();
  }

  /** Tells the operator once which site was turned away: it may be one that was forgotten. */
  function nameStranger(origin) {
    if (strangers.has(origin) || strangers.size >= 100) return;
    strangers.add(origin);
    log.error(
      `A form on ${JSON.stringify(origin)} was refused: if it is yours, add that to ALLOWED_ORIGINS.`,
    );
  }

  /** Opening the link only shows a button: the scanners of mail servers open every link. */
  async function confirm(request, response, query) {
    const token = await tokenOf(request, response, query);
    if (token === undefined) return;
    const found = store.byToken(token);
    const show = (status, name) =>
      answers.sendPage(request, response, status, name, { languages: [found?.language], token });

    if (found?.isUsed) return show(200, found.state === 'subscribed' ? 'confirmed-before' : 'link-used');
    if (!found || found.isExpired) return show(found ? 410 : 404, 'link-unknown');
    if (request.method !== 'POST') return show(200, 'confirm');
    store.confirm(token);
    show(200, 'confirmed');
  }

  async function unsubscribe(request, response, query) {
    const token = await tokenOf(request, response, query);
    if (token === undefined) return;
    const found = store.byUnsubscribeToken(token);
    const show = (status, name) =>
      answers.sendPage(request, response, status, name, { languages: [found?.language], token });

    if (!found) return show(404, 'unsubscribe-unknown');
    if (request.method !== 'POST') return show(200, 'unsubscribe');
    store.unsubscribe(found.id);
    show(200, 'unsubscribed');
  }

  /** The token in the address or in the form; undefined when the request has been answered. */
  async function tokenOf(request, response, query) {
    const { method } = request;
    if (!['GET', 'HEAD', 'POST'].includes(method)) {
      request.resume();
      answers.sendPage(request, response, 405, 'wrong-method');
      return undefined;
    }
    const body = await readBody(request, bodyLimit);
    if (body === undefined) {
      answers.sendPage(request, response, 413, 'too-large');
      return undefined;
    }
    return new URLSearchParams(body).get('token') ?? query.get('token') ?? '';
  }

  return {
    handle,
    actionUrl,
    mailFolder: smtpUrl ? undefined : folder,

    /** Sends mails that are due; happens by itself. */
    sendMails: mailer.wake,

    /** Resolves when no mail is being sent. */
    settled: mailer.settled,

    async close() {
      clearInterval(purging);
      await mailer.close();
      store.close();
    },
  };
}
