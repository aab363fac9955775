/**
 * A mailing list for one test: mlmmj and its web form from Debian's packages, all its state in a temporary folder.
 * Its web form mails by mlmmj-receive, which stands where a mail server would hand over what comes for the list.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startMailCatcher } from './mail-catcher.mjs';

/** What mlmmj-make-ml makes: the one of Debian asks, and writes to /etc. */
const folders =
  'archive bounce control digesters.d incoming moderation nomailsubs.d queue/discarded requeue subconf subscribers.d text unsubconf';

/** The class has a constructor in the style of PHP 4, which PHP 8 no longer calls. */
const constructorCall = '<?php $mailinglist->mlmmj();';

/** The shell's input ends when this process does, in whatever way: then it ends PHP. */
const untilInputEnds = '"$@" & read -r _; kill "$!"; wait "$!"';

/**
 * @param {import('../../tools/find-list-server.mjs').ListServer} programs
 */
export async function startListServer({ receive, texts, webForm, php }) {
  const address = 'news@lists.example.org';
  const folder = await mkdtemp(join(tmpdir(), 'peer-list-server-'));
  const list = join(folder, 'news');
  const catcher = await startMailCatcher();
  for (const name of folders.split(' ')) await mkdir(join(list, name), { recursive: true });
  await cp(texts, join(list, 'text'), { recursive: true });
  const settings = { listaddress: address, owner: 'owner@example.org', relayhost: '127.0.0.1' };
  for (const [name, value] of Object.entries({ ...settings, smtpport: catcher.port })) {
    await writeFile(join(list, 'control', name), `${value}\n`);
  }
  await writeFile(join(list, 'index'), '');
  await writeFile(join(folder, 'call.php'), constructorCall);
  const delivery = [receive, '-F', '-L', list];
  const options = {
    sendmail_path: delivery.map((word) => `'${word}'`).join(' '),
    auto_append_file: join(folder, 'call.php'),
    'date.timezone': 'UTC',
  };
  /** @type {Awaited<ReturnType<typeof startPhp>> | undefined} */
  let web;
  const close = async () => {
    await web?.close();
    await catcher.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    web = await startPhp(php, webForm, options);
  } catch (error) {
    await close();
    throw error;
  }
  const { origin, posts } = web;

  return {
    address,
    catcher,
    url: `${origin}/mlmmj.php`,
    posts,
    close,

    /** @returns {Promise<string[]>} Who is on the list, as mlmmj stores it: in a file for each first letter. */
    async subscribers() {
      const store = join(list, 'subscribers.d');
      const files = await readdir(store);
      const lines = await Promise.all(files.map((file) => readFile(join(store, file), 'utf8')));
      return lines.flatMap((text) => text.split('\n').filter(Boolean)).sort();
    },

    /**
     * Answers a mail of the list, as a mail program would.
     *
     * @param {import('./mail-catcher.mjs').Mail} mail
     */
    async answer({ to, header }) {
      const recipient = header('Reply-To') || header('From');
      const child = spawn(receive, delivery.slice(1), { stdio: ['pipe', 'ignore', 'ignore'] });
      child.stdin.end(`From: ${to[0]}\nTo: ${recipient}\nSubject: Re: ${header('Subject')}\n\nYes.\n`);
      await once(child, 'close');
    },
  };
}

/**
 * @param {string} php
 * @param {string} folder
 * @param {Record<string, string>} options
 */
async function startPhp(php, folder, options, triesLeft = 2) {
  const host = `127.0.0.1:${await freePort()}`;
  const settings = Object.entries(options).flatMap(([name, value]) => ['-d', `${name}="${value}"`]);
  const command = ['-c', untilInputEnds, 'sh', php, ...settings, '-S', host, '-t', folder];
  const shell = spawn('sh', command, { stdio: ['pipe', 'ignore', 'pipe'] });
  const closed = once(shell, 'close');
  const close = () => {
    shell.stdin.end();
    return closed;
  };
  /** @type {string[]} */
  const log = [];
  const lines = createInterface(shell.stderr).on('line', (line) => log.push(line));
  const has = (/** @type {RegExp} */ words) => log.some((line) => words.test(line));
  try {
    while (!has(/Server \(.*\) started/)) {
      if (has(/Failed to listen/)) throw new Error(`Another program took ${host} meanwhile.`);
      await once(lines, 'line', { signal: AbortSignal.timeout(20_000) });
    }
  } catch (cause) {
    await close();
    if (triesLeft) return startPhp(php, folder, options, triesLeft - 1);
    throw new Error(`PHP does not serve the web form, but says: ${log.join(' ') || 'nothing'}.`, { cause });
  }
  const origin = `http://${host}`;

  return {
    origin,
    close,
    /** How often a form was sent. PHP answers one after the other: what came before our own request is in its log. */
    async posts() {
      const mark = randomUUID();
      await fetch(`${origin}/?${mark}`);
      while (!has(new RegExp(mark))) await once(lines, 'line', { signal: AbortSignal.timeout(20_000) });
      return log.filter((line) => line.includes(' POST ')).length;
    },
  };
}

/** PHP cannot say which port it took when it is told to take any. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}
