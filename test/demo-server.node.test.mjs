// The demo's server, asked the way a browser, a widget and a nosy visitor would ask. Each test has its own server.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { get, request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startDemo, welcome } from '../demo/server.mjs';
import { openStore } from '../integrations/signup-server/store.mjs';

const browserAccept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
let folder;
let count = 0;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peer-demo-'));
});

after(() => rm(folder, { recursive: true, force: true }));

/** A test title and what happens on a fresh server with an empty list. */
function withDemo(title, check, options = {}) {
  test(title, async () => {
    const dataFile = path.join(folder, `list-${++count}`, 'subscribers.sqlite');
    const demo = await startDemo({ port: 0, dataFile, ...options });
    const subscribe = (email, headers = {}) =>
      fetch(`${demo.url}/subscribe`, { method: 'POST', body: new URLSearchParams({ email }), headers });
    const stored = () => {
      const store = openStore(dataFile);
      const rows = store.all();
      store.close();
      return rows.map(({ email, state }) => ({ email, state }));
    };
    try {
      await check({ ...demo, subscribe, stored });
    } finally {
      await demo.close();
    }
  });
}

/** Sends the path as it stands; fetch would tidy it up first. */
function getRaw(url, rawPath, headers = {}) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path: rawPath, headers }, async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
    }).once('error', reject);
  });
}

withDemo('takes an address from a form of any site and keeps it', async ({ subscribe, stored }) => {
  const response = await subscribe('  someone@example.org ', { origin: 'https://clinic.example' });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.deepEqual(await response.json(), { state: 'subscribed' });
  assert.deepEqual(stored(), [{ email: 'someone@example.org', state: 'subscribed' }]);
});

withDemo('shows the error to everybody at refused.example', async ({ subscribe, stored }) => {
  const response = await subscribe('someone@refused.example');
  assert.equal(response.status, 400);
  assert.deepEqual(await response.json(), { state: 'error' });
  assert.deepEqual(stored(), []);
});

withDemo('answers a form without the script with a page of the clinic', async ({ subscribe, url }) => {
  for (const [email, status, words] of [
    ['someone@example.org', 200, 'Thank you!'],
    ['someone@refused.example', 400, 'Something went wrong'],
    ['<b>someone', 422, 'name@example.org'],
  ]) {
    const referer = `${url}/newsletter.html`;
    const response = await subscribe(email, { accept: browserAccept, origin: url, referer });
    const html = await response.text();
    assert.equal(response.status, status);
    assert.match(response.headers.get('content-type'), /^text\/html/);
    assert.match(response.headers.get('content-security-policy'), /default-src 'self'/);
    for (const part of [words, '/clinic.css', `<a href="${referer}">`]) assert.ok(html.includes(part), part);
    assert.ok(!html.includes('<b>'));
  }
});

const mailed = [];
withDemo(
  'writes the mails of a double opt-in to a folder, and names it',
  async (demo) => {
    const response = await demo.subscribe('someone@example.org');
    assert.equal(response.status, 202);
    assert.deepEqual(await response.json(), { state: 'pending' });
    assert.ok(welcome(demo).includes(demo.mailFolder));
    await demo.close(); // The mail is written by then.
    const [file] = await readdir(demo.mailFolder);
    assert.match(await readFile(path.join(demo.mailFolder, file), 'utf8'), /subscribe\/confirm\?token=/);
    assert.deepEqual(mailed, [`A mail was written to ${path.join(demo.mailFolder, file)}`]);
  },
  { doubleOptIn: true, log: { log: (line) => mailed.push(line), error() {} } },
);

withDemo('names the methods that an address takes', async ({ url }) => {
  const response = await fetch(`${url}/`, { method: 'POST', body: 'x' });
  assert.equal(response.status, 405);
  assert.equal(response.headers.get('allow'), 'GET, HEAD');
});

