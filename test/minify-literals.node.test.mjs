import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyCss, minifyHtml } from '../tools/rollup/minify-literals.mjs';

describe('minifyCss', () => {
  const cases = [
    ['a {\n  color: red;\n}\n', 'a{color:red}'],
    ['a { /* why */ color: red; }', 'a{color:red}'],
    ['a:hover , b > c { margin: 0 auto; }', 'a:hover,b>c{margin:0 auto}'],
    [
      '.a :is(b, c) + * { gap: calc(var(--_s) * 0.5 + 1px); }',
      '.a :is(b,c) + *{gap:calc(var(--_s) * .5 + 1px)}',
    ],
    ["a::before { content: '  /* kept */ 0.5 ' / ''; }", "a::before{content:'  /* kept */ 0.5 ' / ''}"],
    [
      '@media (prefers-reduced-motion: reduce) { a { top: 10.5px; } }',
      '@media (prefers-reduced-motion:reduce){a{top:10.5px}}',
    ],
    [':host([hidden]) { display: none !important; }', ':host([hidden]){display:none!important}'],
    ["[dir='rtl'] a[href=''] { top: 0; }", "[dir=rtl] a[href='']{top:0}"],
    ['a { --x: 0.5em; inset: -0.5px; }', 'a{--x:.5em;inset:-.5px}'],
  ];
  for (const [css, small] of cases) {
    it(`keeps the meaning of ${JSON.stringify(css)}`, () => assert.equal(minifyCss(css), small));
  }
});

describe('minifyHtml', () => {
  const cases = [
    ['\n  <p class="a">\n    text\n  </p>\n', '<p class=a>text</p>'],
    ['<a  href="x y"\n   id="b" >c</a>', '<a href="x y" id=b>c</a>'],
    ['<b>a</b> <i>b</i>', '<b>a</b> <i>b</i>'],
    ['<input\n  required\n/>', '<input required>'],
    ['<a aria-label="a: > b">c  d</a>', '<a aria-label="a: > b">c d</a>'],
    ['<p title="x/y">z</p>', '<p title="x/y">z</p>'],
  ];
  for (const [html, small] of cases) {
    it(`keeps the meaning of ${JSON.stringify(html)}`, () => assert.equal(minifyHtml(html), small));
  }

  const holes = [
    '<a href=\uE000>\uE000</a>',
    '<a href="\uE000" @click=\uE000>a = \uE000</a>',
    '<p>\uE000 \uE000</p>',
  ];
  for (const html of holes) {
    it(`lets expressions be in ${JSON.stringify(html)}`, () => assert.equal(minifyHtml(html), html));
  }

  const refused = [
    '<a class="b \uE000">c</a>',
    '<a class="\uE000 b">c</a>',
    '<a \uE000>b</a>',
    '<p>a b=\uE000</p>',
  ];
  for (const html of refused) {
    it(`refuses an expression in ${JSON.stringify(html)}`, () => {
      assert.throws(() => minifyHtml(html), /must be the whole value/);
    });
  }

  it('refuses a slash that HTML would not heed', () => {
    assert.throws(() => minifyHtml('<svg><path d="M0 0"/></svg>'), /needs an end tag/);
  });
});
