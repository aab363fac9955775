// How an outcome is told: as JSON to the widget, as a page to people whose browser ran no script.
import { languagesIn, prefersHtml } from './http.mjs';
import { pageHeaders as plainPageHeaders, pageParts, plainPage } from './pages.mjs';

/** By the name of their page. `state` is what the widget goes by. */
const outcomes = {
  subscribed: { status: 200, state: 'subscribed' },
  pending: { status: 202, state: 'pending' },
  unreadable: { status: 400, state: 'error' },
  refused: { status: 400, state: 'error' },
  forbidden: { status: 403, state: 'error' },
  'wrong-method': { status: 405, state: 'error' },
  'too-large': { status: 413, state: 'error' },
  invalid: { status: 422, state: 'invalid', field: 'email' },
  'rate-limited': { status: 429, state: 'rate-limited' },
  failed: { status: 500, state: 'error' },
};

/**
 * @param {object} options
 * @param {ReturnType<import('./texts.mjs').loadTexts>} options.textsFor
 * @param {ReturnType<import('./origins.mjs').allowedOrigins>} options.origins
 * @param {string} options.site
 * @param {string} options.siteUrl
 * @param {(parts: import('./pages.mjs').PageParts) => string} [options.page] A page in the site's own look.
 * @param {Record<string, string>} [options.pageHeaders] What that look needs, such as a Content-Security-Policy.
 */
export function createAnswers({ textsFor, origins, site, siteUrl, page = plainPage, pageHeaders }) {
  /** Answers with a page, in the first of some languages and those that the browser wishes for. */
  function sendPage(request, response, status, name, { languages = [], backUrl = siteUrl, token } = {}) {
    const texts = textsFor([...languages, ...languagesIn(request.headers['accept-language'])]);
    send(
      response,
      status,
      'text/html; charset=utf-8',
      page(pageParts(texts, name, { site, backUrl, token })),
      {
        ...(pageHeaders ?? plainPageHeaders),
        'Content-Language': texts.lang,
        'Referrer-Policy': 'no-referrer',
        'X-Robots-Tag': 'noindex',
      },
    );
  }

  /**
   * Tells what became of a post.
   *
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {keyof typeof outcomes} name
   * @param {{ submission?: import('./submission.mjs').Submission, headers?: Record<string, string | number> }} [details]
   */
  function sendOutcome(request, response, name, { submission, headers = {} } = {}) {
    const { status, ...body } = outcomes[name];
    for (const [key, value] of Object.entries(headers)) response.setHeader(key, value);
    if (!prefersHtml(request.headers)) {
      return send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
    }
    const { origin, referer } = request.headers;
    const backUrl = [submission?.returnUrl, referer].find((url) => origins.canReturnTo(url, origin));
    if (status < 300 && backUrl && backUrl === submission?.returnUrl) {
      const target = new URL(backUrl);
      target.searchParams.set('newsletter', body.state);
      return send(response, 303, 'text/plain; charset=utf-8', '', { Location: target.href });
    }
    sendPage(request, response, status, name, { languages: [submission?.language], backUrl });
  }

  return { sendOutcome, sendPage };
}

function send(response, status, type, body, headers = {}) {
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}
