import { expect, waitUntil } from '@open-wc/testing';
import { contrast, flatten } from '../src/doctor/colors.js';
import { defineQuickExit, tag } from '../src/quick-exit/quick-exit.js';
import { languages } from '../src/quick-exit/words.js';
import { reviews } from '../src/widget/words/reviews.js';
import { afterTest } from './support/after-test.js';
import { axeFindings } from './support/axe.js';
import { byRole, nameOf } from './support/by-role.js';
import { emulate } from './support/emulate.js';
import { press } from './support/keys.js';
import { recordWarnings, replace } from './support/replace.js';
import { textOf } from './support/text.js';

if (!customElements.get(tag)) defineQuickExit();

const link = '<a href="https://example.org/">Leave now</a>';

/** Puts a button into the page; it leaves to nowhere unless a test says so. */
function put(attributes = 'href="https://example.org/"', content = link): HTMLElement {
  const page = document.createElement('main');
  page.innerHTML = `<h1>Help</h1><${tag} ${attributes}>${content}</${tag}>`;
  document.body.append(page);
  afterTest(() => page.remove());
  return page.querySelector<HTMLElement>(tag)!;
}

/** Counts how often the page is left, instead of leaving it. */
function countExits(exit: HTMLElement): unknown[] {
  const exits: unknown[] = [];
  replace(exit, 'leave', () => exits.push(exit) > 0);
  return exits;
}

const buttonOf = (exit: Element) => byRole<HTMLButtonElement>(exit, 'button');
const said = (exit: Element) => textOf(exit.shadowRoot!.querySelector('[role=status]'));
const isFallbackShown = (exit: Element) => exit.querySelector('a')!.getClientRects().length > 0;

