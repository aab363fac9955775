import { expect } from '@open-wc/testing';
import { press } from './support/signup-acts.js';
import { SignupPage, type Arrived } from './support/signup-page.js';
import type { SignupRow } from './support/signup-rows.js';
import { signupTable } from './support/signup-table.js';
import { allTextOf, fold } from './support/text.js';

/** A page on which a row of the table was done. */
interface Visit {
  readonly page: SignupPage;
  readonly email: string;
}

let origin: string;
let visits: Visit[] = [];
let count = 0;
/** What each page had sent when it was looked at. */
const counts = new Map<string, number>();

const learn = async (path: string) => (await fetch(path)).json();

async function visit(row: SignupRow): Promise<Visit> {
  const { attributes = { encoding: 'form' }, isOwn, isHurried, act = press, typed = '{email}' } = row;
  // A word that nobody else uses: one engine after the other asks the same server.
  const word = `${row.answer}--${Date.now().toString(36)}x${count++}`;
  const email = `ann.${word}@example.org`;
  const action = `${isOwn ? '/signups' : origin}/at/${word}`;
  const page = await SignupPage.open({ action, ...attributes }, word, isHurried);
  visits.push({ page, email });
  if (typed) page.type(typed.replace('{email}', email));
  await act(page, email);
  await page.until(row.state);
  return { page, email };
}

/** A message that is done with stands in place of the form, and is no alarm. */
const isDone = ({ state }: SignupRow) => /^(subscribed|pending|continue|left)$/.test(state);

