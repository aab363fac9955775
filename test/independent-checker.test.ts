import { expect } from '@open-wc/testing';
import { canEmulate } from './support/emulate.js';
import { checkerFindings } from './support/ibm-checker.js';
import { replace } from './support/replace.js';
import { mountState, states } from './support/states.js';

// It reads the markup, which is the same in every engine: one is enough.
const tried = (await canEmulate()) ? states : [];

describe('IBM’s checker finds nothing wrong with', () => {
  // It says of each mixed colour that it cannot judge it: axe can.
  beforeEach(() => replace(console, 'log', () => {}));

  for (const [name, state] of tried) {
    it(name, async () => {
      expect(await checkerFindings(await mountState(state))).to.deep.equal([]);
    });
  }

  it('(and would find something in a shadow root: a picture without words)', async () => {
    const page = await mountState(states[0]![1]);
    page.querySelector('peer-role-tabs')!.shadowRoot!.querySelector('.panel')!.append(new Image());
    expect((await checkerFindings(page)).join()).to.match(/img_alt_valid.*document-fragment/);
  });
});
