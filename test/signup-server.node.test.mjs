// The sign-up server's side of the contract, asked the way the widget, other programs and nosy people would ask.
import assert from 'node:assert/strict';
import { ask, clinic, withSignup } from './support/signup-server.mjs';

const email = 'someone@example.org';
const form = {
  'Content-Type': 'application/x-www-form-urlencoded',
  Accept: 'application/json',
  Origin: clinic,
};
const subscribed = '{"state":"subscribed"}';
const pending = '{"state":"pending"}';

withSignup('takes an address from the widget and keeps what came with it', {}, async ({ post, stored }) => {
  const fields = [
    ['email', '  Some.One@Example.ORG '],
    ['name', ' Some\r\n One '],
    ['interests', 'diabetes'],
    ['interests', 'events'],
    ['interests', 'events'],
    ['consent', 'Yes, send me\r\nthe newsletter.'],
    ['consent_version', '2026-01'],
    ['language', 'es-mx'],
    ['page', 'https://clinic.example/news?from=home'],
    ['website_2', ''],
    ['another', 'field'],
  ];
  const { status, headers, text } = await post(fields);
  assert.equal(status, 200);
  assert.equal(text, subscribed);
  assert.equal(headers.get('content-type'), 'application/json; charset=utf-8');
  assert.equal(headers.get('cache-control'), 'no-store');

  const [row, ...more] = stored();
  assert.deepEqual(more, []);
  assert.equal(row.email, 'Some.One@example.org');
  assert.equal(row.email_key, email.replace('someone', 'some.one'));
  assert.equal(row.name, 'Some One');
  assert.deepEqual(JSON.parse(row.interests), ['diabetes', 'events']);
  assert.equal(row.consent, 'Yes, send me\nthe newsletter.');
  assert.equal(row.consent_version, '2026-01');
  assert.equal(row.language, 'es-MX');
  assert.equal(row.page, 'https://clinic.example/news?from=home');
  assert.equal(row.origin, clinic);
  assert.equal(row.state, 'subscribed');
  assert.equal(new Date(row.consented).toISOString(), '2026-03-01T12:00:00.000Z');
});

withSignup('takes the same from JSON, with interests in a list', {}, async ({ postJson, stored }) => {
  const { status, text } = await postJson({
    email,
    name: 'Someone',
    interests: ['a', 'b', 7, null],
    page: 7,
  });
  assert.equal(status, 200);
  assert.equal(text, subscribed);
  const [{ name, interests, page }] = stored();
  assert.deepEqual([name, interests, page], ['Someone', '["a","b"]', '']);
});

withSignup(
  'keeps an address when what else was sent makes no sense',
  {},
  async ({ postJson, stored, clock }) => {
    const odd = {
      language: 'not a language',
      page: 'javascript:alert(1)',
      request_id: '?',
      name: 'x'.repeat(5000),
    };
    assert.equal((await postJson({ email, ...odd, interests: { a: 1 }, consent: ['\ud800'] })).status, 200);
    const [row] = stored();
    assert.deepEqual([row.language, row.page, row.interests, row.created], ['', '', '[]', clock.time]);
    assert.equal(row.name.length, 200);
    assert.equal(row.consent, '\ufffd');
  },
);

withSignup('takes every address that can be one', { limits: { perClient: 99 } }, async ({ post, stored }) => {
  const taken = [
    ['a@b.co', 'a@b.co'],
    ['josé@bücher.example', 'josé@xn--bcher-kva.example'],
    ['用户@例子.广告', '用户@xn--fsqu00a.xn--4rr70v'],
    ['first+tag@Sub.Example.ORG', 'first+tag@sub.example.org'],
    ["o'hara@example.org", "o'hara@example.org"],
    ['\u200bcopied@example.org\u00a0', 'copied@example.org'],
    [`${'a'.repeat(242)}@example.org`, `${'a'.repeat(242)}@example.org`],
  ];
  for (const [typed] of taken) assert.equal((await post({ email: typed })).status, 200, typed);
  assert.deepEqual(
    stored().map(({ email_key: key }) => key),
    taken.map(([, key]) => key),
  );
});

