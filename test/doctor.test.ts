/** What the built doctor finds on a page that a browser shows. */
import { expect, waitUntil } from '@open-wc/testing';
import { callDoctor, checkedIn, examined, findingsIn, panelOf, type Fault } from './support/doctor.js';
import { openPartner, scriptTag, untilThere } from './support/partner-frame.js';

const inside = '<a href="/more">Read more</a>';
const tabs = `<peer-role-tabs>${inside}</peer-role-tabs>`;
const widgets = `${tabs}
  <peer-resource-cards searchable filterable>${inside}</peer-resource-cards>
  <peer-story-carousel>${inside}</peer-story-carousel>
  <peer-chapter-guide>${inside}</peer-chapter-guide>
  <peer-newsletter-signup action="/subscribe">${inside}</peer-newsletter-signup>`;
const look = '<style>body { font: 16px/1.5 sans-serif; margin: 16px; color: #222; background: #fff }</style>';
const head = look + scriptTag();
const fixture = '/test/fixtures/snippet.html';

/** A feed that stands in the page, so that each test can have its own. */
const inline = (feed: object) =>
  `<script type="application/json">${JSON.stringify({ version: 1, title: 'Own', language: 'en', ...feed })}</script>`;
const role = { id: 'peers', name: 'Peers', actions: ['Share.'] };

/** The answers of a server of another origin, by their names in tools/wtr/fault-answers.mjs. */
const answers: readonly (Omit<Fault, 'body' | 'head'> & { readonly answer: string })[] = [
  {
    name: 'a server that does not allow others to read',
    answer: 'no-cors',
    code: 'feed-cors',
    line: 'Access-Control-Allow-Origin: *',
  },
  { name: 'a server that is not there', answer: 'refused', code: 'feed-unreachable' },
  { name: 'an address that is none', answer: 'no-address', code: 'feed-unreachable' },
  { name: 'a feed that is gone', answer: '404', code: 'feed-not-found', says: '404' },
  { name: 'a feed behind a login', answer: '403', code: 'feed-refused', says: '403' },
  { name: 'a server in trouble', answer: '503-for-an-hour', code: 'feed-server', says: '503' },
  { name: 'a web page for a feed', answer: 'login', code: 'feed-page', says: 'web page' },
  {
    name: 'a feed with a comma too many',
    answer: 'trailing-comma',
    code: 'feed-json',
    says: 'not valid JSON',
  },
  { name: 'a list of numbers for a feed', answer: 'list-of-numbers', code: 'feed-format' },
];

