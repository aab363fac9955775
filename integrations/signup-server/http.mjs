// Reading requests: who asks, for what, and in which form the answer is wanted.

/**
 * The body as text, or undefined when it is over the limit; then it is read to its end, so that the sender hears.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {number} limit In bytes.
 */
export async function readBody(request, limit) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else if (size > limit * 100) request.destroy();
  }
  return size > limit ? undefined : Buffer.concat(chunks).toString();
}

/**
 * The `q` that an Accept, Accept-Encoding or Accept-Language header gives to the first of these names it mentions,
 * else 0.
 *
 * @param {string | undefined} header
 * @param {string[]} names
 */
export function quality(header, ...names) {
  const wishes = new Map(wishesIn(header));
  const known = names.find((name) => wishes.has(name));
  return known ? wishes.get(known) : 0;
}

/** @returns {[name: string, quality: number][]} */
function wishesIn(header = '') {
  return header
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [name, ...parameters] = part.split(';').map((piece) => piece.trim());
      const given = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, given ? Number(given.slice(2)) || 0 : 1];
    });
}

/** A form that was posted without the script asks for a page; the widget asks for JSON, or takes anything. */
export function prefersHtml({ accept }) {
  const html = quality(accept, 'text/html', 'text/*', '*/*');
  return html > quality(accept, 'application/json', 'application/*', '*/*');
}

/** The languages a browser wishes for, best first. */
export function languagesIn(header) {
  return wishesIn(header)
    .filter(([name, wish]) => name && wish > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => name);
}

/**
 * Where a request comes from, to count requests by it. For IPv6 that is the network: one visitor has all its addresses.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {number} proxies How many trusted proxies stand in front; each adds one entry to X-Forwarded-For.
 */
export function clientOf(request, proxies = 0) {
  const forwarded = (request.headers['x-forwarded-for'] ?? '').split(',').map((entry) => entry.trim());
  const address = (proxies > 0 && forwarded.at(-proxies)) || request.socket.remoteAddress || '';
  // Some proxies add the port.
  const host = address.replace(/^(?:(\d+(?:\.\d+){3})|\[(.+)\]):\d+$/, '$1$2');
  const plain = host.replace(/^::ffff:(?=\d+\.)/i, '');
  return plain.includes(':') ? networkOf(plain) : plain;
}

/** The first four of an IPv6 address's eight groups. */
function networkOf(address) {
  const [start, end] = address.split('::');
  const groups = start ? start.split(':') : [];
  const rest = end ? end.split(':') : [];
  const zeros = end === undefined ? [] : Array(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':').toLowerCase();
}
