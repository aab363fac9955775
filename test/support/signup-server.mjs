// A sign-up server of one's own for a test, and a mail server that keeps what it gets.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { openStore } from '../../integrations/signup-server/store.mjs';
import { createSignup } from '../../integrations/signup-server/signup.mjs';

/** Sites that the tests' forms stand on. */
export const clinic = 'https://clinic.example';
export const stranger = 'https://stranger.example';

export const browserAccept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const timeout = 60_000; // For a test that waits for what never comes.

// Also what a failed test left open: otherwise the run would not end.
const open = new Set();
after(() => Promise.all([...open].map((close) => close())));

/**
 * A test title, the settings, and what happens on a fresh server with an empty list.
 *
 * @param {string} title
 * @param {Partial<import('../../integrations/signup-server/signup.mjs').SignupOptions>} options
 * @param {(kit: Awaited<ReturnType<typeof startSignup>>) => Promise<void>} check
 */
export function withSignup(title, options, check) {
  test(title, { timeout }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'peer-signup-'));
    const kit = await startSignup({ dataFile: path.join(folder, 'list.sqlite'), ...options });
    try {
      await check(kit);
    } finally {
      await kit.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** The same with a mail server, which `options` may set up. */
export function withMail(title, { smtp, ...options }, check) {
  test(title, { timeout }, async () => {
    const mailServer = await startMailServer(smtp);
    const folder = await mkdtemp(path.join(tmpdir(), 'peer-signup-'));
    const dataFile = path.join(folder, 'list.sqlite');
    const kit = await startSignup({ dataFile, smtpUrl: mailServer.url, ...options });
    try {
      await check({ ...kit, mailServer, ...mailServer });
    } finally {
      await kit.close();
      await mailServer.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** @param {Partial<import('../../integrations/signup-server/signup.mjs').SignupOptions>} options */
export async function startSignup(options) {
  const clock = { time: Date.parse('2026-03-01T12:00:00Z') };
  const logged = [];
  const note = (...words) => logged.push(words.join(' '));
  const server = createServer(async (request, response) => {
    if (!(await signup.handle(request, response))) response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const signup = createSignup({
    publicUrl: url,
    allowedOrigins: [clinic],
    siteUrl: `${clinic}/`,
    doubleOptIn: false,
    now: () => clock.time,
    log: { log: note, error: note },
    ...options,
  });
  const action = `${url}/subscribe`;
  const close = async () => {
    open.delete(close);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await signup.close();
  };
  open.add(close);

  return {
    url,
    action,
    signup,
    clock,
    logged,
    dataFile: options.dataFile,

    /** Sends the form as a browser does. */
    async post(fields, headers = {}) {
      const body = new URLSearchParams(fields);
      const response = await fetch(action, {
        method: 'POST',
        headers: { Accept: 'application/json', Origin: clinic, ...headers },
        body,
        redirect: 'manual',
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },

    async postJson(body, headers = {}) {
      const response = await fetch(action, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: clinic, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },

    /** Everybody on the list, in whatever state. */
    stored() {
      const store = openStore(options.dataFile);
      try {
        return store.all();
      } finally {
        store.close();
      }
    },

    close,
  };
}

/**
 * @param {import('smtp-server').SMTPServerOptions} [options]
 */
export async function startMailServer(options = {}) {
  const mails = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    async onData(stream, { envelope }, done) {
      const raw = Buffer.concat(await stream.toArray()).toString();
      mails.push(readMail(raw, envelope));
      done();
    },
    ...options,
  });
  server.on('error', () => {}); // A client that hangs up is none of its concern.
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    open.delete(close);
    return new Promise((resolve) => server.close(resolve));
  };
  open.add(close);
  return {
    mails,
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    close,
  };
}

/** What a mail says: headers by name in small letters, and its text with the links. */
export function readMail(raw, envelope) {
  const [head, ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const body = rest.join('\r\n\r\n');
  const text = /quoted-printable/i.test(headers['content-transfer-encoding'] ?? '') ? decode(body) : body;
  const link = (name) => text.match(new RegExp(`http\\S+/${name}\\?token=[\\w-]+`))?.[0];
  return { raw, headers, names: lines.map((line) => line.split(':')[0]), text, link, envelope };
}

function decode(text) {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** A request that fetch would not send: says what came back with every header, in order. */
export async function ask(url, { method = 'POST', headers = {}, body = '' } = {}) {
  const { hostname, port, pathname, search } = new URL(url);
  const request = rawRequest({ hostname, port, path: pathname + search, method, headers });
  request.end(body);
  const [response] = await once(request, 'response');
  const content = Buffer.concat(await response.toArray()).toString();
  const lines = [];
  for (let at = 0; at < response.rawHeaders.length; at += 2) {
    const [name, value] = response.rawHeaders.slice(at, at + 2);
    if (name !== 'Date') lines.push(`${name}: ${value}`);
  }
  return { status: response.statusCode, headers: response.headers, lines, text: content };
}