withSignup('refuses what is no address, and names the field', {}, async ({ post, postJson, stored }) => {
  const refused = [
    ...['', ' ', 'someone', '@example.org', 'someone@', 'some@@example.org', 'someone@example'],
    ...[
      'a b@example.org',
      'someone@example..org',
      'someone@.org',
      'someone@127.0.0.1',
      'someone@[127.0.0.1]',
    ],
    ...['"a b"@example.org', 'a@example.org,b@example.org', 'A <a@example.org>', 'a@example.org/x'],
    ...['a@example.org\r\nBcc: b@example.org', 'a\0@example.org', `${'a'.repeat(243)}@example.org`],
  ];
  const answer = '{"state":"invalid","field":"email"}';
  for (const typed of refused) {
    const { status, text } = await post({ email: typed });
    assert.deepEqual([status, text], [422, answer], JSON.stringify(typed));
  }
  for (const body of [
    {},
    { email: 7 },
    { email: null },
    { email: [[email]] },
    { email: { address: email } },
  ]) {
    const { status, text } = await postJson(body);
    assert.deepEqual([status, text], [422, answer], JSON.stringify(body));
  }
  assert.deepEqual(stored(), []);
});

withSignup('refuses what it cannot read', {}, async ({ action, stored }) => {
  for (const [type, body] of [
    ['application/json', '{"email":'],
    ['application/json', 'null'],
    ['application/json', `["${email}"]`],
    ['text/plain', `email=${email}`],
    ['multipart/form-data; boundary=x', `--x\r\n\r\n${email}\r\n--x--`],
    ['', `email=${email}`],
  ]) {
    const { status, text } = await ask(action, { headers: { 'Content-Type': type }, body });
    assert.deepEqual([status, text], [400, '{"state":"error"}'], `${type}: ${body}`);
  }
  assert.deepEqual(stored(), []);
});

withSignup(
  'refuses addresses at domains that the operator does not write to',
  { refusedDomains: ['refused.example'] },
  async ({ post, stored }) => {
    const { status, text } = await post({ email: 'someone@Refused.example' });
    assert.deepEqual([status, text], [400, '{"state":"error"}']);
    assert.deepEqual(stored(), []);
  },
);

for (const doubleOptIn of [false, true]) {
  const way = doubleOptIn ? 'with' : 'without';
  withSignup(`does not tell whether an address is known, ${way} a mail`, { doubleOptIn }, async (kit) => {
    const { action, signup, stored } = kit;
    const send = (typed) => ask(action, { headers: form, body: `${new URLSearchParams({ email: typed })}` });
    const answers = [await send(email), await send(email), await send('SomeOne@EXAMPLE.org')];
    signup.sendMails();
    await signup.settled();
    answers.push(await send(email), await send('somebody-new@example.org'));
    for (const { status, lines, text } of answers) {
      assert.equal(status, doubleOptIn ? 202 : 200);
      assert.equal(text, doubleOptIn ? pending : subscribed);
      assert.deepEqual(lines, answers[0].lines);
    }
    assert.equal(stored().length, 2);
  });
}

withSignup('takes one submission that comes several times for one', { doubleOptIn: true }, async (kit) => {
  const { post, signup, logged, stored } = kit;
  const fields = { email, request_id: '1F0E7C9A-4B7D-4C51-9F3E-0A1B2C3D4E5F' };
  const answers = [];
  // More often than the limit allows.
  for (let times = 0; times < 8; times++) answers.push(await post(fields));
  answers.push(...(await Promise.all([post(fields), post(fields)])));
  await signup.settled();
  assert.deepEqual([...new Set(answers.map(({ status, text }) => `${status} ${text}`))], [`202 ${pending}`]);
  assert.equal(stored().length, 1);
  assert.equal(logged.filter((line) => line.includes('.eml')).length, 1);

  // With another address it is another submission, whatever it says.
  await post({ ...fields, email: 'corrected@example.org' });
  assert.equal(stored().length, 2);
});
