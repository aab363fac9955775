import { expect } from '@open-wc/testing';
import { rovingIndex } from '../src/widget/roving-index.js';

type Row = [key: string, from: number, count: number, ltr: number | undefined, rtl: number | undefined];
const rows: Row[] = [
  ['ArrowRight', 0, 3, 1, 2],
  ['ArrowRight', 1, 3, 2, 0],
  ['ArrowRight', 2, 3, 0, 1],
  ['ArrowLeft', 0, 3, 2, 1],
  ['ArrowLeft', 1, 3, 0, 2],
  ['ArrowLeft', 2, 3, 1, 0],
  ['Home', 2, 3, 0, 0],
  ['End', 0, 3, 2, 2],
  ['ArrowRight', 0, 1, 0, 0],
  ['ArrowLeft', 0, 1, 0, 0],
  ['End', 0, 1, 0, 0],
  ['ArrowDown', 0, 3, undefined, undefined],
  ['ArrowUp', 0, 3, undefined, undefined],
  ['Tab', 0, 3, undefined, undefined],
  ['Enter', 0, 3, undefined, undefined],
  [' ', 0, 3, undefined, undefined],
  ['a', 0, 3, undefined, undefined],
];

describe('the focus in a row of controls', () => {
  for (const [key, from, count, ltr, rtl] of rows) {
    it(`goes from ${from} of ${count} to ${ltr ?? 'nowhere'} by “${key}”, and to ${rtl ?? 'nowhere'} in right-to-left text`, () => {
      const event = new KeyboardEvent('keydown', { key, cancelable: true });
      expect(rovingIndex(event, from, count, false)).to.equal(ltr);
      expect(rovingIndex(event, from, count, true)).to.equal(rtl);
      expect(event.defaultPrevented).to.equal(ltr !== undefined);
    });
  }
});
