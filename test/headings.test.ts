import { expect, fixture, html } from '@open-wc/testing';
import { levelAfterHost, renderHeading } from '../src/widget/headings.js';

/** The level in a page with this body, at the element that says `here`. */
function levelIn(body: string): number {
  const page = new DOMParser().parseFromString(body, 'text/html');
  return levelAfterHost(page.querySelector('[here]')!);
}

describe('the level of a widget’s heading', () => {
  const rows: [body: string, level: number][] = [
    ['<p here></p>', 2],
    ['<h1>A</h1><p here></p>', 2],
    ['<h1>A</h1><h2>B</h2><p here></p>', 3],
    ['<h1>A</h1><h2>B</h2><h3>C</h3><p here></p>', 4],
    ['<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2><p here></p>', 3],
    ['<h3>A</h3><h1>B</h1><p here></p>', 2],
    ['<h5>A</h5><p here></p>', 6],
    ['<h6>A</h6><p here></p>', 6],
    ['<p here></p><h3>A</h3>', 2],
    ['<h2>A</h2><p here></p><h4>B</h4>', 3],
    ['<h4>A</h4><main><section><div><p here></p></div></section></main>', 5],
    ['<aside><h4>A</h4></aside><article><h2>B</h2></article><div><p here></p></div>', 3],
    ['<h2>A</h2><p here><h5>Fallback</h5></p>', 3],
    ['<article><h1>A</h1><h2>B</h2></article><article><h1>C</h1><p here></p></article>', 2],
  ];
  for (const [body, level] of rows) {
    it(`is ${level} in ${body}`, () => {
      expect(levelIn(body)).to.equal(level);
    });
  }

  /** A page whose shadow root holds `inside`, with `before` before its host. */
  async function inShadow(before: unknown, inside: string): Promise<number> {
    const box = await fixture<HTMLElement>(
      html`<div>
        ${before}
        <div id="host"></div>
      </div>`,
    );
    const root = box.querySelector('#host')!.attachShadow({ mode: 'open' });
    const page = new DOMParser().parseFromString(inside, 'text/html');
    root.append(...page.body.childNodes);
    return levelAfterHost(root.querySelector('[here]')!);
  }

  it('follows the nearest heading inside a shadow root', async () => {
    expect(await inShadow(html`<h4>A</h4>`, '<h2>B</h2><p here></p>')).to.equal(3);
  });

  it('looks out of a shadow root that has no heading before it', async () => {
    expect(await inShadow(html`<h4>A</h4>`, '<p here></p><h2>B</h2>')).to.equal(5);
  });

  it('looks out of several shadow roots', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <h3>A</h3>
        <div></div>
      </div>`,
    );
    let inner: Element = box.querySelector('div')!;
    for (let depth = 0; depth < 3; depth++) {
      const root = inner.attachShadow({ mode: 'open' });
      inner = document.createElement('div');
      root.append(inner);
    }
    expect(levelAfterHost(inner)).to.equal(4);
  });

  it('is kept between 2 and 6', async () => {
    for (const [level, name] of [
      [-1, 'H2'],
      [1, 'H2'],
      [2, 'H2'],
      [4, 'H4'],
      [6, 'H6'],
      [9, 'H6'],
    ] as const) {
      const box = await fixture(html`<div>${renderHeading(level, 'Words')}</div>`);
      expect(box.firstElementChild?.tagName).to.equal(name);
      expect(box.firstElementChild?.textContent).to.equal('Words');
    }
  });
});
