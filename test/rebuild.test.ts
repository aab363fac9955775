import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { parseHtml as parse } from '../src/rich-text/parse-html.js';
import { rebuild, type RichTextOptions } from '../src/rich-text/rebuild.js';
import { payloads } from './support/html-payloads.js';

const base = 'https://publisher.example/feeds/feed.json';
const build = (text: string, options: Partial<RichTextOptions> = {}) =>
  rebuild(text, { parse, document, base, ...options });

/** What a page would get, as HTML. */
function markup(text: string, options?: Partial<RichTextOptions>): string {
  const box = document.createElement('div');
  box.append(build(text, options));
  return box.innerHTML.replaceAll(' rel="noopener noreferrer nofollow ugc"', '');
}

const elements = 'p br strong b em i u s a ul ol li h3 h4 blockquote code sub sup small'.split(' ');
const safe = /^(https?|mailto|tel):/;

/** Everything in a tree that the allow-list of the feed format does not know. */
function trespassers(root: Node): string[] {
  const walker = document.createTreeWalker(root);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) continue;
    const name = node.nodeName.toLowerCase();
    if (!(node instanceof HTMLElement) || !elements.includes(name)) {
      found.push(name);
      continue;
    }
    const attributes = name === 'a' ? ['href', 'rel', 'lang', 'dir'] : ['lang', 'dir'];
    for (const attribute of node.getAttributeNames()) {
      if (!attributes.includes(attribute)) found.push(`${name} ${attribute}`);
    }
    if (name === 'a' && !safe.test(node.getAttribute('href') ?? '')) found.push('a href');
    if (name === 'a' && !node.getAttribute('rel')?.includes('nofollow')) found.push('a rel');
  }
  return found;
}

let ran = 0;
const requests = () =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes('canary')).length;

describe('HTML from a feed that means harm', () => {
  before(() => {
    Object.assign(globalThis, { fired: () => void ran++ });
  });
  after(() => {
    Reflect.deleteProperty(globalThis, 'fired');
  });

  it('is a long list', () => {
    expect(new Set(payloads).size).to.be.at.least(60);
  });

  for (const payload of payloads) {
    it(`leaves nothing but allowed nodes of ${payload}`, async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.addEventListener('click', (event) => event.preventDefault());
      box.append(build(payload));
      expect(trespassers(box)).to.deep.equal([]);
      for (const element of box.querySelectorAll<HTMLElement>('*')) element.click();
    });
  }

  it('runs no code and asks no server, while the same as raw HTML does', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    for (const payload of payloads) box.append(build(payload));
    // The control: what this test looks at does see code and requests, and sees them after all that went before.
    const control = document.createElement('div');
    control.innerHTML = '<img src="/test/fixtures/seed-feed.json?canary" onerror="fired()">';
    expect(trespassers(control)).to.deep.equal(['img']);
    box.append(control);
    await waitUntil(() => ran > 0 && requests() > 0, 'the control should run and ask', { timeout: 5000 });
    expect(ran).to.equal(1);
    expect(requests()).to.equal(1);
  });

  it('would be noticed by this test, payload by payload', () => {
    const known = (payload: string) =>
      trespassers(parse(payload)!).filter((name) => !/^(#|html|head|body)/.test(name));
    const harmless = payloads.filter((payload) => !known(payload).length);
    // Only these are stopped by the parser alone, or leave no more than an allowed element.
    expect(harmless).to.have.length.below(8);
  });
});