describe('<peer-quick-exit>', () => {
  it('is a button with the words of the link inside, which it replaces', () => {
    const exit = put();
    expect(nameOf(buttonOf(exit))).to.equal('Leave now');
    expect(isFallbackShown(exit)).to.be.false;
  });

  it('has words of its own in ten languages where there is no link, and follows the language of the page', async () => {
    const exit = put(undefined, '');
    expect([...languages].sort()).to.deep.equal(Object.keys(reviews).sort());
    const labels = new Set<string>();
    for (const language of [...languages, 'fi']) {
      exit.parentElement!.lang = language === 'pt' ? 'pt-BR' : language;
      await waitUntil(() => buttonOf(exit).lang === (language === 'fi' ? 'en' : language));
      labels.add(nameOf(buttonOf(exit)));
    }
    expect(labels.size).to.equal(10);
    expect(nameOf(buttonOf(exit))).to.equal('Leave this page');
  });

  for (const href of ['', 'href=""', 'href="javascript:alert(1)"', 'href="mailto:a@example.org"']) {
    it(`keeps the link and says what to do with ${href || 'no address'}`, async () => {
      const warnings = recordWarnings();
      const exit = put(href);
      const exits = countExits(exit);
      await press('Shift');
      expect(isFallbackShown(exit)).to.be.true;
      expect(exit.shadowRoot!.querySelector('button')!.checkVisibility()).to.be.false;
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.include('add href="https://…" to <peer-quick-exit>');
      expect(exits).to.be.empty;
      expect(said(exit)).to.equal('');
      exit.setAttribute('href', 'https://example.org/');
      expect(isFallbackShown(exit)).to.be.false;
    });
  }

  it('leaves when Shift is pressed three times, and says how often it still has to be', async () => {
    const exit = put();
    const exits = countExits(exit);
    await press('Shift');
    expect(said(exit)).to.equal('Shift: 2 more. Leave now');
    await press('Shift');
    expect(said(exit)).to.equal('Shift: 1 more. Leave now');
    expect(exits).to.be.empty;
    await press('Shift');
    expect(exits).to.have.lengthOf(1);
  });

  it('does not leave when another key or the mouse comes between, nor for capital letters', async () => {
    const exit = put();
    const exits = countExits(exit);
    await press('Shift', 'Shift', 'a', 'Shift', 'Shift+B', 'Shift+C', 'Shift+D', 'Shift', 'Shift');
    expect(said(exit)).to.equal('Shift: 1 more. Leave now');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(said(exit)).to.equal('');
    await press('Shift', 'Shift');
    expect(exits).to.be.empty;
  });

  it('does not take a key that is held down for many presses', () => {
    const exit = put();
    const exits = countExits(exit);
    for (let count = 0; count < 5; count++) key('keydown', count > 0);
    key('keyup');
    key('keydown');
    key('keyup');
    for (let count = 0; count < 5; count++) key('keydown', true);
    expect(exits).to.be.empty;
  });

  it('forgets presses after five seconds', async () => {
    const later: [() => void, number][] = [];
    const exit = put();
    const exits = countExits(exit);
    const { setTimeout } = window;
    replace(window, 'setTimeout', (run: () => void, time: number) =>
      time === 5000 ? later.push([run, time]) : setTimeout(run, time),
    );
    for (const type of ['keydown', 'keyup', 'keydown', 'keyup'] as const) key(type);
    expect(later).to.have.lengthOf(1);
    later[0]![0]();
    expect(said(exit)).to.equal('');
    key('keydown');
    expect(exits).to.be.empty;
  });

  it('leaves once where there are several, by the first that has an address', () => {
    const [without, first, second] = [put(''), put(), put()];
    const counts = [first, second].map((exit) => countExits(exit!));
    for (let count = 0; count < 3; count++) for (const type of ['keydown', 'keyup'] as const) key(type);
    expect(counts.map(({ length }) => length)).to.deep.equal([1, 0]);
    expect(without).not.to.equal(first);
  });

  it('hears Shift also where the page keeps keys to itself, and no longer when it is removed', () => {
    const exit = put();
    const exits = countExits(exit);
    const keep = (event: Event) => event.stopImmediatePropagation();
    document.addEventListener('keydown', keep, true);
    afterTest(() => document.removeEventListener('keydown', keep, true));
    const parent = exit.parentElement!;
    exit.remove();
    for (let count = 0; count < 3; count++) for (const type of ['keydown', 'keyup'] as const) key(type);
    expect(exits).to.be.empty;
    parent.append(exit);
    for (let count = 0; count < 3; count++) for (const type of ['keydown', 'keyup'] as const) key(type);
    expect(exits).to.have.lengthOf(1);
  });

  it('stays in view at the end of the line, and is as large as a finger', () => {
    const exit = put();
    const page = exit.parentElement!;
    page.append(Object.assign(document.createElement('div'), { textContent: 'Long' }));
    page.lastElementChild!.setAttribute('style', 'block-size: 3000px');
    afterTest(() => scrollTo(0, 0));
    scrollTo(0, 1500);
    const edge = page.getBoundingClientRect();
    const place = () => buttonOf(exit).getBoundingClientRect();
    expect(place().top).to.be.within(0, 20);
    expect(place().right).to.be.closeTo(edge.right, 1);
    expect(Math.min(place().width, place().height)).to.be.least(44);
    page.dir = 'rtl';
    expect(place().left).to.be.closeTo(edge.left, 1);
  });

  it('can be read in any accent, and has a ring of two colours', async () => {
    const exit = put();
    for (const accent of ['#000', '#fff', '#777', '#ff0', '#0a6570', '#96421b', '#00f', '#f0f', '#7b7b7b']) {
      exit.style.setProperty('--peer-accent', accent);
      const { color, backgroundColor } = getComputedStyle(buttonOf(exit));
      expect(contrast(flatten([color]), flatten([backgroundColor])), accent).to.be.above(4.45);
    }
    await press('Tab');
    expect(exit.shadowRoot!.activeElement).to.equal(buttonOf(exit));
    const { outlineWidth, boxShadow } = getComputedStyle(buttonOf(exit));
    expect(outlineWidth).to.equal('3px');
    expect(boxShadow).to.include('6px');
  });

  it('has a border in forced colours', async function () {
    if (!(await emulate('forced-colors', 'active'))) this.skip(); // Only Chromium can emulate it.
    const { borderTopColor, backgroundColor, borderTopWidth } = getComputedStyle(buttonOf(put()));
    expect(borderTopWidth).to.equal('2px');
    expect(flatten([borderTopColor])).not.to.deep.equal(flatten([backgroundColor]));
  });

  it('has nothing that axe finds wrong, as a button and as a link', async () => {
    recordWarnings();
    const exit = put();
    expect(await axeFindings(exit.parentElement!)).to.deep.equal([]);
    exit.removeAttribute('href');
    expect(await axeFindings(exit.parentElement!)).to.deep.equal([]);
  });
});

function key(type: 'keydown' | 'keyup', repeat = false): void {
  document.body.dispatchEvent(
    new KeyboardEvent(type, { key: 'Shift', repeat, bubbles: true, composed: true }),
  );
}
