/**
 * A mail server for one test, which takes every mail and sends none on.
 */
import { EventEmitter, once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/**
 * @typedef {object} Mail
 * @property {string[]} to Whom it is delivered to, whatever its header says.
 * @property {(name: string) => string} header
 */

/** @typedef {Awaited<ReturnType<typeof startMailCatcher>>} MailCatcher */

export async function startMailCatcher() {
  /** @type {Mail[]} */
  const mails = [];
  const arrivals = new EventEmitter();
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      text(stream).then((raw) => {
        mails.push(
          mailOf(
            raw,
            session.envelope.rcptTo.map(({ address }) => address),
          ),
        );
        done();
        arrivals.emit('mail');
      }, done);
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');

  return {
    port: /** @type {import('node:net').AddressInfo} */ (smtp.server.address()).port,
    mails,

    /**
     * Waits for a mail, which may have come already.
     *
     * @param {string} address
     * @param {RegExp} subject
     * @returns {Promise<Mail>}
     */
    async mailTo(address, subject) {
      const signal = AbortSignal.timeout(20_000);
      for (;;) {
        const found = mails.find(({ to, header }) => to.includes(address) && subject.test(header('Subject')));
        if (found) return found;
        await once(arrivals, 'mail', { signal }).catch((cause) => {
          const came = mails.map(({ to, header }) => `${to}: ${header('Subject')}`).join('; ') || 'none';
          throw new Error(`No mail to ${address} with ${subject} came; these did: ${came}.`, { cause });
        });
      }
    },

    close: () => new Promise((resolve) => smtp.close(resolve)),
  };
}

/**
 * @param {string} raw
 * @param {string[]} to
 * @returns {Mail}
 */
function mailOf(raw, to) {
  const [headers = ''] = raw.split(/\r?\n\r?\n/, 1);
  const unfolded = headers.replace(/\r?\n[ \t]+/g, ' ');
  return { to, header: (name) => new RegExp(`^${name}: *(.*)$`, 'im').exec(unfolded)?.[1].trim() ?? '' };
}