const faults: readonly Fault[] = [
  {
    name: 'a feed that the page’s policy blocks',
    head: `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">${head}`,
    code: 'feed-csp',
    line: `connect-src ${location.origin}`,
  },
  {
    name: 'a feed of another version',
    body: `<peer-role-tabs>${inside}${inline({ version: 2, roles: [role] })}</peer-role-tabs>`,
    code: 'feed-version',
    line: '"version": 1',
  },
  {
    name: 'items that were left out',
    body: `<peer-role-tabs>${inside}${inline({ roles: [role, { id: 'x' }] })}</peer-role-tabs>`,
    code: 'feed-items',
    says: '“roles.1.name” is missing',
  },
  {
    name: 'a feed that has nothing for a widget',
    body: `<peer-story-carousel>${inside}${inline({ roles: [role] })}</peer-story-carousel>`,
    code: 'feed-empty',
    says: 'has no stories',
  },
  {
    name: 'a kind that the feed has nothing of',
    body: `<peer-resource-cards kind="course">${inside}${inline({
      resources: [{ id: 'a', kind: 'video', title: 'A', url: '/a' }],
    })}</peer-resource-cards>`,
    code: 'feed-empty',
    says: 'of the kind "course"',
  },
  {
    name: 'the id of no role',
    body: `<peer-role-tabs selected="peer-suporters">${inside}</peer-role-tabs>`,
    code: 'feed-id',
    line: 'selected="peer-supporters"',
  },
  {
    name: 'a sign-up for which neither the page nor the feed has an address',
    body: `<peer-newsletter-signup>${inside}${inline({ roles: [role] })}</peer-newsletter-signup>`,
    code: 'signup-unset',
  },
  {
    name: 'a script whose hash is another file’s',
    head: look + scriptTag(`integrity="sha384-${'A'.repeat(64)}"`),
    code: 'script-integrity',
    says: 'integrity',
  },
  {
    name: 'a script that is not where its tag says',
    head: `${look}<script src="/nowhere/peer-widgets.js" data-feed="/test/fixtures/seed-feed.json"></script>`,
    code: 'script-blocked',
    line: `script-src ${location.origin}/nowhere/peer-widgets.js`,
  },
  {
    name: 'what surrounds a widget and is hidden',
    body: `<div id="box" style="display: none">${tabs}</div>`,
    code: 'hidden-display',
    says: '<div id="box">',
  },
  {
    name: 'a widget that is invisible',
    body: `<style>peer-role-tabs { visibility: hidden }</style>${tabs}`,
    code: 'hidden-visibility',
  },
  {
    name: 'a transparent box around a widget',
    body: `<div class="fade-in" style="opacity: 0">${tabs}</div>`,
    code: 'hidden-opacity',
    says: '<div class="fade-in">',
  },
  { name: 'a widget without a width', body: `<div style="width: 0">${tabs}</div>`, code: 'no-width' },
  {
    name: 'a box that cuts a widget off',
    body: `<div class="teaser" style="height: 120px; overflow: hidden">${tabs}</div>`,
    code: 'cut-off',
    says: '<div class="teaser">',
  },
  { name: 'a column that is too narrow', body: `<div style="width: 150px">${tabs}</div>`, code: 'narrow' },
  {
    name: 'a dark page that has not said so',
    body: `<style>body { background: rgb(17 20 23); color: #e6eaec }</style>${tabs}`,
    code: 'contrast-surface',
    line: 'body { --peer-surface: rgb(17, 20, 23); }',
  },
  {
    name: 'a page whose text is as pale as its background',
    body: `<style>body { color: color(srgb 0.75 0.75 0.75) }</style>${tabs}`,
    code: 'contrast-text',
    says: '4.5 to 1',
  },
  {
    name: 'a placeholder that stays what it is',
    body: `${tabs}<div data-peer-widget="role-tabs" data-feed="https://other.example/f.json">${inside}</div>`,
    code: 'not-allowed',
    line: 'data-allow="https://other.example"',
  },
  {
    name: 'a misspelt attribute of a placeholder, once',
    body: `<div data-peer-widget="resource-cards" data-serchable>${inside}</div>`,
    code: 'attribute-unknown',
    line: 'data-searchable',
  },
];

const healthy: Readonly<Record<string, readonly [body: string, head?: string]>> = {
  'all widgets': [widgets],
  'dark pages': [
    widgets,
    `<style>:root { color-scheme: dark; background: #15191c; color: #e9eef0 } body { margin: 16px }</style>${scriptTag()}`,
  ],
  placeholders: [
    `<div data-peer-widget="role-tabs" data-layout="accordion">${inside}</div><div data-peer-widget="join" data-action="/join">${inside}</div>`,
  ],
  'links that have become widgets': [
    `<a href="${location.origin}/publisher/embed/role-tabs/?feed=${location.origin}/test/fixtures/seed-feed.json">Roles</a>`,
    look + scriptTag(`data-links="${location.origin}/publisher/"`),
  ],
  'a widget that the page hides on purpose': [`${tabs}<peer-role-tabs hidden>${inside}</peer-role-tabs>`],
  'a sign-up alone, without any feed': [
    `<peer-newsletter-signup action="/join">${inside}</peer-newsletter-signup>`,
    `${look}<script src="/dist/peer-widgets.js"></script>`,
  ],
};

