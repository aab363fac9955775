/** What the doctor finds in the source of a page, without a browser that shows it. */
import { expect } from '@open-wc/testing';
import { diagnose } from '../src/doctor/diagnose.js';
import { failureFinding } from '../src/doctor/feed-failures.js';
import type { Finding } from '../src/doctor/finding.js';
import { tags, type Page } from '../src/doctor/page.js';
import { vocabulary } from '../src/doctor/vocabulary.js';
import { FeedError } from '../src/feed/feed-error.js';
import './support/define.js';
import type { Fault } from './support/doctor.js';
import { elements, valuesOf } from './support/manifest.js';
import { widgetTags } from './support/tags.js';

const address = 'https://partner.example/health/page.html';
const host = 'https://publisher.example/';
const script = `<script async src="${host}peer-widgets.js" data-feed="${host}feed.json"></script>`;
const inside = '<a href="https://partner.example/more">Read more</a>';
const tabs = `<peer-role-tabs>${inside}</peer-role-tabs>`;

/** What the doctor says of a page with this body and these tags in its head. */
async function findingsIn(body: string, head = script): Promise<readonly Finding[]> {
  const source = `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body><h1>Page</h1>${body}</body></html>`;
  return (await diagnose(new DOMParser().parseFromString(source, 'text/html'), address)).findings;
}

