import { expect } from '@open-wc/testing';
import { axeFindings } from './support/axe.js';
import { setColorScheme } from './support/color-scheme.js';
import { canEmulate, emulate } from './support/emulate.js';
import { mountState, states } from './support/states.js';
import { widgetsIn } from './support/wait.js';

interface Condition {
  look: 'light' | 'dark' | 'forced';
  width: number;
  dir: 'ltr' | 'rtl';
}

const looks = ['light', 'dark', 'forced'] as const;
const widths = [320, 768, 1280];

/** Each look with each width, and both directions with each of either: every pair, in 9 of the 18 combinations. */
const pairwise = looks.flatMap((look, row) =>
  widths.map((width, column): Condition => ({ look, width, dir: (row + column) % 2 ? 'rtl' : 'ltr' })),
);
/** What can be tried where forced colours cannot: outside Chromium. */
const plain = pairwise.filter(({ look }) => look !== 'forced');

async function change(page: HTMLElement, { look, width, dir }: Condition) {
  page.style.width = `${width}px`;
  page.dir = dir;
  if (look === 'forced') await emulate('forced-colors', 'active');
  await setColorScheme(widgetsIn(page)[0]!, look === 'forced' ? 'light' : look);
  expect(matchMedia('(forced-colors: active)').matches).to.equal(look === 'forced');
}

describe('axe finds nothing wrong, in every pair of colours, direction and width, with', () => {
  let isChromium: boolean;
  before(async () => (isChromium = await canEmulate()));

  for (const [index, [name, state]] of states.entries()) {
    it(name, async () => {
      const page = await mountState(state);
      // Elsewhere each state in one combination, in turns: the widgets are the same, and time is short.
      for (const condition of isChromium ? pairwise : [plain[index % plain.length]!]) {
        await change(page, condition);
        expect(await axeFindings(page), Object.values(condition).join()).to.deep.equal([]);
      }
    });
  }

  it('(and would find something: the same tabs without the names of their panels)', async () => {
    const page = await mountState(states[0]![1]);
    const { shadowRoot } = page.querySelector('peer-role-tabs')!;
    for (const tab of shadowRoot!.querySelectorAll('[role=tab]')) tab.replaceChildren();
    expect(await axeFindings(page)).not.to.be.empty;
  });

  it('(and would notice a pair that is left out)', () => {
    const pairs = (first: 'look' | 'width', second: 'dir' | 'width') =>
      new Set(pairwise.map((condition) => `${condition[first]} ${condition[second]}`)).size;
    expect([pairs('look', 'width'), pairs('look', 'dir'), pairs('width', 'dir')]).to.deep.equal([9, 6, 6]);
  });
});
