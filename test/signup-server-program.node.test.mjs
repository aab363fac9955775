// The sign-up server as a program: how it starts, what a crash leaves, and the list as a table.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { toCsv } from '../integrations/signup-server/export.mjs';
import { startServer } from '../integrations/signup-server/server.mjs';
import { openStore } from '../integrations/signup-server/store.mjs';
import { readEmail } from '../integrations/signup-server/emails.mjs';

const home = fileURLToPath(new URL('../integrations/signup-server/', import.meta.url));
const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));
const run = promisify(execFile);
const quiet = { log() {}, error() {} };
let folder;
let count = 0;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peer-signup-program-'));
});

after(() => rm(folder, { recursive: true, force: true }));

const newFile = () => path.join(folder, `${++count}`, 'list.sqlite');
const environment = (more) => ({ PATH: process.env.PATH, ...more });
const submit = (url, email) =>
  fetch(`${url}/subscribe`, { method: 'POST', body: new URLSearchParams({ email }) });

async function startProgram(env) {
  const child = spawn(process.execPath, [path.join(home, 'server.mjs')], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [words] = await once(child.stdout, 'data');
  return { child, url: /http:\/\/localhost:\d+/.exec(words)[0] };
}

test('keeps the list when the program is killed and started again', async () => {
  const DATA_FILE = newFile();
  const env = { DATA_FILE, PORT: '0', HOST: 'localhost', DOUBLE_OPT_IN: 'off' };
  for (const [signal, email] of [
    ['SIGKILL', 'a@example.org'],
    ['SIGTERM', 'b@example.org'],
    ['SIGINT', 'c@example.org'],
  ]) {
    const { child, url } = await startProgram(env);
    assert.equal(await (await submit(url, email)).text(), '{"state":"subscribed"}');
    const exit = once(child, 'exit');
    child.kill(signal);
    const [code] = await exit;
    if (signal !== 'SIGKILL' && process.platform !== 'win32') assert.equal(code, 0);
  }
  const { stdout } = await run(process.execPath, [path.join(home, 'export.mjs')], { env: environment(env) });
  const emails = stdout.split('\r\n').map((line) => line.split(',')[0]);
  assert.deepEqual(emails, ['email', 'a@example.org', 'b@example.org', 'c@example.org', '']);
  if (process.platform !== 'win32') assert.equal((await stat(DATA_FILE)).mode & 0o777, 0o600);
});

test('undoes what a crash left half done', async () => {
  const file = newFile();
  const script = `
    import { openStore } from ${JSON.stringify(path.join(home, 'store.mjs'))};
    import { DatabaseSync } from '@photostructure/sqlite';
    openStore(process.argv[1]).close();
    const database = new DatabaseSync(process.argv[1]);
    database.exec('PRAGMA cache_size = 2; CREATE TABLE ballast (text); BEGIN');
    // More than the cache holds, so that it is in the file before the end.
    for (let i = 0; i < 500; i++) database.exec("INSERT INTO ballast VALUES ('" + 'x'.repeat(2000) + "')");
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, file], { cwd: home });
  await once(child, 'exit');
  assert.ok((await stat(`${file}-journal`)).size > 0);
  const store = openStore(file);
  const email = readEmail('someone@example.org');
  const details = {
    name: '',
    interests: [],
    consent: '',
    consentVersion: '',
    language: '',
    origin: '',
    page: '',
  };
  assert.equal(store.subscribe(email, details, false), 'subscribed');
  assert.equal(store.all().length, 1);
  store.close();
  await assert.rejects(stat(`${file}-journal`));
});

test('reaches its pages behind a proxy, whether it hands on the path or not', async () => {
  const PUBLIC_URL = 'https://clinic.example/newsletter/';
  const server = await startServer({ PORT: '0', DATA_FILE: newFile(), PUBLIC_URL }, quiet);
  try {
    for (const start of ['', '/newsletter']) {
      const response = await fetch(`${server.url}${start}/subscribe/confirm?token=x`);
      assert.equal(response.status, 404);
      assert.match(await response.text(), /no longer works/);
    }
    const response = await fetch(`${server.url}/elsewhere`);
    assert.match(await response.text(), /There is no such page here/);
  } finally {
    await server.close();
  }
});

test('says in one sentence what is wrong with a setting, and nothing of a password', async () => {
  for (const [setting, words] of [
    [{ PORT: 'http' }, 'PORT needs a number from 0 to 65535, and is “http”.'],
    [{ DOUBLE_OPT_IN: 'maybe' }, 'DOUBLE_OPT_IN needs “on” or “off”, and is “maybe”.'],
    [{ SMTP_URL: 'user:secret@mail.example' }, /^SMTP_URL needs an address like (?!.*secret)/],
    [{ PUBLIC_URL: 'signup.clinic.example' }, /^PUBLIC_URL needs an address like https:/],
    [{ ALLOWED_ORIGINS: 'clinic.example' }, /“clinic\.example” is not the address of a site/],
    [{ TRUST_PROXY: 'nginx' }, /^TRUST_PROXY needs/],
    [{ LIMIT_PER_CLIENT: '0' }, /^LIMIT_PER_CLIENT needs a number from 1/],
    [{ TEXTS_FILE: path.join(folder, 'none.json') }, /^TEXTS_FILE cannot be read/],
  ]) {
    const settings = { PORT: '0', DATA_FILE: newFile(), ...setting };
    await assert.rejects(startServer(settings, quiet), (error) => {
      if (typeof words === 'string') assert.equal(error.message, words);
      else assert.match(error.message, words);
      return true;
    });
  }
  const failed = run(process.execPath, [path.join(home, 'server.mjs')], { env: environment({ PORT: 'x' }) });
  await assert.rejects(failed, ({ code, stderr }) => code === 1 && /^PORT needs .*\n$/.test(stderr));
});

test('says at its start what is not set up yet', async () => {
  const lines = [];
  const log = { log: (line) => lines.push(line), error() {} };
  const DATA_FILE = newFile();
  await (await startServer({ PORT: '0', DATA_FILE }, log)).close();
  assert.ok(lines.some((line) => line.includes(path.join(path.dirname(DATA_FILE), 'mail'))));
  assert.ok(lines.some((line) => line.includes('ALLOWED_ORIGINS')));
});

test('does not open a list of a newer version', async () => {
  const file = newFile();
  openStore(file).close();
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version = 99');
  database.close();
  assert.throws(() => openStore(file), /newer version of this server/);
});

test('writes a table that no spreadsheet runs, or the bare values for programs', () => {
  const row = {
    ...{ email: '+a@example.org', name: '=HYPERLINK("https://evil.example","x")', interests: '["a","-b"]' },
    ...{
      language: 'en',
      state: 'subscribed',
      consent: 'Yes,\nall.',
      consent_version: '@1',
      origin: '',
      page: '',
    },
    ...{ consented: 0, created: 1000, confirmed: 0, unsubscribed: 0, unsubscribe_token: 't' },
  };
  const actionUrl = 'https://clinic.example/subscribe';
  const safe = toCsv([row], { actionUrl });
  const link = `${actionUrl}/unsubscribe?token=t`;
  const date = '1970-01-01T00:00:01.000Z';
  assert.equal(
    safe.slice(safe.indexOf('\r\n') + 2),
    `'+a@example.org,"'=HYPERLINK(""https://evil.example"",""x"")",a; -b,en,subscribed,"Yes,\nall.",'@1,,${date},,,,,${link}\r\n`,
  );
  assert.match(toCsv([row], { actionUrl, raw: true }), /\r\n\+a@example\.org,"=HYPERLINK/);
});

test('exports those who are on the list, or everybody', async () => {
  const DATA_FILE = newFile();
  const env = environment({ DATA_FILE, PUBLIC_URL: 'https://clinic.example/newsletter/' });
  const exportList = (...words) => run(process.execPath, [path.join(home, 'export.mjs'), ...words], { env });
  await assert.rejects(exportList(), ({ stderr }) => /There is no list at/.test(stderr));

  const store = openStore(DATA_FILE);
  const details = {
    name: '',
    interests: [],
    consent: '',
    consentVersion: '',
    language: '',
    origin: '',
    page: '',
  };
  store.subscribe(readEmail('a@example.org'), details, false);
  store.subscribe(readEmail('b@example.org'), details, true);
  const { stdout } = await exportList(); // While the server has it open.
  assert.match(
    stdout,
    /a@example\.org.*,https:\/\/clinic\.example\/newsletter\/subscribe\/unsubscribe\?token=/,
  );
  assert.doesNotMatch(stdout, /b@example\.org/);
  const file = path.join(folder, 'list.csv');
  assert.equal((await exportList(file, '--all')).stdout, `2 addresses were written to ${file}.\n`);
  assert.match(await readFile(file, 'utf8'), /b@example\.org,,,,pending/);
  await assert.rejects(exportList('--every'), ({ stderr }) => /“--every” is not known here/.test(stderr));
  store.close();
});

test('brings the packages that the project tests it with', async () => {
  const { dependencies } = await readJson(path.join(home, 'package.json'));
  const { devDependencies } = await readJson(path.join(home, '..', '..', 'package.json'));
  for (const [name, version] of Object.entries(dependencies))
    assert.equal(devDependencies[name], version, name);
});