const faults: readonly Fault[] = [
  { name: 'no script', head: '', body: tabs, code: 'script-missing', says: 'no script' },
  {
    name: 'a script that Rocket Loader has renamed',
    head: script.replace('async', 'type="2f1c-text/javascript"'),
    body: tabs,
    code: 'script-type',
    line: 'data-cfasync="false"',
  },
  {
    name: 'a script that a consent manager holds back',
    head: script.replace('src=', 'type="text/plain" data-src='),
    body: tabs,
    code: 'script-type',
  },
  {
    name: 'a script by http on a page by https',
    head: script.replace(`"${host}peer`, '"http://publisher.example/peer'),
    body: tabs,
    code: 'script-mixed',
    line: `src="${host}peer-widgets.js"`,
  },
  { name: 'the script twice', head: script + script, body: tabs, code: 'script-twice', says: '2 times' },
  {
    name: 'a theme without the second script',
    body: `<peer-role-tabs theme="sand">${inside}</peer-role-tabs>`,
    code: 'extras-missing',
    line: `<script async src="${host}peer-extras.js"></script>`,
  },
  {
    name: 'a theme without the second script where widgets are prerendered',
    head: script.replace('peer-widgets.js', 'peer-widgets.hydrate.js'),
    body: `<peer-role-tabs theme="sand">${inside}</peer-role-tabs>`,
    code: 'extras-missing',
    line: `<script async src="${host}peer-extras.js"></script>`,
  },
  {
    name: 'a placeholder with a deep-link without the second script',
    body: `<div data-peer-widget="role-tabs" data-deep-link="push">${inside}</div>`,
    code: 'extras-missing',
    says: '"data-deep-link"',
  },
  {
    name: 'a quick exit without the second script',
    body: `${tabs}<peer-quick-exit href="https://weather.example/">${inside}</peer-quick-exit>`,
    code: 'extras-missing',
    says: '<peer-quick-exit>',
  },
  {
    name: 'a theme that there is not',
    body: `<script async src="${host}peer-extras.js"></script><peer-role-tabs theme="sandy">${inside}</peer-role-tabs>`,
    code: 'attribute-value',
    line: 'theme="sand"',
  },
  { name: 'a script without a widget', body: inside, code: 'no-widget', says: 'took the tag away' },
  { name: 'neither', head: '', body: inside, code: 'no-widget', says: 'neither' },
  {
    name: 'no feed on the script tag',
    head: `<script async src="${host}peer-widgets.js"></script>`,
    body: tabs,
    code: 'feed-missing',
  },
  {
    name: 'a misspelt tag',
    body: `<peer-role-tab>${inside}</peer-role-tab>`,
    code: 'tag-unknown',
    line: '<peer-role-tabs></peer-role-tabs>',
  },
  {
    name: 'a misspelt attribute',
    body: `<peer-resource-cards serchable>${inside}</peer-resource-cards>`,
    code: 'attribute-unknown',
    line: 'searchable',
    says: 'did you mean "searchable"?',
  },
  {
    name: 'an attribute that nobody knows',
    body: `<peer-role-tabs colour-of-tabs="red">${inside}</peer-role-tabs>`,
    code: 'attribute-unknown',
  },
  {
    name: 'an attribute of a placeholder on a tag',
    body: `<peer-role-tabs data-layout="tabs">${inside}</peer-role-tabs>`,
    code: 'attribute-data',
    line: 'layout="tabs"',
  },
  {
    name: 'a misspelt value',
    body: `<peer-role-tabs layout="accordeon">${inside}</peer-role-tabs>`,
    code: 'attribute-value',
    line: 'layout="accordion"',
  },
  {
    name: 'a word for a number',
    body: `<peer-resource-cards limit="ten">${inside}</peer-resource-cards>`,
    code: 'attribute-value',
    says: 'must be a number',
  },
  {
    name: 'a heading level that there is not',
    body: `<peer-role-tabs heading-level="7">${inside}</peer-role-tabs>`,
    code: 'attribute-value',
    says: 'from 2 to 6',
  },
  {
    name: 'a switch that is "false"',
    body: `<peer-resource-cards searchable="false">${inside}</peer-resource-cards>`,
    code: 'attribute-false',
  },
  {
    name: 'a misspelt attribute of a placeholder',
    body: `<div data-peer-widget="resource-cards" data-serchable>${inside}</div>`,
    code: 'attribute-unknown',
    line: 'data-searchable',
  },
  {
    name: 'a misspelt parameter of a link',
    head: script.replace('async', `data-links="${host}"`),
    body: `<a href="${host}embed/resource-cards/?limmit=3">Resources</a>`,
    code: 'parameter-unknown',
    line: 'limit=3',
  },
  {
    name: 'a placeholder with a misspelt name',
    body: `<div data-peer-widget="role-tab">${inside}</div>`,
    code: 'name-unknown',
    line: 'data-peer-widget="role-tabs"',
  },
  {
    name: 'a placeholder with a foreign feed',
    body: `<div data-peer-widget="role-tabs" data-feed="https://other.example/feed.json">${inside}</div>`,
    code: 'not-allowed',
    line: 'data-allow="https://other.example"',
  },
  {
    name: 'a link with a foreign sign-up',
    head: script.replace('async', `data-links="${host}" data-allow="https://a.example"`),
    body: `<a href="${host}embed/join/?action=https://other.example/join">Join</a>`,
    code: 'not-allowed',
    line: 'data-allow="https://a.example https://other.example"',
  },
  {
    name: 'a link to a widget without data-links',
    body: `${tabs}<a href="${host}embed/role-tabs/">Roles</a>`,
    code: 'links-missing',
    line: `data-links="${host}"`,
  },
  {
    name: 'a link to a widget that is marked as a visitor’s',
    head: script.replace('async', `data-links="${host}"`),
    body: `${tabs}<a rel="ugc" href="${host}embed/role-tabs/">Roles</a>`,
    code: 'links-rel',
    says: '"ugc"',
  },
  { name: 'an empty tag', body: '<peer-role-tabs></peer-role-tabs>', code: 'no-fallback' },
  { name: 'a tag in a paragraph', body: '<p><peer-role-tabs></p><p>More</p>', code: 'wrapped' },
  {
    name: 'curly quotes',
    body: `<peer-role-tabs heading=“Your role” layout="tabs">${inside}</peer-role-tabs>`,
    code: 'quotes-curly',
  },
  {
    name: 'a quotation mark that is not closed',
    body: `<peer-role-tabs heading="Your role>${inside}</peer-role-tabs><p class="x">More</p>`,
    code: 'quote-open',
  },
  {
    name: 'a value that was escaped twice',
    body: `<peer-role-tabs heading="You &amp;amp; us">${inside}</peer-role-tabs>`,
    code: 'entities',
    says: '&amp;',
  },
  {
    name: 'a tag that is closed as in XML',
    body: '<peer-role-tabs /><h2>Next</h2><footer>End</footer>',
    code: 'not-closed',
    line: '</peer-role-tabs>',
  },
  { name: 'an escaped tag', body: '<p>&lt;peer-role-tabs&gt;&lt;/peer-role-tabs&gt;</p>', code: 'escaped' },
  {
    name: 'a script shown as text',
    head: '',
    body: `${script}${tabs}<p>&lt;script src="${host}peer-widgets.js"&gt;</p>`,
    code: 'escaped',
  },
  {
    name: 'a shortcode without its plugin',
    body: '<p>[peer_widget name="role-tabs"]</p>',
    code: 'shortcode',
  },
  {
    name: 'a sign-up without an address',
    head: `<script async src="${host}peer-widgets.js"></script>`,
    body: `<peer-newsletter-signup>${inside}</peer-newsletter-signup>`,
    code: 'signup-unset',
    line: 'action="https://…"',
  },
  {
    name: 'a sign-up by http on a page by https',
    body: `<peer-newsletter-signup action="http://lists.example/join">${inside}</peer-newsletter-signup>`,
    code: 'signup-insecure',
    line: 'action="https://lists.example/join"',
  },
  {
    name: 'a sign-up with a service that nobody knows',
    body: `<peer-newsletter-signup action="/join" provider="mailchimpp">${inside}</peer-newsletter-signup>`,
    code: 'attribute-value',
    line: 'provider="mailchimp"',
  },
  {
    name: 'a secret in the page',
    body: `<peer-newsletter-signup action="/join" api-key="abc">${inside}</peer-newsletter-signup>`,
    code: 'secret',
  },
  {
    name: 'a secret in what is sent along',
    body: `<peer-newsletter-signup action="/join" extra="token=abc">${inside}</peer-newsletter-signup>`,
    code: 'secret',
  },
];

