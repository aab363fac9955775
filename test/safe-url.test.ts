import { expect } from '@open-wc/testing';
import { safeUrl, type UrlUse } from '../src/rich-text/safe-url.js';

const base = 'https://publisher.example/feeds/feed.json';

describe('a URL from outside', () => {
  const safe: [url: string, becomes: string][] = [
    ['https://a.example', 'https://a.example/'],
    ['HTTPS://A.EXAMPLE/B', 'https://a.example/B'],
    ['http://a.example/ä', 'http://a.example/%C3%A4'],
    ['//a.example/', 'https://a.example/'],
    ['b/c', 'https://publisher.example/feeds/b/c'],
    ['javascript', 'https://publisher.example/feeds/javascript'],
    ['/javascript:alert(1)', 'https://publisher.example/javascript:alert(1)'],
    ['./data:x', 'https://publisher.example/feeds/data:x'],
  ];
  for (const [url, becomes] of safe) {
    it(`is let through, and completed: ${url}`, () => {
      expect(safeUrl(url, base)).to.equal(becomes);
    });
  }

  const unsafe = [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    '\njavascript\n:\nalert(1)',
    '\u0000javascript:alert(1)',
    '\u001f javascript:alert(1)',
    'javascript:https://a.example/',
    'view-source:javascript:alert(1)',
    'data:text/html,x',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'vbscript:x',
    'blob:https://a.example/1',
    'filesystem:https://a.example/temporary/x',
    'file:///x',
    'about:blank',
    'ws://a.example/',
    'ftp://a.example/',
    'intent://scan/#Intent;end',
    'https://',
    'https://a.example:99999/',
    'http://[',
    '',
    ' \t\n',
  ];
  for (const url of unsafe) {
    it(`is kept out of every use: ${JSON.stringify(url)}`, () => {
      for (const use of ['link', 'media', 'form'] as const)
        expect(safeUrl(url, base, use)).to.equal(undefined);
    });
  }

  for (const value of [undefined, null, 5, true, {}, ['https://a.example/'], new URL('https://a.example/')]) {
    it(`is kept out when it is no text: ${String(value)}`, () => {
      expect(safeUrl(value, base)).to.equal(undefined);
    });
  }

  const uses: [url: string, uses: UrlUse[]][] = [
    ['https://a.example/', ['link', 'media', 'form']],
    ['http://a.example/', ['link', 'media', 'form']],
    ['mailto:ann@example.org', ['link']],
    ['tel:+15551234', ['link']],
  ];
  for (const [url, allowed] of uses) {
    it(`is judged by its use: ${url} for ${allowed.join(', ')}`, () => {
      const found = (['link', 'media', 'form'] as const).filter((use) => safeUrl(url, base, use));
      expect(found).to.deep.equal(allowed);
    });
  }

  it('is kept out when the address that completes it is none', () => {
    expect(safeUrl('a', 'nowhere')).to.equal(undefined);
    expect(safeUrl('a', 'data:text/html,x')).to.equal(undefined);
  });

  it('is a link unless something else is said', () => {
    expect(safeUrl('mailto:ann@example.org', base)).to.equal('mailto:ann@example.org');
  });
});
