// The sign-up server's pages: what people see whose browser ran no script.
import assert from 'node:assert/strict';
import domino from '@mixmark-io/domino';
import { ask, browserAccept, clinic, stranger, withSignup } from './support/signup-server.mjs';

const email = 'someone@example.org';
const accept = { Accept: browserAccept };
const texts = {
  en: { pages: { pending: { title: 'Look & <see>' } } },
  ar: { dir: 'rtl', pages: { subscribed: { title: 'شكرا' } } },
};

/** What a page says, as a browser reads it. */
function read(html) {
  const page = domino.createDocument(html);
  const { lang, dir } = page.documentElement;
  return {
    lang,
    dir,
    title: page.title,
    h1: page.querySelector('h1').textContent,
    viewport: page.querySelector('meta[name=viewport]').getAttribute('content'),
    links: Array.from(page.querySelectorAll('a'), (link) => link.getAttribute('href')),
    text: page.body.textContent,
  };
}

withSignup(
  'answers a plain form with a page, under the same status',
  { limits: { perAddress: 2 } },
  async (kit) => {
    const { action, post } = kit;
    const more = { name: '<b id=x>', interests: '<b id=x>', consent: '<b id=x>' };
    const answers = [
      [await post({ email, ...more }, accept), 200, 'Thank you!'],
      [await post({ email: 'b@example.org', website_2: 'x' }, accept), 202, 'Please check your inbox'],
      [await post({ email: '<b id=x>@example.org' }, accept), 422, 'Please check the address'],
      [await post({ email }, accept), 200, 'Thank you!'],
      [await post({ email }, accept), 429, 'Please wait a little'],
      [await post({ email }, { ...accept, Origin: stranger }), 403, 'Not possible from here'],
      [await post({ email, note: 'x'.repeat(20_000) }, accept), 413, 'That is too much'],
      [
        await ask(action, { headers: { ...accept, 'Content-Type': 'text/plain' } }),
        400,
        'Something went wrong',
      ],
      [await ask(action, { method: 'GET', headers: accept }), 405, 'Not possible'],
    ];
    for (const [{ status, headers, text }, expected, title] of answers) {
      const page = read(text);
      assert.equal(status, expected, title);
      assert.deepEqual([page.title, page.h1], [title, title]);
      assert.deepEqual([page.lang, page.dir], ['en', 'ltr']);
      assert.match(page.viewport, /width=device-width/);
      assert.deepEqual(page.links, [`${clinic}/`]);
      assert.match(page.text, /Back to clinic\.example/);
      assert.doesNotMatch(text, /<b |id=x/);
      const header = (name) => headers.get?.(name) ?? headers[name];
      assert.equal(header('content-type'), 'text/html; charset=utf-8');
      assert.equal(header('cache-control'), 'no-store');
      assert.match(header('content-security-policy'), /default-src 'none'/);
    }
  },
);

withSignup('answers JSON to all who do not ask for a page', {}, async ({ post }) => {
  for (const Accept of ['application/json', '*/*', 'application/json, text/html;q=0.5']) {
    const { headers } = await post({ email: 'no address' }, { Accept });
    assert.match(headers.get('content-type'), /^application\/json/, Accept);
  }
});

withSignup(
  'speaks the language of the form, or of the browser',
  { texts, doubleOptIn: false },
  async ({ post }) => {
    for (const [name, language, browser, lang, title] of [
      ['a', 'es-MX', 'en', 'es', '¡Gracias!'],
      ['b', '', 'fr-CA, es;q=0.5, en;q=0.8', 'en', 'Thank you!'],
      ['c', 'tlh', 'es', 'es', '¡Gracias!'],
      ['d', 'AR', 'en', 'ar', 'شكرا'],
      ['e', '', '', 'en', 'Thank you!'],
    ]) {
      const headers = { ...accept, 'Accept-Language': browser };
      const page = read((await post({ email: `${name}@example.org`, language }, headers)).text);
      assert.deepEqual([page.lang, page.title], [lang, title]);
      assert.equal(page.dir, lang === 'ar' ? 'rtl' : 'ltr');
    }
  },
);

withSignup(
  'says what the operator wrote, and the rest in its own words',
  { texts, doubleOptIn: true },
  async (kit) => {
    const page = read((await kit.post({ email }, accept)).text);
    assert.equal(page.h1, 'Look & <see>');
    assert.match(page.text, /Open the link in it/);
  },
);

withSignup('leads back to the page that the form came from, if its site is allowed', {}, async ({ post }) => {
  for (const [referer, expected] of [
    [`${clinic}/news/?id=1`, `${clinic}/news/?id=1`],
    [`${stranger}/`, `${clinic}/`],
    ['javascript:alert(1)', `${clinic}/`],
    ['about:blank', `${clinic}/`],
  ]) {
    const { text } = await post({ email: 'no address' }, { ...accept, Referer: referer });
    assert.deepEqual(read(text).links, [expected]);
  }
});

withSignup('goes to the page that the form names when all went well', {}, async ({ post }) => {
  const thanks = `${clinic}/thanks?from=form#top`;
  const done = await post({ email, return_url: thanks }, accept);
  assert.equal(done.status, 303);
  assert.equal(done.headers.get('location'), `${clinic}/thanks?from=form&newsletter=subscribed#top`);
  const waiting = await post({ email: 'b@example.org', website_2: 'x', return_url: thanks }, accept);
  assert.match(waiting.headers.get('location'), /newsletter=pending/);
  const wrong = await post({ email: 'no address', return_url: thanks }, accept);
  assert.equal(wrong.status, 422);
  assert.deepEqual(read(wrong.text).links, [thanks]);
  // The widget does not follow: it reads the answer.
  assert.equal((await post({ email, return_url: thanks })).status, 200);
});

for (const allowedOrigins of [[clinic], ['*']]) {
  const title = `leads nowhere else, where ${allowedOrigins} is allowed`;
  withSignup(title, { allowedOrigins, limits: { perAddress: 99 } }, async ({ post }) => {
    const own = await post({ email, return_url: `${clinic}/thanks` }, accept);
    assert.equal(own.status, 303);
    for (const url of [
      `${stranger}/`,
      'javascript:alert(1)',
      'https://clinic.example@stranger.example/',
      '/x',
    ]) {
      const { status, headers } = await post({ email, return_url: url }, accept);
      assert.deepEqual([status, headers.get('location')], [200, null], url);
    }
  });
}