async function expectOutcome(row: SignupRow, { page, email }: Visit): Promise<void> {
  const arrived = await page.arrived();
  counts.set(page.word, arrived.posts.length);
  expect(page.states, 'states').to.deep.equal([row.state]);
  const meant = cleaned(row.typed || '{email}').replace('{email}', email);
  expectArrival(row, arrived, email);
  if (!row.body)
    for (const post of arrived.posts.slice(-1)) expect(Object.values(fieldsOf(post))).to.include(meant);
  if (!/subscribed|pending/.test(row.state)) expect(page.field.value, 'typed').to.equal(meant);
  expectMessage(row, page);

  const { noticed, ran } = page.window;
  expect(noticed, 'what the page notices').to.deep.equal({ errors: [], sentences: [] });
  expect(ran ?? window['ran' as never], 'scripts of the answer').to.be.undefined;
  expect(allTextOf(page.signup)).not.to.match(/said by the server|[<>{}]|undefined|\[object/i);
  expect(page.root.querySelectorAll('.served, img, iframe').length, 'markup of the answer').to.equal(0);
  expect(page.events.at(-1), 'last event').to.equal(lastEventOf(row));
}

/** What is meant by what is typed. */
const cleaned = (typed: string) => typed.replace(/[\s\u200b\u2060\ufeff]|mailto:|\?.*/g, '');

function lastEventOf({ state }: SignupRow): string {
  if (/subscribed|pending/.test(state)) return 'success';
  // Nobody knows yet what becomes of it.
  return /idle|left|continue/.test(state) ? 'submit' : 'error';
}

function expectArrival(row: SignupRow, arrived: Arrived, email: string): void {
  const { posts, subscribers, preflights } = arrived;
  expect(posts, 'POSTs').to.have.length(row.posts);
  expect(subscribers, 'subscribers').to.equal(row.subscribers);
  expect(preflights, 'preflights').to.equal(row.preflights ?? 0);
  expect(posts.map(({ cookie }) => cookie).join(''), 'cookies').to.equal('');
  const { body, query } = row;
  if (query) expect(posts[0]!.path.split('?')[1]).to.equal(query);
  if (!body) return;
  const wanted = JSON.parse(JSON.stringify(body).replaceAll('{email}', email)) as object;
  const { request_id: id, ...rest } = fieldsOf(posts[0]!);
  expect(rest).to.deep.equal(wanted);
  const isGeneric = 'language' in wanted;
  expect(String(id)).to.match(isGeneric ? /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/ : /^undefined$/);
}

function fieldsOf({ type, body }: Arrived['posts'][0]): Record<string, unknown> {
  if (type.startsWith('application/json')) return JSON.parse(body) as Record<string, unknown>;
  expect(type).to.match(/^application\/x-www-form-urlencoded/);
  const entries = [...new URLSearchParams(body)];
  expect(new Set(entries.map(([name]) => name)).size, 'fields that come once').to.equal(entries.length);
  return Object.fromEntries(entries);
}

function expectMessage(row: SignupRow, page: SignupPage): void {
  const { root, field, messages } = page;
  const [alert, status] = ['alert', 'status'].map((role) => [...root.querySelectorAll(`[role=${role}]`)]);
  expect([alert, status].map((all) => all!.length)).to.deep.equal([1, 1]);
  const words = [alert, status].map(([region]) => fold(region!.textContent));
  const hint = fold(root.getElementById(field.getAttribute('aria-describedby')!)!.textContent);
  const isInvalid = row.state === 'invalid';
  const hasMessage = !isInvalid && row.state !== 'idle';
  expect(messages, 'messages').to.have.length(Number(hasMessage));
  expect(words.map(Boolean), 'live regions with words').to.deep.equal([
    hasMessage && !isDone(row),
    hasMessage && isDone(row),
  ]);
  expect([hint !== '', field.ariaInvalid]).to.deep.equal([isInvalid, String(isInvalid)]);
  expect(field.getClientRects().length > 0, 'the form is there').to.equal(!isDone(row));
  // Who cannot see it is taken there.
  if (isInvalid) expect(root.activeElement === field, 'focus in the field').to.be.true;
  if (hasMessage) expect(root.activeElement === messages[0], 'focus in the message').to.be.true;
  if (row.link) expect(messages[0]!.querySelector('a')!.href).to.match(new RegExp(row.link));
}

function closePages(): void {
  for (const { page } of visits) page.close();
  visits = [];
}

describe('the sign-up of the built script', function () {
  this.timeout(20_000);

  before(async () => {
    ({ origin } = (await learn('/signups/origin')) as { origin: string });
  });
  afterEach(closePages);

  it('is tried with every answer of a newsletter service', async () => {
    const used = Object.values(signupTable).map(({ answer }) => answer);
    expect(await learn('/signups/answers')).to.have.members([...new Set(used)]);
    expect(used).to.have.length.above(80);
  });

  for (const [title, row] of Object.entries(signupTable))
    it(title, async () => expectOutcome(row, await visit(row)));

  it('sends nothing later, in none of these cases', async () => {
    for (const [word, posts] of counts) {
      const later = (await learn(`/signups/of/${word}`)) as Arrived;
      expect(later.posts, word).to.have.length(posts);
    }
  });
});

/** That the table would notice what must not be. */
describe('these tests', () => {
  before(async () => {
    ({ origin } = (await learn('/signups/origin')) as { origin: string });
  });
  afterEach(closePages);

  const failed: SignupRow = { answer: '500', state: 'error', posts: 1, subscribers: 0 };
  const done: SignupRow = { answer: 'subscribed', state: 'subscribed', posts: 1, subscribers: 1 };
  const repeat = async ({ page }: Visit, id: (id: string) => string, server = origin) => {
    const [{ body }] = (await page.arrived()).posts as [Arrived['posts'][0]];
    const fields = new URLSearchParams(body);
    fields.set('request_id', id(fields.get('request_id')!));
    await fetch(`${server}/at/${page.word}`, { method: 'POST', body: fields });
  };
  const append = ({ page }: Visit, at: string, html: string) =>
    page.root.querySelector(at)!.insertAdjacentHTML('beforeend', html);

  /** What is done, what is expected in vain, and what the complaint is then. */
  const controls: Record<string, [SignupRow, Partial<SignupRow>, (one: Visit) => unknown, RegExp]> = {
    'a second POST': [done, {}, (one) => repeat(one, (id) => id), /POSTs/],
    'a second subscriber': [done, { posts: 2 }, (one) => repeat(one, () => 'another'), /subscribers/],
    cookies: [done, { posts: 2 }, (one) => repeat(one, (id) => id, '/signups'), /cookies/],
    'another state': [done, { state: 'pending' }, () => {}, /states/],
    'another body': [done, { body: { email: 'bob@example.org', language: 'en' } }, () => {}, /deeply equal/],
    'an address that is lost': [failed, {}, ({ page }) => (page.field.value = ''), /typed/],
    'an error in the page': [failed, {}, ({ page }) => page.script('throw new Error("thrown")'), /notices/],
    'words in the console': [failed, {}, ({ page }) => page.script('console.info("said")'), /notices/],
    'a script of the server': [failed, {}, ({ page }) => page.script('ran = true'), /scripts/],
    'a second message': [failed, {}, (one) => append(one, '.meta', '<p part="message">!</p>'), /messages/],
    'words in both regions': [failed, {}, (one) => append(one, '[role=status]', 'Oh'), /live regions/],
    'words of the server': [failed, {}, (one) => append(one, '.meta', 'Said by the server'), /said by/],
    'markup of the server': [failed, {}, (one) => append(one, '.meta', '<b class="served"></b>'), /markup/],
    'the focus elsewhere': [failed, {}, ({ page }) => page.field.focus(), /focus/],
  };

  for (const [title, [row, wanted, spoil, complaint]] of Object.entries(controls))
    it(`would notice ${title}`, async () => {
      const one = await visit(row);
      await expectOutcome(row, one);
      await spoil(one);
      const noticed = await expectOutcome({ ...row, ...wanted }, one).then(
        () => 'nothing',
        ({ message }: Error) => message,
      );
      expect(noticed).to.match(complaint);
    });

  it('know one subscriber by one id, however often it comes', async () => {
    const one = await visit(done);
    await repeat(one, (id) => id);
    expect((await one.page.arrived()).subscribers).to.equal(1);
    await repeat(one, () => 'another');
    expect((await one.page.arrived()).subscribers).to.equal(2);
  });
});
