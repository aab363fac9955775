import { expect } from '@open-wc/testing';
import { mountState, states } from './support/states.js';
import { settled, widgetsIn } from './support/wait.js';

/** What a visitor may ask of any page (WCAG 1.4.12). */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`);

describe('In 320 pixels nothing needs scrolling to the side in', () => {
  for (const [name, state] of states) {
    it(`${name}, also with text of double size, and with wide spacing`, async () => {
      const page = await mountState(state);
      const shadow = widgetsIn(page)[0]!.shadowRoot!;
      for (const change of [
        () => (page.style.width = '320px'),
        () => (page.style.fontSize = '200%'),
        () => shadow.adoptedStyleSheets.push(spacing),
      ]) {
        change();
        await settled(page);
        expect(page.scrollWidth, String(change)).to.be.at.most(320);
      }
    });
  }

  it('(and would notice a word that is too long)', async () => {
    const page = await mountState(states[0]![1]);
    page.style.width = '320px';
    page.append('x'.repeat(80));
    expect(page.scrollWidth).to.be.above(320);
  });
});
