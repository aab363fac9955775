/** Serves the pages as a good host would: compressed with brotli at its best, and to be kept. */
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { content } from './content.mjs';
import { hostPage } from './pages/host-page.mjs';
import { variants } from './variants.mjs';

const compress = promisify(brotliCompress);
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' };

/**
 * The address of a page.
 *
 * @param {{ id: string }} variant
 * @param {{ resources?: number, sets?: number }} [size] Resources in the feed, default 12; sets of the four widgets on
 * the page, default 1.
 */
export const pageAddress = ({ id }, { resources = 12, sets = 1 } = {}) =>
  `/${id}.html?resources=${resources}&sets=${sets}`;

const feedAddress = (resources) => `/feed-${resources}.json`;

/** @returns {Promise<{ origin: string, close(): void }>} */
export async function startServer() {
  /** Compressed once, so that the server's work is no part of what is measured. */
  const answers = new Map();
  const server = createServer(async ({ url }, response) => {
    if (!answers.has(url)) answers.set(url, answer(new URL(url, originOf(server))));
    const { type, body } = await answers.get(url);
    if (body === undefined) return response.writeHead(404).end();
    response
      .writeHead(200, {
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Encoding': 'br',
        'Content-Length': body.length,
        'Cache-Control': 'public, max-age=31536000',
      })
      .end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: originOf(server), close: () => server.close() };
}

const originOf = (server) => `http://127.0.0.1:${server.address().port}`;

async function answer({ pathname, searchParams, origin }) {
  const text = await textOf(pathname, searchParams, origin);
  if (text === undefined) return {};
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return { type: types[pathname.split('.').pop()], body: await compress(text, quality) };
}

async function textOf(pathname, options, origin) {
  if (pathname === '/blank.html') return '<!doctype html><link rel="icon" href="data:,"><title>Blank</title>';
  const count = /^\/feed-(\d+)\.json$/.exec(pathname)?.[1];
  if (count) return JSON.stringify(content(Number(count)));
  const variant = variants.find(({ id }) => pathname === `/${id}.html`);
  if (variant) {
    return writePage(variant, origin, Number(options.get('resources')), Number(options.get('sets')));
  }
  return (await files())[pathname];
}

async function writePage(variant, origin, resources, sets) {
  const feed = content(resources);
  const { head, widgets } = await variant.code({ feed, feedAddress: feedAddress(resources), origin });
  return hostPage({ title: variant.name, head, widgets: Array.from({ length: sets }, () => widgets).flat() });
}

let allFiles;
/** The scripts and style sheets of all variants, built once. */
function files() {
  allFiles ??= Promise.all(variants.map(({ files }) => files?.())).then((each) => Object.assign({}, ...each));
  return allFiles;
}