const healthy: Readonly<Record<string, string>> = {
  'all tags with fallbacks': widgetTags
    .map((tag) => `<${tag}${tag.endsWith('signup') ? ' action="/join"' : ''}>${inside}</${tag}>`)
    .join(''),
  'attributes that mean something': `<peer-resource-cards id="x" class="wide" lang="es" hidden searchable limit="3" kind="video"
    layout="list" sort="newest" color-scheme="dark" heading="" aria-label="Y" data-test="1" onclick="go()">${inside}</peer-resource-cards>`,
  'what frameworks leave behind': `<peer-role-tabs data-v-123="" v-if="x" _ngcontent-abc @click="go" :key="1" x-data="{}">${inside}</peer-role-tabs>`,
  'words in curly quotes': `<peer-role-tabs heading="Your “role” today">${inside}</peer-role-tabs>`,
  'a placeholder with the attributes of others': `<div class="wp-block" data-peer-widget="role-tabs" data-id="7" data-src="x" data-type="core">${inside}</div>`,
  'a placeholder for the sign-up, with "false"': `<div data-peer-widget="join" data-action="/join" data-send-page-url="false">${inside}</div>`,
  'a fallback link to the embed page': `<peer-role-tabs><a href="${host}embed/role-tabs/?utm_source=x">Roles</a></peer-role-tabs>`,
  'a page about code': `${tabs}<pre>&lt;peer-role-tabs&gt;</pre><p>Write <code>&lt;peer-role-tabs&gt;</code>.</p>`,
  'a feed around widgets': `<peer-feed src="/feed.json"><h2>Ours</h2>${tabs}</peer-feed>`,
  'a service’s own form inside the sign-up':
    '<peer-newsletter-signup><form action="https://lists.example/join" method="post"><input type="email" name="EMAIL"></form></peer-newsletter-signup>',
};

