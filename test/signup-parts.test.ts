import { expect } from '@open-wc/testing';
import { cleanEmail, suggestEmail } from '../src/newsletter-signup/email.js';
import { endpointOf, type Endpoint } from '../src/newsletter-signup/endpoint.js';
import { readPastedForm } from '../src/newsletter-signup/pasted-form.js';
import { presets } from '../src/newsletter-signup/presets.js';
import { toJson } from '../src/newsletter-signup/to-json.js';

/** An element with this inside. */
function around(html: string): HTMLElement {
  const host = document.createElement('div');
  host.innerHTML = html;
  return host;
}

describe('an address that was typed or pasted', () => {
  const rows: [typed: string, clean: string][] = [
    ['  ann@example.org\n', 'ann@example.org'],
    ['\u200bann@exam\u00adple.org\ufeff', 'ann@example.org'],
    ['mailto:ann@example.org', 'ann@example.org'],
    [' MAILTO:ann@example.org', 'ann@example.org'],
    ['o’neill@example.org', 'o’neill@example.org'],
    ['josé@bücher.example', 'josé@bücher.example'],
  ];
  for (const [typed, clean] of rows) {
    it(`is read as ${clean}: ${JSON.stringify(typed)}`, () => expect(cleanEmail(typed)).to.equal(clean));
  }

  const suggestions: [email: string, meant: string | undefined][] = [
    ['ann@gmial.com', 'ann@gmail.com'],
    ['ann@gmail', 'ann@gmail.com'],
    ['ann@gmail.con', 'ann@gmail.com'],
    ['Ann.B@HOTMAL.com', 'Ann.B@hotmail.com'],
    ['ann@yaho.com', 'ann@yahoo.com'],
    ['ann@gmail.com', undefined],
    ['ann@mail.com', undefined],
    ['ann@ymail.com', undefined],
    ['ann@example.org', undefined],
    ['ann', undefined],
    ['', undefined],
  ];
  for (const [email, meant] of suggestions) {
    it(`${meant ? `was perhaps meant as ${meant}` : 'is taken at its word'}: ${email}`, () =>
      expect(suggestEmail(email)).to.equal(meant));
  }
});

describe('fields as JSON', () => {
  const rows: [entries: [string, string][], json: unknown][] = [
    [[['email', 'ann@example.org']], { email: 'ann@example.org' }],
    [
      [
        ['a.0.b', '1'],
        ['a.0.c', '2'],
        ['a.1.b', '3'],
      ],
      { a: [{ b: '1', c: '2' }, { b: '3' }] },
    ],
    [
      [
        ['interests.', 'walking'],
        ['interests.', 'news'],
      ],
      { interests: ['walking', 'news'] },
    ],
    [[['a.b', 'true']], { a: { b: true } }],
    [[['quote', '"\\\n\u2028\ud800']], { quote: '"\\\n\u2028\ud800' }],
    [[], {}],
  ];
  for (const [entries, json] of rows) {
    it(`are ${JSON.stringify(json)}`, () => expect(JSON.parse(toJson(entries))).to.deep.equal(json));
  }

  it('cannot reach what all objects share', () => {
    toJson([
      ['__proto__.polluted', 'yes'],
      ['constructor.prototype.polluted', 'yes'],
    ]);
    expect(({} as { polluted?: string }).polluted).to.equal(undefined);
  });

  it('are written where an old script has changed how JSON is written', () => {
    const prototype = Array.prototype as unknown as { toJSON?: () => string };
    prototype.toJSON = () => 'broken';
    try {
      expect(toJson([['a.0', 'x']])).to.equal('{"a":["x"]}');
    } finally {
      delete prototype.toJSON;
    }
  });
});

describe('a form that was pasted', () => {
  it('says where it sends, and keeps what visitors do not see', () => {
    const form = readPastedForm(
      around(`<p>Text</p><form action="https://x.us1.list-manage.com/subscribe/post?u=1&amp;id=2" method="post">
        <input type="hidden" name="tags" value="7"><input type="email" name="EMAIL" required><input type="text" name="FNAME">
        <input type="text" name="b_1_2" tabindex="-1" value="filled"><input type="checkbox" name="group" value="9" checked>
        <input type="checkbox" name="other" value="8"><button name="subscribe" type="submit" value="Go">Go</button></form>`),
    );
    expect(form).to.deep.equal({
      action: 'https://x.us1.list-manage.com/subscribe/post?u=1&id=2',
      method: 'post',
      email: 'EMAIL',
      name: 'FNAME',
      entries: [
        ['tags', '7'],
        ['b_1_2', ''],
        ['group', '9'],
        ['subscribe', 'Go'],
      ],
    });
  });

  for (const [what, html] of [
    ['no form', '<a href="/news">News</a>'],
    ['a form without an address to send to', '<form><input type="email" name="e"></form>'],
    ['a form without an email field', '<form action="/a"><input name="q"></form>'],
    [
      'a form that asks for more',
      '<form action="/a"><input type="email" name="e"><input name="phone" required></form>',
    ],
  ] as const) {
    it(`stays as it is: ${what}`, () => expect(readPastedForm(around(html))).to.equal(undefined));
  }
});

