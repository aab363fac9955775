import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { faintIn, openMarks } from './support/contrast.js';

const channel = fc.integer({ min: 0, max: 255 });
const anyColor = fc.oneof(
  fc.tuple(channel, channel, channel),
  // Greys, among them the middle ones, on which neither black nor white is easy to read.
  fc.integer({ min: 90, max: 150 }).map((grey) => [grey, grey, grey]),
  fc.constantFrom([0, 0, 0], [255, 255, 255], [255, 255, 0], [0, 0, 255], [255, 0, 0]),
);
const themes = fc
  .record({ accent: anyColor, surface: anyColor, text: anyColor })
  .map(({ accent, surface, text }) => ({ accent: rgb(accent), surface: rgb(surface), text: rgb(text) }));

function rgb(channels: readonly number[]): string {
  return `rgb(${channels.join(', ')})`;
}

describe('contrast', () => {
  it('is enough for all words and controls, whatever accent, surface and text a page chooses', async function () {
    this.timeout(240_000);
    const { page, marks } = await openMarks();
    expect(marks.length).to.be.above(50);
    for (const { accent, surface, text } of fc.sample(themes, { numRuns: 1000, seed: 20261127 })) {
      // A page has the tokens, and its own background is that of the surfaces.
      page.style.background = surface;
      page.style.setProperty('--peer-accent', accent);
      page.style.setProperty('--peer-surface', surface);
      page.style.setProperty('--peer-text', text);
      expect(faintIn(marks).slice(0, 12), `${accent} on ${surface}, ${text}`).to.deep.equal([]);
    }
  });
});
