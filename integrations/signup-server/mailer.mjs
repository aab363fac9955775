// Mails: who waits for one stands in the list's outbox, so that neither a restart nor a mail server that is down loses
// any. Nothing in a mail comes from the form but the address: otherwise anybody could send their words to anybody.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import nodemailer from 'nodemailer';
import { fill } from './texts.mjs';

const minute = 60_000;
const waits = [1, 5, 30, 120, 360].map((minutes) => minutes * minute);
const patience = 48 * 60 * minute;
const longestTimer = 2 ** 31 - 1;

/**
 * @param {object} options
 * @param {ReturnType<import('./store.mjs').openStore>} options.store
 * @param {ReturnType<import('./texts.mjs').loadTexts>} options.textsFor
 * @param {(name: 'confirm' | 'unsubscribe', token: string) => string} options.link
 * @param {string} options.site
 * @param {string} options.from
 * @param {string} [options.smtpUrl] Without it, mails are written to the folder.
 * @param {string} options.folder
 * @param {() => number} options.now
 * @param {Pick<Console, 'log' | 'error'>} options.log
 */
export function createMailer({ store, textsFor, link, site, from, smtpUrl, folder, now, log }) {
  const post = smtpUrl ? smtpPost(smtpUrl) : folderPost(folder, now, log);
  let running;
  let timer;
  let isClosed = false;

  async function send({ kind, subscriber, email, language, unsubscribe_token: token }) {
    const texts = textsFor([language]);
    const unsubscribeUrl = link('unsubscribe', token);
    const values = { site, unsubscribeUrl };
    if (kind === 'confirm') values.confirmUrl = link('confirm', store.createToken(subscriber));
    const { subject, text } = texts.mails[kind];
    await post({
      from,
      to: { name: '', address: email },
      subject: fill(subject, values),
      text: text.map((line) => wrap(fill(line, values)) + '\n').join(''),
      headers: {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', // RFC 8058
        'Content-Language': texts.lang,
        'Auto-Submitted': 'auto-generated', // So that no "out of office" comes back.
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async function sendAll() {
    await nextTurn(); // The visitor's answer goes first.
    for (let mail; !isClosed && (mail = store.nextMail());) {
      try {
        await send(mail);
        store.removeMail(mail.id);
      } catch (error) {
        failed(mail, error);
      }
    }
  }

  function failed({ id, created, tries }, error) {
    const wait = waits[Math.min(tries, waits.length - 1)];
    if (isFinal(error) || now() + wait > created + patience) {
      store.removeMail(id);
      log.error(`A mail could not be sent (${reason(error)}). It is given up.`);
    } else {
      store.postponeMail(id, now() + wait);
      log.error(
        `A mail could not be sent (${reason(error)}). It is tried again in ${wait / minute} minutes.`,
      );
    }
  }

  /** Sends what is due, now and whenever something will be. */
  function wake() {
    if (isClosed || running) return;
    clearTimeout(timer);
    running = sendAll()
      .catch((error) => log.error(`Mails could not be sent: ${error.message}`))
      .finally(() => {
        running = undefined;
        if (isClosed) return;
        const due = store.nextDue();
        if (due === undefined) return;
        timer = setTimeout(wake, Math.min(Math.max(0, due - now()), longestTimer));
        timer.unref();
      });
  }

  return {
    wake,

    /** Resolves when no mail is being sent. */
    async settled() {
      while (running) await running;
    },

    async close() {
      isClosed = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Breaks a line between words: longer ones are encoded, and in a file of the folder links could not be copied. */
function wrap(line) {
  return line.replace(/(.{1,72})(?: +|$)/g, '$1\n').trimEnd();
}

/** Hands mails to a mail server, one after the other. */
function smtpPost(url) {
  const seconds = 1000;
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: 15 * seconds,
    greetingTimeout: 15 * seconds,
    socketTimeout: 60 * seconds,
  });
  return (mail) => transport.sendMail(mail);
}

/** Writes mails to a folder, for trying things out: any mail program opens them. */
function folderPost(folder, now, log) {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return async (mail) => {
    const { message } = await transport.sendMail(mail);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const time = new Date(now()).toISOString().replaceAll(':', '-');
    const file = path.join(folder, `${time}-${randomBytes(4).toString('hex')}.eml`);
    await writeFile(file, message, { mode: 0o600 });
    log.log(`A mail was written to ${file}`);
  };
}

/** Whether the mail server has refused this one mail for good. A wrong password can still be put right. */
function isFinal({ code, responseCode }) {
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}

/** What may be said about it in a log: the mail server's own words may hold the address. */
function reason({ code, responseCode, command }) {
  return [code ?? 'unknown error', responseCode, command].filter(Boolean).join(', ');
}