withDemo(
  'serves the page and its files with their types, to be asked for again each time',
  async ({ url }) => {
    for (const [address, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/newsletter.html', 'text/html; charset=utf-8'],
      ['/privacy.html', 'text/html; charset=utf-8'],
      ['/clinic.css', 'text/css; charset=utf-8'],
      ['/feed.json', 'application/json; charset=utf-8'],
      ['/images/walking-group.svg', 'image/svg+xml; charset=utf-8'],
    ]) {
      const response = await fetch(url + address);
      assert.equal(response.status, 200, address);
      assert.equal(response.headers.get('content-type'), type);
      assert.equal(response.headers.get('cache-control'), 'no-cache');
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    }
  },
);

withDemo('says 304 when nothing has changed', async ({ url }) => {
  const first = await getRaw(url, '/feed.json');
  const again = await getRaw(url, '/feed.json', { 'if-none-match': first.headers.etag });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

withDemo('compresses for those who can read it', async ({ url }) => {
  const plain = await getRaw(url, '/feed.json');
  assert.equal(plain.headers['content-encoding'], undefined);
  for (const [accepted, encoding, open] of [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip;q=0.8, br;q=0', 'gzip', gunzipSync],
  ]) {
    const packed = await getRaw(url, '/feed.json', { 'accept-encoding': accepted });
    assert.equal(packed.headers['content-encoding'], encoding);
    assert.match(packed.headers.vary, /Accept-Encoding/);
    assert.ok(packed.body.length < plain.body.length / 2);
    assert.deepEqual(open(packed.body), plain.body);
  }
});

withDemo('shows the page from right to left and in dark colors when asked', async ({ url }) => {
  const html = async (query) => (await fetch(`${url}/${query}`)).text();
  assert.match(await html(''), /<html lang="en">/);
  assert.match(await html('?dir=rtl'), /<html lang="en" dir="rtl">/);
  assert.match(await html('?scheme=dark&dir=rtl'), /<html lang="en" dir="rtl" class="scheme-dark">/);
  assert.match(await html('?scheme="><script>&dir=x'), /<html lang="en">/);
});

withDemo('gives nothing from outside its folder, and nothing of its own inside', async ({ url }) => {
  for (const address of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/images/..%2f..%2fpackage.json',
    '/..%5cpackage.json',
    '//package.json',
    '/%00feed.json',
    '/%',
    '/images',
    '/images/',
    '/server.mjs',
    '/data/subscribers.sqlite',
    '/data/mail/mail.eml',
    '/peer-widgets.js/../../package.json',
    'http://example.org/feed.json',
  ]) {
    const response = await getRaw(url, address);
    assert.equal(response.status, 404, address);
    assert.match(response.headers['content-type'], /^text\/html/);
    assert.match(response.body.toString(), /<h1>Page not found<\/h1>/);
  }
});

withDemo('sends no body after HEAD', async ({ url }) => {
  const { hostname, port } = new URL(url);
  const response = await new Promise((resolve, reject) => {
    rawRequest({ hostname, port, path: '/', method: 'HEAD' }, resolve).once('error', reject).end();
  });
  const chunks = await response.toArray();
  assert.equal(response.statusCode, 200);
  assert.ok(Number(response.headers['content-length']) > 1000);
  assert.deepEqual(chunks, []);
});

withDemo('takes the next port when its own is in use', async ({ url }) => {
  const port = Number(new URL(url).port);
  const second = await startDemo({ port, dataFile: path.join(folder, 'second.sqlite') });
  try {
    assert.ok(Number(new URL(second.url).port) > port);
  } finally {
    await second.close();
  }
});

withDemo('tells where the page is, where addresses go, and how to see an error', async (demo) => {
  const words = welcome(demo);
  assert.ok(words.includes(`${demo.url}/\n`));
  assert.ok(words.includes(`${demo.url}/placements.html\n`));
  assert.ok(words.includes(`${demo.url}/builder/\n`));
  assert.ok(words.includes(demo.dataFile));
  assert.match(words, /refused\.example/);
  assert.doesNotMatch(words, /Mails/);
});
