import { expect } from '@open-wc/testing';
import { rebuild, type HtmlParser } from '../src/rich-text/rebuild.js';
import { replace } from './support/replace.js';

const written = '<p>Learn <b>more</b><img src="x"></p>';
let copies = 0;

/** A copy of its own for each test: a script creates its policy once. */
async function freshParser(): Promise<HtmlParser> {
  const address = new URL(`../src/rich-text/parse-html.ts?${++copies}`, import.meta.url).href;
  return ((await import(address)) as { parseHtml: HtmlParser }).parseHtml;
}

function textOf(parse: HtmlParser): DocumentFragment {
  return rebuild(written, { parse, document, base: 'https://publisher.example/' });
}

describe('the page’s HTML parser', () => {
  it('parses where the browser has no Trusted Types', async () => {
    replace(globalThis, 'trustedTypes', undefined);
    const text = textOf(await freshParser());
    expect(text.querySelector('p > b')?.textContent).to.equal('more');
  });

  it('asks for one policy, by its name in our documentation, however many texts there are', async () => {
    const names: string[] = [];
    const createPolicy = (name: string, rules: object) => {
      names.push(name);
      return rules;
    };
    replace(globalThis, 'trustedTypes', { createPolicy });
    const parse = await freshParser();
    expect(textOf(parse).querySelector('b')).to.be.ok;
    expect(textOf(parse).querySelector('b')).to.be.ok;
    expect(names).to.deep.equal(['peer-widgets']);
  });

  it('hands the browser what its policy made, not the text itself', async () => {
    replace(globalThis, 'trustedTypes', {
      createPolicy: () => ({ createHTML: (html: string) => html.replace('more', 'trusted') }),
    });
    expect(textOf(await freshParser()).textContent).to.contain('trusted');
  });

  it('fails where the page refuses the policy and the text, so that the fallback stays', async () => {
    const createPolicy = () => {
      throw new TypeError('Policy "peer-widgets" disallowed.');
    };
    replace(globalThis, 'trustedTypes', { createPolicy });
    const { prototype } = HTMLTemplateElement;
    replace(prototype, 'innerHTML', '');
    // Who assigns to it throws a TypeError, as where the page requires `TrustedHTML`.
    Object.defineProperty(prototype, 'innerHTML', { writable: false });
    const parse = await freshParser();
    expect(() => textOf(parse)).to.throw(TypeError);
  });

  it('parses where the name of the policy is refused, and the text is not', async () => {
    replace(globalThis, 'trustedTypes', {
      createPolicy: () => {
        throw new TypeError('Policy "peer-widgets" disallowed.');
      },
    });
    expect(textOf(await freshParser()).querySelector('p > b')?.textContent).to.equal('more');
  });

  it('asks no server and runs no code while it parses', async () => {
    const parsed = (await freshParser())(
      '<img src="/canary" onerror="window.ran = true"><script>window.ran = true</script>',
    );
    expect(parsed?.querySelectorAll('img')).to.have.length(1);
    expect(parsed?.ownerDocument?.defaultView).to.equal(null);
    expect('ran' in window).to.be.false;
  });
});
