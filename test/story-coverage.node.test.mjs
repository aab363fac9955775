import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithMatrix, whatIsMissing } from '../tools/stories/coverage.mjs';

const element = {
  tagName: 'peer-x',
  attributes: [{ name: 'size' }, { name: 'status', reflects: true }],
  members: [
    { kind: 'field', name: 'size', attribute: 'size' },
    { kind: 'field', name: 'data' },
  ],
  events: [{ name: 'peer-x-open' }],
  cssParts: [{ name: 'base' }],
  cssProperties: [{ name: '--peer-accent' }],
  cssStates: [{ name: 'busy' }],
};
const described = (control) => ({ description: 'What it does.', control });
const argTypes = {
  size: described(true),
  data: described(true),
  'peer-x-open': described(false),
  '::part(base)': described(false),
  '--peer-accent': described(true),
  ':state(busy)': described(false),
};
const shown = [
  'attribute size',
  'event peer-x-open',
  'part base',
  'property --peer-accent',
  'state busy',
].map((line) => `peer-x ${line}`);

const without = (row) => Object.fromEntries(Object.entries(argTypes).filter(([name]) => name !== row));

test('nothing is missing where stories show all that an element offers', () => {
  assert.deepEqual(whatIsMissing(element, argTypes, new Set(shown)), []);
});

for (const line of shown) {
  test(`${line} is missed where no story shows it`, () => {
    const seen = new Set(shown.filter((one) => one !== line));
    const [, kind, name] = line.split(' ');
    assert.deepEqual(whatIsMissing(element, argTypes, seen), [`No story shows ${kind} ${name} of <peer-x>.`]);
  });
}

for (const row of Object.keys(argTypes)) {
  test(`${row} is missed where no table explains it`, () => {
    const [problem] = whatIsMissing(element, without(row), new Set(shown));
    assert.equal(problem, `${row} of <peer-x> has no description in Storybook.`);
  });
}

for (const row of ['size', 'data', '--peer-accent']) {
  test(`${row} is missed where no control changes it`, () => {
    const uncontrolled = { ...argTypes, [row]: described(false) };
    assert.deepEqual(whatIsMissing(element, uncontrolled, new Set(shown)), [
      `${row} of <peer-x> has no control.`,
    ]);
  });
}

test('an element that no story is about is missed in all it offers', () => {
  assert.equal(whatIsMissing(element, undefined, new Set()).length, 14);
});

test('the matrix misses a story, and does not know another', () => {
  const entries = [
    { type: 'story', title: 'X', exportName: 'Ready' },
    { type: 'story', title: 'X', exportName: 'Surprise' },
    { type: 'docs', title: 'X', exportName: undefined },
  ];
  assert.deepEqual(compareWithMatrix({ X: ['Ready', 'Empty'] }, entries), [
    'X / Empty: the matrix has it, but no file.',
    'X / Surprise is not in stories/matrix.ts.',
  ]);
});
