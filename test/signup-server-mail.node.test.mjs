// What the sign-up server does by mail, with a mail server that really takes it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { ask, startSignup, withMail } from './support/signup-server.mjs';

const email = 'someone@example.org';
const pending = '{"state":"pending"}';
const hour = 3_600_000;

const statesIn = (stored) => stored().map(({ email: address, state }) => `${address} ${state}`);
const press = (link) => ask(link, { method: 'POST' });
const open = (link) => ask(link, { method: 'GET' });

withMail('signs somebody up who answers the mail', { doubleOptIn: true }, async (kit) => {
  const { post, signup, mails, stored, clock } = kit;
  const { status, text } = await post({ email, name: 'Someone' });
  assert.deepEqual([status, text], [202, pending]);
  await signup.settled();
  const [mail, ...more] = mails;
  assert.deepEqual(more, []);
  assert.deepEqual(
    mail.envelope.rcptTo.map(({ address }) => address),
    [email],
  );
  assert.deepEqual(statesIn(stored), [`${email} pending`]);

  // A mail scanner opens links, and asks for their heads; only a person presses the button.
  const link = mail.link('confirm');
  for (const method of ['GET', 'GET', 'HEAD']) {
    const page = await ask(link, { method });
    assert.equal(page.status, 200);
    assert.equal(page.headers['referrer-policy'], 'no-referrer');
    if (method === 'GET') assert.match(page.text, /<form method="post">[^]*Yes, sign me up/);
  }
  assert.deepEqual(statesIn(stored), [`${email} pending`]);

  clock.time += hour;
  assert.match((await press(link)).text, /You are on the list/);
  const [row] = stored();
  assert.equal(row.state, 'subscribed');
  assert.equal(row.confirmed - row.created, hour);

  for (const again of [await open(link), await press(link)]) {
    assert.equal(again.status, 200);
    assert.match(again.text, /on the list already/);
  }
  assert.equal(stored()[0].confirmed, row.confirmed);
});

withMail(
  'keeps no link that confirms, and lets it expire after two days',
  { doubleOptIn: true },
  async (kit) => {
    const { post, signup, mails, stored, clock, dataFile, action } = kit;
    await post({ email });
    await signup.settled();
    const link = mails[0].link('confirm');
    const token = new URL(link).searchParams.get('token');
    assert.ok(token.length >= 22);
    assert.ok(!(await readFile(dataFile)).includes(token));

    clock.time += 48 * hour - 1;
    assert.match((await open(link)).text, /<button/);
    clock.time += 1;
    for (const late of [await open(link), await press(link)]) {
      assert.equal(late.status, 410);
      assert.match(late.text, /no longer works/);
    }
    for (const wrong of ['', '?token=', '?token=x', `?token=${token}x`]) {
      assert.equal((await press(`${action}/confirm${wrong}`)).status, 404, wrong);
    }
    assert.equal((await ask(link, { method: 'PUT' })).status, 405);
    assert.deepEqual(statesIn(stored), [`${email} pending`]);
  },
);