describe('HTML from a feed', () => {
  const rows: [written: string, becomes: string][] = [
    ['Plain text', 'Plain text'],
    ['Tea & <b>biscuits</b>', 'Tea &amp; <b>biscuits</b>'],
    ['1 &lt; 2 &amp; 3', '1 &lt; 2 &amp; 3'],
    ['<p>One</p><p>Two</p>', '<p>One</p><p>Two</p>'],
    ['<h3>A</h3><h4>B</h4>', '<h3>A</h3><h4>B</h4>'],
    ['<ul><li>A<ol><li>B</li></ol></li></ul>', '<ul><li>A<ol><li>B</li></ol></li></ul>'],
    [
      '<strong>a</strong><em>b</em><i>c</i><u>d</u><s>e</s>',
      '<strong>a</strong><em>b</em><i>c</i><u>d</u><s>e</s>',
    ],
    [
      'a<sub>1</sub><sup>2</sup><small>3</small><code>4</code><br>',
      'a<sub>1</sub><sup>2</sup><small>3</small><code>4</code><br>',
    ],
    ['<blockquote lang="de" dir="ltr">Ja</blockquote>', '<blockquote lang="de" dir="ltr">Ja</blockquote>'],
    ['<p lang="de" dir="rtl" class="x">a</p>', '<p lang="de" dir="rtl">a</p>'],
    ['<a href="../a">A</a>', '<a href="https://publisher.example/a" rel="nofollow ugc">A</a>'],
    ['<a href="mailto:ann@example.org">A</a>', '<a href="mailto:ann@example.org" rel="nofollow ugc">A</a>'],
    ['<a>A</a> <a href="javascript:1">B</a>', 'A B'],
    ['<span>a</span> <font color="red">b</font> <x-y>c</x-y>', 'a b c'],
    ['<section><p>a <span>b <b>c</b></span></p></section>', '<p>a b <b>c</b></p>'],
    ['a<!-- b -->c', 'ac'],
    ['<form><p>a</p></form>', '<p>a</p>'],
    ['a<script>b</script><style>c</style><svg>d</svg>e', 'ae'],
    ['', ''],
    // Blocks that are not kept: their words stand on lines of their own.
    ['<div>A</div><div>B</div>', 'A<br>B<br>'],
    ['<div>A</div>\n<div>B</div>', 'A<br>\nB<br>'],
    ['<div><div><div>A</div></div></div>B', 'A<br>B'],
    ['A<div>B</div>C', 'A<br>B<br>C'],
    ['<h1>A</h1><p>B</p><h2>C</h2>', 'A<br><p>B</p>C<br>'],
    ['<table><tr><td>A</td><td>B</td></tr></table>', 'A<br>B<br>'],
    ['<dl><dt>A</dt><dd>B</dd></dl>', 'A<br>B<br>'],
    ['<figure><img src="a"><figcaption>A</figcaption></figure>', 'A<br>'],
    ['A<hr>B', 'A<br>B'],
    ['<section><p>A</p></section><section><p>B</p></section>', '<p>A</p><p>B</p>'],
    ['<div></div><div> </div>', ' '],
    // Elements that are kept from the browser.
    ['a<style>p{}</style>b<img src=x sizes="((">c', 'abc'],
    ['<details><summary>A</summary>B</details>', 'A<br>B<br>'],
    ['a<video><p>b</p></video><audio>c</audio>d', 'ad'],
    ['<b-><p>a</p></b->', '<b><p>a</p></b>'],
  ];
  for (const [written, becomes] of rows) {
    it(`becomes ${becomes || 'nothing'}: ${written}`, () => {
      expect(markup(written)).to.equal(becomes);
    });
  }

  for (const [what, text] of [
    ['brackets in sizes', `<img srcset="a 1w" sizes="${'('.repeat(20_000)}">a`],
    ['a deep style sheet', `<style>${'a{'.repeat(20_000)}</style>a`],
    ['a style attribute', `<p style="--a:${'('.repeat(20_000)}">a</p>`],
    ['nested summaries', `a${'<summary>'.repeat(3000)}`],
    ['nested audio', `a${'<audio>'.repeat(3000)}`],
    ['selectedcontent', `a${'<selectedcontent>'.repeat(500)}`],
    [
      'select with selectedcontent',
      `a<select><button><selectedcontent></button>${'<option>b'.repeat(900)}</select>`,
    ],
  ] as const) {
    it(`leaves the page alive: ${what}`, () => expect(build(text).textContent).to.contain('a'));
  }

  it('keeps its text when its names look like the browser’s own', () => {
    expect(build('<form name="body"><input name="childNodes"><p>One</p></form>').textContent).to.equal('One');
    expect(build('<img name="body"><img name="documentElement"><p>Two</p>').textContent).to.equal('Two');
    expect(build('<form><input name="nodeType"><input name="localName">Three</form>').textContent).to.contain(
      'Three',
    );
  });

  it('keeps only the words of links where a link would stand in another', () => {
    expect(markup('See <a href="/a">the <b>guide</b></a>.', { links: false })).to.equal(
      'See the <b>guide</b>.',
    );
  });

  it('is not parsed when it is plain text', () => {
    const refuse = () => expect.fail('should not be parsed');
    expect(markup('No markup > here', { parse: refuse })).to.equal('No markup &gt; here');
  });

  it('is made in the document that it is meant for', () => {
    const other = document.implementation.createHTMLDocument();
    expect(build('<p>a</p>', { document: other }).firstChild?.ownerDocument).to.equal(other);
  });

  it('is cut off at a depth that no layout needs', () => {
    const text = build(`${'<b>'.repeat(500)}deep`);
    let depth = 0;
    for (let node = text.firstChild; node; node = node.firstChild) depth++;
    expect(depth).to.be.within(20, 100);
  });

  it('is read to the end, though only as plain text behind more tags than a text needs', () => {
    const article = '<p>A <b>long</b> article.</p>'.repeat(240);
    expect(markup(article)).to.equal(article);
    const text = build(`${'<b>a</b>'.repeat(2000)}<p>The end.</p>`);
    expect(text.querySelectorAll('*').length).to.be.within(400, 1000);
    expect(text.textContent?.replace(/\s/g, '')).to.match(/^a{2000}Theend\.$/);
  });

  it('is cut off at a length that no text needs, also when it is plain', () => {
    for (const start of ['', '<b>']) {
      expect(build(start + 'a'.repeat(1_000_000)).textContent?.length).to.be.within(50_000, 100_000);
    }
  });
});
