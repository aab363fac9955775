// The sign-up server's mails when the mail server is slow, down, missing or says no.
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  ask,
  readMail,
  startMailServer,
  startSignup,
  withMail,
  withSignup,
} from './support/signup-server.mjs';

const email = 'someone@example.org';
const pending = '{"state":"pending"}';
const hour = 3_600_000;

const statesIn = (stored) => stored().map(({ email: address, state }) => `${address} ${state}`);
const press = (link) => ask(link, { method: 'POST' });

const arrivals = new EventEmitter();
const slow = {
  async onData(stream, session, done) {
    await stream.toArray();
    arrivals.emit('mail', done);
  },
};

withMail('answers before the mail is sent', { doubleOptIn: true, smtp: slow }, async ({ post, signup }) => {
  for (const address of [email, 'another@example.org']) {
    const arrival = once(arrivals, 'mail');
    assert.equal((await post({ email: address })).status, 202);
    const [take] = await arrival;
    take();
    await signup.settled();
  }
});

withSignup(
  'answers the same when the mail server is down, and tries again',
  { doubleOptIn: true },
  async (first) => {
    const { dataFile } = first;
    await first.close();
    const gone = await startMailServer();
    await gone.close();
    const kit = await startSignup({ dataFile, doubleOptIn: true, smtpUrl: gone.url });
    const { post, signup, clock, logged, stored } = kit;
    for (let times = 0; times < 2; times++) {
      const { status, text } = await post({ email });
      assert.deepEqual([status, text], [202, pending]);
      await signup.settled();
    }
    assert.deepEqual(statesIn(stored), [`${email} pending`]);
    assert.equal(logged.length, 1);
    assert.match(logged[0], /could not be sent \(ECONNREFUSED|could not be sent \(ESOCKET/);
    assert.match(logged[0], /again in 1 minutes/);
    assert.doesNotMatch(logged[0], /@/);
    await kit.close();

    // A restart later, with a mail server that works: one mail, and a link that does.
    const works = await startMailServer();
    const later = await startSignup({ dataFile, doubleOptIn: true, smtpUrl: works.url });
    later.clock.time = clock.time + 60_000;
    later.signup.sendMails();
    await later.signup.settled();
    assert.equal(works.mails.length, 1);
    const link = new URL(works.mails[0].link('confirm'));
    assert.equal((await press(`${later.url}${link.pathname}${link.search}`)).status, 200);
    assert.deepEqual(statesIn(later.stored), [`${email} subscribed`]);
    await later.close();
    await works.close();
  },
);

const refusing = {
  onRcptTo(address, session, done) {
    const error = new Error(`<${address.address}> is not known here`);
    done(Object.assign(error, { responseCode: address.address === email ? 550 : 451 }));
  },
};

withMail('gives up a mail that is refused for good, and says no address', { smtp: refusing }, async (kit) => {
  const { post, signup, logged, clock } = kit;
  await post({ email, website_2: 'x' });
  await post({ email: 'busy@example.org', website_2: 'x' });
  await signup.settled();
  assert.match(logged[0], /550.*given up/);
  assert.match(logged[1], /451.*again in 1 minutes/);
  for (let tries = 0; tries < 20 && !/given up/.test(logged.at(-1)); tries++) {
    clock.time += 6 * hour;
    signup.sendMails();
    await signup.settled();
  }
  assert.match(logged.at(-1), /451.*given up/); // After two days.
  assert.doesNotMatch(logged.join('\n'), /@/);
});

withSignup('writes mails to a folder where there is no mail server', { doubleOptIn: true }, async (kit) => {
  const { post, signup, dataFile, logged, stored } = kit;
  await post({ email });
  await signup.settled();
  const folder = path.join(path.dirname(dataFile), 'mail');
  assert.equal(signup.mailFolder, folder);
  const [name] = await readdir(folder);
  const file = path.join(folder, name);
  assert.deepEqual(logged, [`A mail was written to ${file}`]);
  if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o600);
  await press(readMail(await readFile(file, 'utf8')).link('confirm'));
  assert.deepEqual(statesIn(stored), [`${email} subscribed`]);
});