withMail('puts a way out into every mail: a page, and one click of the mail program', {}, async (kit) => {
  const { post, signup, mails, stored } = kit;
  await post({ email });
  await post({ email, website_2: 'x' }); // Known already: gets the other kind of mail.
  await post({ email: 'another@example.org', website_2: 'x' });
  await signup.settled();
  assert.deepEqual(
    mails.map(({ headers }) => headers.subject),
    ['You are on the list: newsletter of clinic.example', 'Please confirm: newsletter of clinic.example'],
  );
  for (const { headers, link } of mails) {
    assert.equal(headers['list-unsubscribe'], `<${link('unsubscribe')}>`);
    assert.equal(headers['list-unsubscribe-post'], 'List-Unsubscribe=One-Click');
    assert.equal(headers['auto-submitted'], 'auto-generated');
    assert.match(headers['content-type'], /^text\/plain/);
  }

  const [subscribed, waiting] = mails.map(({ link }) => link('unsubscribe'));
  assert.match((await open(subscribed)).text, /<form method="post">[^]*Unsubscribe/);
  assert.deepEqual(statesIn(stored), [`${email} subscribed`, 'another@example.org pending']);
  assert.match((await press(subscribed)).text, /off the list/);
  const oneClick = { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
  for (let times = 0; times < 2; times++) {
    assert.equal((await ask(waiting, { ...oneClick, body: 'List-Unsubscribe=One-Click' })).status, 200);
  }
  assert.deepEqual(statesIn(stored), [`${email} unsubscribed`, 'another@example.org unsubscribed']);
  // The mail to confirm that is still in that inbox must not undo it.
  assert.equal((await press(mails[1].link('confirm'))).status, 404);
  assert.equal((await press(`${subscribed}x`)).status, 404);
});

withMail('writes to somebody on the list without changing anything', { doubleOptIn: true }, async (kit) => {
  const { post, signup, mails, stored, clock } = kit;
  await post({ email, name: 'Someone', consent: 'Yes.' });
  await signup.settled();
  await press(mails[0].link('confirm'));
  const before = stored();
  clock.time += hour;
  const { status, text } = await post({ email, name: 'Somebody else', consent: 'Yes, all of it.' });
  assert.deepEqual([status, text], [202, pending]);
  await signup.settled();
  assert.match(mails[1].text, /on the list already/);
  assert.equal(mails[1].link('confirm'), undefined);
  assert.deepEqual({ ...stored()[0] }, { ...before[0], asked: clock.time });
});

withMail('believes that somebody has left until they answer a mail', { doubleOptIn: true }, async (kit) => {
  const { post, signup, mails, stored } = kit;
  await post({ email });
  await signup.settled();
  await press(mails[0].link('confirm'));
  await press(mails[0].link('unsubscribe'));
  assert.match((await open(mails[0].link('confirm'))).text, /not on the list/);
  await post({ email });
  await signup.settled();
  assert.deepEqual(statesIn(stored), [`${email} unsubscribed`]);
  await press(mails[1].link('confirm'));
  assert.deepEqual(statesIn(stored), [`${email} subscribed`]);
});

withMail('lets a person confirm whose password manager filled the trap', {}, async (kit) => {
  const { post, signup, mails, stored } = kit;
  const { status, text } = await post({ email, website_2: 'https://example.org' });
  assert.deepEqual([status, text], [202, pending]);
  await signup.settled();
  assert.deepEqual(statesIn(stored), [`${email} pending`]);
  await press(mails[0].link('confirm'));
  assert.deepEqual(statesIn(stored), [`${email} subscribed`]);
});

withMail('puts nothing into a mail but the address', { doubleOptIn: true }, async (kit) => {
  const { post, signup, mails } = kit;
  const evil = 'Evil\r\nBcc: victim@example.net\r\n\r\nBuy this: https://spam.example/';
  for (const bad of [
    `${email}\r\nBcc: victim@example.net`,
    `${email}, victim@example.net`,
    `${email}%0aBcc:x`,
  ]) {
    assert.equal((await post({ email: bad })).status, 422, bad);
  }
  await post({ email, name: evil, interests: evil, consent: evil, consent_version: evil, language: evil });
  await signup.settled();
  const [{ raw, names, envelope }, ...more] = mails;
  assert.deepEqual(more, []);
  assert.doesNotMatch(raw, /evil|victim|spam/i);
  assert.deepEqual(
    envelope.rcptTo.map(({ address }) => address),
    [email],
  );
  assert.deepEqual(
    names.filter((name) => /^(to|cc|bcc|from|subject)$/i.test(name)),
    ['From', 'To', 'Subject'],
  );
});

withMail(
  'writes to addresses in any script',
  { doubleOptIn: true, smtp: { hideSMTPUTF8: false } },
  async (kit) => {
    const { post, signup, mails, stored, logged } = kit;
    for (const typed of ['ann@bücher.example', 'josé@example.org']) await post({ email: typed });
    await signup.settled();
    assert.deepEqual(logged, []);
    assert.deepEqual(
      mails.map(({ headers }) => headers.to),
      ['ann@xn--bcher-kva.example', 'josé@example.org'],
    );
    for (const { link } of mails) await press(link('confirm'));
    assert.deepEqual(statesIn(stored), ['ann@bücher.example subscribed', 'josé@example.org subscribed']);
  },
);

withMail('writes in the language of the form', { doubleOptIn: true, siteName: 'Clínica' }, async (kit) => {
  const { post, signup, mails } = kit;
  await post({ email, language: 'es-419' });
  await signup.settled();
  const [{ headers, text, link }] = mails;
  assert.equal(headers['content-language'], 'es');
  assert.match(text, /boletín de Clínica/);
  const page = await ask(link('confirm'), { method: 'GET', headers: { 'Accept-Language': 'en' } });
  assert.match(page.text, /<html lang="es"/);
});

withMail('forgets addresses that nobody confirms', { doubleOptIn: true }, async (kit) => {
  const { post, signup, mails, dataFile, stored, clock } = kit;
  await post({ email });
  await post({ email: 'another@example.org' });
  await signup.settled();
  await press(mails[0].link('confirm'));
  const later = await startSignup({ dataFile, now: () => clock.time + 31 * 24 * hour });
  await later.close();
  assert.deepEqual(statesIn(stored), [`${email} subscribed`]);
});
