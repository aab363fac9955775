// What the sign-up server takes from whom, and how much of it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { ask, clinic, startSignup, stranger, withSignup } from './support/signup-server.mjs';

const email = 'someone@example.org';
const form = {
  'Content-Type': 'application/x-www-form-urlencoded',
  Accept: 'application/json',
  Origin: clinic,
};

withSignup('takes 16 kB and not a byte more', {}, async ({ action, post, stored }) => {
  const start = `email=${email}&note=`;
  const fill = 'x'.repeat(16_384 - start.length);
  const tooMuch = await ask(action, { headers: form, body: `${start}${fill}x` });
  assert.deepEqual([tooMuch.status, tooMuch.text], [413, '{"state":"error"}']);
  assert.equal(tooMuch.headers['access-control-allow-origin'], clinic);
  assert.deepEqual(stored(), []);
  const flood = { method: 'POST', headers: form, body: 'x'.repeat(5_000_000) };
  await assert.rejects(ask(action, flood)); // It hangs up on those who do not stop.
  assert.equal((await ask(action, { headers: form, body: start + fill })).status, 200);
  assert.equal((await post({ email: 'another@example.org' })).status, 200);
});

withSignup('stores nothing when the connection drops midway', {}, async ({ url, post, stored, logged }) => {
  const body = `email=${email}`;
  const head = ['POST /subscribe HTTP/1.1', 'Host: localhost', `Content-Length: ${body.length}`];
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(
    `${[...head, 'Content-Type: application/x-www-form-urlencoded', 'Expect: 100-continue'].join('\r\n')}\r\n\r\n`,
  );
  await once(socket, 'data'); // It waits for the body now.
  socket.write(body.slice(0, -3));
  socket.destroy();
  await once(socket, 'close');
  assert.equal((await post({ email: 'another@example.org' })).status, 200);
  assert.deepEqual(
    stored().map((row) => row.email),
    ['another@example.org'],
  );
  assert.deepEqual(logged, []);
});

withSignup('asks one visitor to wait after too many tries', { limits: { perClient: 3 } }, async (kit) => {
  const { post, clock, stored } = kit;
  for (const name of ['a', 'b', 'c'])
    assert.equal((await post({ email: `${name}@example.org` })).status, 200);
  clock.time += 60_000;
  const { status, headers, text } = await post({ email: 'd@example.org' });
  assert.deepEqual([status, text], [429, '{"state":"rate-limited"}']);
  assert.equal(headers.get('retry-after'), '540');
  assert.equal(headers.get('access-control-expose-headers'), 'Retry-After');
  assert.equal(stored().length, 3);
  clock.time += 540_000;
  assert.equal((await post({ email: 'd@example.org' })).status, 200);
});

withSignup('counts tries for an address, known or not', { limits: { perAddress: 2 } }, async ({ post }) => {
  await post({ email });
  await post({ email: email.toUpperCase() });
  const { status, headers } = await post({ email });
  assert.equal(status, 429);
  assert.equal(headers.get('retry-after'), '600');
  assert.equal((await post({ email: 'another@example.org' })).status, 200);
});

withSignup(
  'believes X-Forwarded-For only from its own proxies',
  { limits: { perClient: 1 } },
  async (kit) => {
    const { post, dataFile } = kit;
    const from = (send, name, forwarded) =>
      send({ email: `${name}@example.org` }, { 'X-Forwarded-For': forwarded });
    assert.equal((await from(post, 'a', '198.51.100.1')).status, 200);
    assert.equal((await from(post, 'b', '198.51.100.2')).status, 429);

    const proxied = await startSignup({ dataFile, limits: { perClient: 1 }, proxies: 1 });
    try {
      for (const [name, forwarded, expected] of [
        ['c', '203.0.113.9, 198.51.100.1', 200],
        ['d', '203.0.113.7, 198.51.100.1:4711', 429], // What stands before it, the visitor made up.
        ['e', '198.51.100.2', 200],
        ['f', '2001:db8:1:2::3', 200],
        ['g', '2001:db8:1:2:ffff::4', 429], // All addresses of that network are one visitor's.
        ['h', '2001:db8:1:3::3', 200],
      ]) {
        assert.equal((await from(proxied.post, name, forwarded)).status, expected, forwarded);
      }
    } finally {
      await proxied.close();
    }
  },
);

withSignup('takes forms of the sites that are allowed, and of no others', {}, async (kit) => {
  const { action, post, url, stored, logged } = kit;
  for (const origin of [stranger, 'null', 'http://clinic.example', 'https://clinic.example.evil.example']) {
    const { status, headers, text } = await post({ email }, { Origin: origin });
    assert.deepEqual([status, text], [403, '{"state":"error"}'], origin);
    assert.equal(headers.get('access-control-allow-origin'), null);
    assert.equal((await ask(action, { method: 'OPTIONS', headers: { Origin: origin } })).status, 403);
  }
  assert.deepEqual(stored(), []);
  assert.equal(logged.filter((line) => line.includes(`"${stranger}"`)).length, 1);

  for (const origin of [clinic, url]) {
    const { status, headers } = await post({ email }, { Origin: origin });
    assert.equal(status, 200);
    assert.equal(headers.get('access-control-allow-origin'), origin);
    assert.match(headers.get('vary'), /Origin/);
    assert.equal(headers.get('access-control-allow-credentials'), null);
  }
  assert.equal((await ask(action, { headers: { ...form, Origin: [] }, body: `email=${email}` })).status, 200);
});

withSignup('answers the preflight that JSON needs', {}, async ({ action }) => {
  const headers = { Origin: clinic, 'Access-Control-Request-Method': 'POST' };
  const answer = await ask(action, { method: 'OPTIONS', headers });
  assert.equal(answer.status, 204);
  assert.equal(answer.headers['access-control-allow-origin'], clinic);
  assert.equal(answer.headers['access-control-allow-methods'], 'POST');
  assert.match(answer.headers['access-control-allow-headers'], /Content-Type/);
});

withSignup('takes forms of every site where * is allowed', { allowedOrigins: ['*'] }, async ({ post }) => {
  for (const origin of [stranger, 'null']) {
    const { status, headers } = await post({ email }, { Origin: origin });
    assert.equal(status, 200);
    assert.equal(headers.get('access-control-allow-origin'), '*');
  }
});

withSignup('names the method that it takes', {}, async ({ action, url }) => {
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const { status, headers, text } = await ask(action, { method });
    assert.deepEqual([status, text, headers.allow], [405, '{"state":"error"}', 'POST, OPTIONS'], method);
  }
  assert.equal((await ask(`${url}/elsewhere`)).status, 404);
});

withSignup('says that the fault is its own when the list cannot be written', {}, async (kit) => {
  const { signup, post, logged } = kit;
  const { status, headers } = await post({ email });
  assert.equal(status, 200);
  await signup.close();
  const failed = await post({ email: 'another@example.org' });
  assert.deepEqual([failed.status, failed.text], [500, '{"state":"error"}']);
  assert.equal(failed.headers.get('access-control-allow-origin'), headers.get('access-control-allow-origin'));
  assert.match(logged.join('\n'), /could not be answered/);
  assert.doesNotMatch(logged.join('\n'), /@/);
});