describe('In the source of a page the doctor', () => {
  for (const { name, body = '', head, code, line, says } of faults) {
    it(`finds ${name}, and nothing else`, async () => {
      const findings = await findingsIn(body, head);
      expect(findings.map((finding) => finding.code)).to.deep.equal([code]);
      const [finding] = findings as [Finding];
      if (line) expect(finding.line).to.equal(line);
      if (says) expect(finding.problem).to.include(says);
      expect(finding.fix).to.match(/[.)]$/);
    });
  }

  for (const [name, body] of Object.entries(healthy)) {
    it(`finds nothing wrong with ${name}`, async () => {
      expect(await findingsIn(body)).to.deep.equal([]);
    });
  }

  it('says of a page as XHTML that the script does nothing there', async () => {
    const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><peer-role-tabs><a href="/more">More</a></peer-role-tabs></body></html>`;
    const document = new DOMParser().parseFromString(page, 'application/xhtml+xml');
    const { findings } = await diagnose(document, address);
    expect(findings.map(({ code }) => code)).to.include('xhtml');
  });

  it('puts what matters most in front', async () => {
    const findings = await findingsIn(
      `<peer-resource-cards serchable></peer-resource-cards><peer-role-tab>${inside}</peer-role-tab>`,
    );
    expect(findings.map(({ severity }) => severity)).to.deep.equal(['error', 'warning', 'note']);
  });
});

describe('Of a feed that cannot be shown the doctor', () => {
  const nothing: Page = {
    document,
    base: address,
    scripts: [],
    placements: [],
    allowed: [],
  };
  const failures: readonly (readonly [code: string, feed: string, error: FeedError, line?: string])[] = [
    [
      'feed-mixed',
      'http://a.example/f.json',
      new FeedError('network', 'no answer'),
      'https://a.example/f.json',
    ],
    ['feed-timeout', `${host}f.json`, new FeedError('timeout', 'no answer came in time')],
    ['feed-size', `${host}f.json`, new FeedError('size', 'it is larger than 8 MB; make it smaller')],
    ['feed-version', `${host}f.json`, new FeedError('version', 'its "version" must be 1'), '"version": 1'],
    ['feed-server', `${host}f.json`, new FeedError('status', 'its server answered 429; try again later')],
    [
      'feed-not-found',
      `${host}f.json`,
      new FeedError('status', 'its server answered 410; check the address'),
    ],
    ['feed-refused', `${host}f.json`, new FeedError('status', 'its server answered 401; check the address')],
  ];
  for (const [code, feed, error, line] of failures) {
    it(`says ${code} where “${error.message}”`, async () => {
      const finding = await failureFinding(error, feed, document.body, nothing, new Set());
      expect(finding.code).to.equal(code);
      if (line) expect(finding.line).to.equal(line);
    });
  }
});

describe('The doctor’s list of attributes', () => {
  it('has every tag', () => {
    expect([...tags].sort()).to.deep.equal(['peer-feed', ...widgetTags].sort());
  });

  it('has every attribute that a tag, or its style sheet, reads', () => {
    for (const tag of tags) {
      const { observedAttributes } = customElements.get(tag) as typeof HTMLElement & {
        observedAttributes: string[];
      };
      expect(Object.keys(vocabulary[tag]!)).to.have.members([
        ...observedAttributes,
        ...(tag === 'peer-feed' ? [] : ['color-scheme', 'density', 'theme']),
        ...(/tabs|guide/.test(tag) ? ['deep-link'] : []),
      ]);
    }
  });

  it('has the values that the manifest names', () => {
    for (const { tagName, attributes = [] } of elements.filter((one) => vocabulary[one.tagName])) {
      for (const attribute of attributes.filter(({ reflects }) => !reflects)) {
        const { values } = vocabulary[tagName]![attribute.name]!;
        expect(values && [...values].sort(), `${attribute.name} of ${tagName}`).to.deep.equal(
          valuesOf(attribute)?.toSorted(),
        );
      }
    }
  });
});
