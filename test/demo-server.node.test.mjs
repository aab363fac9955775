// The demo's server, asked the way a browser, a widget and a nosy visitor would ask. Each test has its own server.
import assert from 'node:assert/strict';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get, request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startDemo, welcome } from '../demo/server.mjs';

const browserAccept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
let folder;
let count = 0;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peer-demo-'));
});

after(() => rm(folder, { recursive: true, force: true }));

/** A test title and what happens on a fresh server with an empty list. */
function withDemo(title, check) {
  test(title, async () => {
    const dataFile = path.join(folder, `list-${++count}`, 'subscribers.jsonl');
    const demo = await startDemo({ port: 0, dataFile });
    const subscribe = (email, headers = {}) =>
      fetch(`${demo.url}/subscribe`, { method: 'POST', body: new URLSearchParams({ email }), headers });
    const stored = async () => (await readFile(dataFile, 'utf8')).trim().split('\n').map(JSON.parse);
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

withDemo('takes an address from a form and keeps it', async ({ subscribe, stored }) => {
  const response = await subscribe('  someone@example.org ');
  assert.equal(response.status, 201);
  assert.match(response.headers.get('content-type'), /^application\/json/);
  assert.deepEqual(await response.json(), { ok: true });
  const [line, ...more] = await stored();
  assert.equal(line.email, 'someone@example.org');
  assert.ok(Math.abs(Date.now() - Date.parse(line.at)) < 60_000);
  assert.deepEqual(more, []);
});

withDemo('takes an address from JSON', async ({ url, stored }) => {
  const response = await fetch(`${url}/subscribe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ email: 'josé@bücher.example' }),
  });
  assert.equal(response.status, 201);
  assert.equal((await stored())[0].email, 'josé@bücher.example');
});

withDemo('refuses an address that is on the list, however it is written', async ({ subscribe, stored }) => {
  await subscribe('someone@example.org');
  const response = await subscribe('Someone@Example.ORG');
  assert.equal(response.status, 409);
  assert.deepEqual(await response.json(), { error: { code: 'already-subscribed' } });
  assert.equal((await stored()).length, 1);
});

withDemo('keeps one of two equal addresses that come at the same moment', async ({ subscribe, stored }) => {
  const emails = ['someone@example.org', 'someone@example.org', 'another@example.org'];
  const responses = await Promise.all(emails.map((email) => subscribe(email)));
  assert.deepEqual(responses.map(({ status }) => status).sort(), [201, 201, 409]);
  assert.equal((await stored()).length, 2);
});

withDemo('goes on when somebody edited the list by hand', async ({ subscribe, dataFile, stored }) => {
  await subscribe('someone@example.org');
  await writeFile(dataFile, '{"email":"another@example.org"}\nnot JSON\nnull');
  assert.equal((await subscribe('another@example.org')).status, 409);
  assert.equal((await subscribe('third@example.org')).status, 201);
  const lines = (await readFile(dataFile, 'utf8')).split('\n');
  assert.equal(lines[2], 'null');
  assert.equal(JSON.parse(lines[3]).email, 'third@example.org');
  await writeFile(dataFile, '');
  assert.equal((await subscribe('someone@example.org')).status, 201);
  assert.equal((await stored()).length, 1);
});

withDemo('refuses what is not an address, and names the field', async ({ subscribe, url, dataFile }) => {
  const long = `${'a'.repeat(250)}@example.org`;
  for (const email of [
    '',
    ' ',
    'someone',
    'someone@example',
    'some@@one.org',
    'a b@example.org',
    'someone@example..org',
    long,
  ]) {
    const response = await subscribe(email);
    assert.equal(response.status, 422, `“${email}”`);
    assert.deepEqual(await response.json(), { error: { code: 'invalid-email', field: 'email' } });
  }
  for (const body of ['{}', 'null', '{"email":7}', '{"email":["someone@example.org"]}']) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/subscribe`, { method: 'POST', headers, body });
    assert.equal(response.status, 422, body);
  }
  await assert.rejects(access(dataFile));
});

withDemo('refuses a body that it cannot read', async ({ url }) => {
  const send = (type, body) =>
    fetch(`${url}/subscribe`, { method: 'POST', headers: { 'content-type': type }, body });
  assert.equal((await send('application/json', '{"email":')).status, 400);
  assert.equal((await send('text/plain', 'email=someone@example.org')).status, 415);
});

withDemo('refuses a body that is too big', async ({ url, subscribe, dataFile }) => {
  const body = new URLSearchParams({ email: 'someone@example.org', note: 'x'.repeat(10_000) });
  const response = await fetch(`${url}/subscribe`, { method: 'POST', body });
  assert.equal(response.status, 413);
  await assert.rejects(access(dataFile));
  assert.equal((await subscribe('someone@example.org')).status, 201);
});

withDemo('names the methods that an address takes', async ({ url }) => {
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const response = await fetch(`${url}/subscribe`, { method });
    assert.equal(response.status, 405, method);
    assert.equal(response.headers.get('allow'), 'POST');
  }
  const response = await fetch(`${url}/`, { method: 'POST', body: 'x' });
  assert.equal(response.status, 405);
  assert.equal(response.headers.get('allow'), 'GET, HEAD');
});

withDemo('answers a form without the script with a page, under the same status', async ({ subscribe }) => {
  for (const [email, status, words] of [
    ['someone@example.org', 201, 'Thank you!'],
    ['someone@example.org', 409, 'on the list already'],
    ['<b>someone', 422, 'name@example.org'],
  ]) {
    const response = await subscribe(email, { accept: browserAccept });
    const html = await response.text();
    assert.equal(response.status, status);
    assert.match(response.headers.get('content-type'), /^text\/html/);
    assert.ok(html.includes(words), html);
    assert.ok(!html.includes('<b>'));
  }
});

withDemo('answers a widget with JSON', async ({ subscribe }) => {
  for (const accept of ['application/json', '*/*', 'application/json, text/html;q=0.5']) {
    const response = await subscribe('someone@example', { accept });
    assert.match(response.headers.get('content-type'), /^application\/json/, accept);
  }
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
    '/data/subscribers.jsonl',
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
  const second = await startDemo({ port, dataFile: path.join(folder, 'second.jsonl') });
  try {
    assert.ok(Number(new URL(second.url).port) > port);
  } finally {
    await second.close();
  }
});

withDemo('tells where the page is, where addresses go, and how to see an error', async (demo) => {
  const words = welcome(demo);
  assert.ok(words.includes(`${demo.url}/\n`));
  assert.ok(words.includes(demo.dataFile));
  assert.match(words, /twice/);
});
