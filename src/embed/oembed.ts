/** What a publisher mounts on a Node server, so that editors can paste the address of an embed page (https://oembed.com). */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { readEmbedAddress, tagOf } from '../page/placement.js';
import { embedCode, type EmbedConfiguration } from './embed-code.js';
import { escapeText } from './escape.js';
import { embedPages, loadingPolicy, withDiscovery } from './page.js';
import { widgets, type WidgetFacts, type WidgetName } from './widgets.js';

/** Where the embed pages are, and what they may show. */
export interface EmbedHandlerOptions {
  /** The publisher's http(s) address: `embed/` and `oembed` are under it, `peer-widgets.js` and `feed.json` beside them. */
  readonly baseUrl: string;
  /** The folder with the embed pages. Default: that of this file. */
  readonly folder?: string;
  /** Origins, besides the publisher's, that an address may name for feeds and sign-ups; `*` for all. Default: none. */
  readonly allow?: readonly string[];
  /** The publisher's name. Default: the host of its address. */
  readonly name?: string;
}

/** Answers a request and returns true, or leaves it alone and returns false. */
export type EmbedHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Widths in CSS pixels: what is answered where nobody asks, and at most. */
const usualWidth = 640;
const greatestWidth = 1280;

const html = 'text/html; charset=utf-8';
const text = 'text/plain; charset=utf-8';
/** So that pages of every origin can have it, those with `Cross-Origin-Embedder-Policy` too. */
const commonHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'public, max-age=300',
};

/**
 * Makes a handler of the embed pages and of `oembed`, for any Node http server.
 *
 * @throws {Error} When the folder does not hold the embed pages, or `baseUrl` is no address.
 */
export function createEmbedHandler(options: EmbedHandlerOptions): EmbedHandler {
  const { baseUrl, folder = fileURLToPath(new URL('.', import.meta.url)), allow = [] } = options;
  const base = new URL(baseUrl.replace(/\/?$/, '/'));
  const name = options.name ?? base.host;
  const read = (path: string) => readFileSync(`${folder}/${path}`, 'utf8');
  const allowed = `data-allow="${escapeText(allow.join(' '))}"`;
  const pages = new Map(
    [...embedPages().keys()].map((path) => [path, read(path).replace('data-allow=""', () => allowed)]),
  );
  const pageHeaders = { 'Content-Security-Policy': loadingPolicy(base.href) };
  const files = new Map<string, Answer>([
    ['embed.js', { status: 200, type: 'text/javascript; charset=utf-8', body: read('embed.js') }],
    ['embed.css', { status: 200, type: 'text/css; charset=utf-8', body: read('embed.css') }],
  ]);

  const answerTo = (url: string): Answer | undefined => {
    if (!url.startsWith('/')) return undefined;
    const { href, pathname, search, searchParams } = new URL(base.origin + url);
    if (!href.startsWith(base.href)) return undefined;
    const path = pathname.slice(base.pathname.length);
    if (path === 'oembed') return answerOembed(searchParams, base, name);
    const [, page = '', rest] = /^embed\/([^/]+)(\/|\/index\.html)?$/.exec(path) ?? [];
    const content = pages.get(`${page}/index.html`);
    if (!content) return files.get(page);
    if (rest)
      return { status: 200, type: html, body: withDiscovery(content, href, base.href), headers: pageHeaders };
    // The page finds its files from here.
    return { status: 301, type: text, body: '', headers: { Location: `${page}/${search}` } };
  };

  return (request, response) => {
    const answer = answerTo(request.url ?? '');
    if (answer) send(request, response, answer);
    return answer !== undefined;
  };
}

function send({ method }: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const isRead = method === 'GET' || method === 'HEAD';
  const { status, type, body, headers } = isRead
    ? answer
    : { status: 405, type: text, body: 'Use GET.\n', headers: { Allow: 'GET, HEAD' } };
  const content = Buffer.from(body);
  response.writeHead(status, {
    ...commonHeaders,
    'Content-Type': type,
    'Content-Length': content.length,
    ...headers,
  });
  response.end(method === 'HEAD' ? undefined : content);
}

function answerOembed(parameters: URLSearchParams, base: URL, provider: string): Answer {
  const format = parameters.get('format') ?? 'json';
  if (format !== 'json') return { status: 501, type: text, body: 'There is only format=json.\n' };
  const configuration = configurationIn(parameters.get('url') ?? '', base.href);
  if (!configuration) {
    const body = `Ask with url=, the address of an embed page such as ${base.href}embed/role-tabs/.\n`;
    return { status: 404, type: text, body };
  }
  const facts: WidgetFacts = widgets[configuration.widget];
  const width = Math.min(limitIn(parameters, 'maxwidth') ?? usualWidth, greatestWidth);
  const height = Math.min(limitIn(parameters, 'maxheight') ?? facts.height, facts.height);
  const answer = {
    version: '1.0',
    type: 'rich',
    title: facts.title,
    provider_name: provider,
    provider_url: base.href,
    width,
    height,
    html: embedCode({ ...configuration, frame: { width, height } }, 'oembed'),
  };
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(answer) };
}

/** The configuration in the address of an embed page of ours; undefined for every other address. */
function configurationIn(address: string, host: string): EmbedConfiguration | undefined {
  const { name, parameters } = (URL.canParse(address) && readEmbedAddress(address, host)) || {};
  const widget = name && tagOf(name).slice('peer-'.length);
  if (!widget || !Object.hasOwn(widgets, widget)) return undefined;
  const known = Object.keys(widgets[widget as WidgetName].attributes).filter((one) => parameters!.has(one));
  return {
    widget: widget as WidgetName,
    attributes: Object.fromEntries(known.map((one) => [one, parameters!.get(one)!])),
    host,
  };
}

/** A greatest size, if a usable one is asked for. */
function limitIn(parameters: URLSearchParams, name: string): number | undefined {
  const size = Math.floor(Number(parameters.get(name)));
  return size > 0 ? size : undefined;
}