describe('On a page the doctor', () => {
  let addresses: Record<string, string>;
  before(async () => {
    addresses = (await (await fetch('/faults')).json()) as Record<string, string>;
  });

  function expectOne(found: Awaited<ReturnType<typeof examined>>['found'], { code, line, says }: Fault) {
    expect(found.map((one) => one.code)).to.deep.equal([code]);
    if (line) expect(found[0]!.line).to.equal(line);
    if (says) expect(found[0]!.text).to.include(says);
  }

  for (const row of answers) {
    it(`finds ${row.name}, and nothing else`, async () => {
      const address = addresses[row.answer]!;
      const feed = row.answer.startsWith('no-a') ? address : `${address}/visit-doctor`;
      const { found } = await examined(tabs, look + scriptTag(`data-feed="${feed}"`));
      expectOne(found, row);
    });
  }

  for (const row of faults) {
    it(`finds ${row.name}, and nothing else`, async () => {
      const { found } = await examined(row.body ?? tabs, row.head ?? head);
      expectOne(found, row);
    });
  }

  for (const [name, [body, itsHead = head]] of Object.entries(healthy)) {
    it(`finds nothing wrong with ${name}`, async () => {
      const { page, found } = await examined(body, itsHead);
      expect(found).to.deep.equal([]);
      expect(panelOf(page)!.textContent).to.include('Everything is fine');
      expect(page.failures).to.be.empty;
    });
  }

  it('finds two versions of the script, and which is used', async () => {
    const page = await openPartner(tabs, head);
    const { versions } = page.customElements.get('peer-feed') as unknown as { versions: string[] };
    versions.push('9.9.9');
    const found = await callDoctor(page);
    expectOne(found, { name: '', code: 'script-versions', says: `${versions[0]} came first` });
  });

  it('finds a policy that forbids to draw, and says which line it lacks', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types 'none'";
    const page = await openPartner(
      tabs,
      `${look}<meta http-equiv="Content-Security-Policy" content="${policy}">${scriptTag()}`,
    );
    await page.PeerWidgets!.doctor();
    await waitUntil(() => panelOf(page)?.querySelector('.checked'), 'should say', { timeout: 9000 });
    expectOne(findingsIn(page), {
      name: '',
      code: 'not-drawn',
      line: 'trusted-types peer-widgets',
    });
  });

  it('finds a hash without crossorigin', async () => {
    const script = `${addresses['404']}/visit-doctor/peer-widgets.js`;
    const tag = `<script src="${script}" integrity="sha384-${'A'.repeat(64)}" data-feed="/test/fixtures/seed-feed.json"></script>`;
    const { found } = await examined(tabs, look + tag);
    expectOne(found, { name: '', code: 'script-integrity', line: 'crossorigin="anonymous"' });
  });

  it('says what it has checked: the version, the widgets, and the feed with what is in it', async () => {
    const { page } = await examined(widgets, head);
    const checked = checkedIn(page).join('\n');
    expect(checked).to.match(/Script: 1 tag, version \d/);
    expect(checked).to.include('<peer-role-tabs>, <peer-resource-cards>, <peer-story-carousel>');
    expect(checked).to.match(/Feed “.+” \(http.+seed-feed\.json\): \d+ roles, \d+ resources, \d+ stories/);
  });

  it('comes when the webmaster asks for it in the console', async () => {
    const page = await openPartner(tabs, head);
    await page.PeerWidgets!.doctor();
    await untilThere(page, 'peer-doctor');
    expect(page.document.querySelectorAll('peer-doctor')).to.have.length(1);
  });

  it('reads a feed of the page’s own server that is no feed', async () => {
    const { found } = await examined(tabs, look + scriptTag(`data-feed="${fixture}"`));
    expectOne(found, { name: '', code: 'feed-page', line: `${location.origin}${fixture}` });
  });
});
