import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runModule } from '../tools/run-module.mjs';

const load = (name) => runModule(path.join(fileURLToPath(new URL('..', import.meta.url)), name));
const allowed = new Set('p br strong b em i u s a ul ol li h3 h4 blockquote code sub sup small'.split(' '));
const safe = /^(https?|mailto|tel):/;
const base = 'https://publisher.example/feed.json';

/** Everything in a tree that the allow-list does not know. */
function trespassers(root, document) {
  const found = [];
  const walker = document.createTreeWalker(root, 0xffffffff);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) continue;
    if (node.nodeType !== 1) found.push(`node of type ${node.nodeType}`);
    else if (!allowed.has(node.localName)) found.push(`<${node.localName}>`);
    for (const { name, value } of node.attributes ?? []) {
      const isKnown =
        /^(lang|dir)$/.test(name) ||
        (node.localName === 'a' && (name === 'rel' || (name === 'href' && safe.test(value))));
      if (!isKnown) found.push(`${name}="${value}" of <${node.localName}>`);
    }
  }
  return found;
}

describe('HTML from a feed in the command line', () => {
  let html, corpus, payloads, rebuild, safeUrl;
  before(async () => {
    html = await load('src/cli/html.ts');
    ({ rebuild } = await load('src/rich-text/rebuild.ts'));
    ({ safeUrl } = await load('src/rich-text/safe-url.ts'));
    ({ corpus } = await load('test/support/payload-corpus.ts'));
    ({ payloads } = await load('test/support/html-payloads.ts'));
  });
  const all = () => [...new Set([...payloads, ...Object.values(corpus).flat()])];
  const build = (text) => rebuild(text, { parse: html.parseHtml, document: html.document, base });

  it('is tried with many payloads', () => assert.ok(all().length > 400, `${all().length}`));

  it('leaves nothing but allowed nodes, attributes and addresses of any of them', () => {
    for (const payload of all()) assert.deepEqual(trespassers(build(payload), html.document), [], payload);
  });

  it('leaves no address of an unsafe scheme where a payload is an address', () => {
    for (const payload of all()) {
      const url = safeUrl(payload, base);
      if (url !== undefined) assert.match(url, safe);
      const link = `<a href="${payload.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">a</a>`;
      assert.deepEqual(trespassers(build(link), html.document), [], payload);
    }
  });

  it('would be noticed by this test, payload by payload', () => {
    const frame = /^<(html|head|body)>$|of type 10$/;
    // Addresses of a good scheme only try to leave their attribute, which a tree cannot show.
    const noticeable = all().filter((payload) => !/^(https?:|mailto:|tel:|[?#])/.test(payload));
    const unnoticed = noticeable.filter((payload) => {
      const link = html.document.createElement('div');
      link.appendChild(html.document.createElement('a')).setAttribute('href', payload);
      const found = [html.parseHtml(payload), link].flatMap((root) => trespassers(root, html.document));
      return found.every((one) => frame.test(one));
    });
    assert.ok(unnoticed.length < 20, unnoticed.join('\n'));
  });

  const words = [
    ['<p>One</p><p>two</p>', 'One two'],
    ['A &amp; B&nbsp;&#8217;s', 'A & B ’s'],
    ['<div>A</div><div>B</div>', 'A B'],
    ['a<script>b</script>c', 'ac'],
    ['no <b>mark</b>up', 'no markup'],
  ];
  for (const [written, read] of words) {
    it(`is read as words: ${written}`, () => assert.equal(html.textOf(written), read));
  }
});