describe('where a submission goes', () => {
  const elsewhere = 'https://lists.example/subscribe';
  const rows: [what: string, wish: Parameters<typeof endpointOf>[0], expected: Partial<Endpoint>][] = [
    [
      'the page’s own origin, as a form',
      { action: '/subscribe' },
      { encoding: 'form', email: 'email', isGeneric: true },
    ],
    [
      'elsewhere, by the browser’s own form',
      { action: elsewhere },
      { encoding: 'navigate', isGeneric: false },
    ],
    [
      'elsewhere, as the page wishes',
      { action: elsewhere, encoding: 'json' },
      { encoding: 'json', isGeneric: true },
    ],
    ['elsewhere, whatever is no way', { action: elsewhere, encoding: 'jsonp' }, { encoding: 'navigate' }],
    [
      'Ghost, from its name and its site',
      { provider: 'ghost', action: 'https://blog.example/news/' },
      { url: 'https://blog.example/members/api/send-magic-link/', encoding: 'json' },
    ],
    [
      'Brevo, recognized',
      { action: 'https://a.sibforms.com/serve/x' },
      { url: 'https://a.sibforms.com/serve/x?isAjax=1', email: 'EMAIL', success: 'success=true' },
    ],
    [
      'Mailchimp, with its honeypot',
      { action: 'https://x.list-manage.com/subscribe/post?u=1&id=2' },
      { encoding: 'navigate', hidden: [['b_1_2', '']] },
    ],
    [
      'Buttondown, never by script',
      { action: 'https://buttondown.com/api/emails/embed-subscribe/a', encoding: 'form' },
      { encoding: 'navigate' },
    ],
    [
      'Constant Contact, by a link',
      { provider: 'constantcontact', action: 'https://lp.constantcontact.com/a', encoding: 'form' },
      { encoding: 'link' },
    ],
    [
      'a list',
      {
        provider: 'mlmmj',
        action: 'https://a.example/mlmmj.php',
        list: 'news',
        returnUrl: 'https://b.example/?a=1',
      },
      {
        hidden: [
          ['job', 'subscribe'],
          ['mailinglist', 'news'],
          ['redirect_success', 'https://b.example/?a=1&newsletter=ok'],
          ['redirect_failure', 'https://b.example/?a=1&newsletter=error'],
        ],
      },
    ],
    [
      'fields of other names',
      { action: '/a', emailField: 'mail', nameField: 'who', extra: 'a=1&b=2' },
      {
        email: 'mail',
        name: 'who',
        hidden: [
          ['a', '1'],
          ['b', '2'],
        ],
      },
    ],
    [
      'a name in the service’s own field',
      { provider: 'kit', action: 'https://app.kit.com/forms/1/subscriptions', nameField: '' },
      { name: 'fields[first_name]' },
    ],
    ['what success is', { action: '/a', successWhen: 'json:ok=yes' }, { success: 'ok=yes' }],
  ];
  for (const [what, wish, expected] of rows) {
    it(`is ${what}`, () => expect(endpointOf(wish, undefined)).to.deep.include(expected));
  }

  it('is what the page says, then the form inside, then the feed', () => {
    const form = readPastedForm(
      around('<form action="/form" method="post"><input type="email" name="e"></form>'),
    );
    const feed = { action: 'https://feed.example/', provider: 'ghost' };
    const url = (...args: Parameters<typeof endpointOf>) =>
      new URL((endpointOf(...args) as Endpoint).url).pathname;
    expect(url({ action: '/page' }, form, feed)).to.equal('/page');
    expect(url({}, form, feed)).to.equal('/form');
    expect(url({}, undefined, feed)).to.equal('/members/api/send-magic-link/');
  });

  const refused: [what: string, wish: Parameters<typeof endpointOf>[0], words: RegExp][] = [
    ['no address', {}, /needs action="…"/],
    ['a script', { action: 'javascript:alert(1)' }, /needs action="…"/],
    [
      'an unknown service',
      { action: '/a', provider: 'sendgrid' },
      /knows no provider "sendgrid"; use one of mailchimp/,
    ],
    ...['api_key=1', 'apikey=1', 'a=1&access_token=2', 'SECRET=x', 'password=x'].map(
      (extra): [string, Parameters<typeof endpointOf>[0], RegExp] => [
        extra,
        { action: '/a', extra },
        /all can read it; remove it/,
      ],
    ),
  ];
  refused.push([
    'an attribute',
    { action: '/a', getAttributeNames: () => ['action', 'api-key'] },
    /all can read it; remove it/,
  ]);
  for (const [what, wish, words] of refused) {
    it(`is refused in a sentence: ${what}`, () => expect(endpointOf(wish, undefined)).to.match(words));
  }

  it('is documented for every service', async () => {
    const docs = await (await fetch('/docs/newsletter.md')).text();
    for (const name of Object.keys(presets)) expect(docs).to.contain(`| \`${name}\` |`);
  });
});
