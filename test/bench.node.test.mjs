import assert from 'node:assert/strict';
import { test } from 'node:test';
import { content, wordsOf } from '../bench/content.mjs';
import { replaceMeasured, writeTables } from '../bench/report.mjs';
import { medians } from '../bench/statistics.mjs';

test('the pages are made of four roles with five actions and links, twelve resources and six stories', () => {
  const { roles, actions, cards, slides } = wordsOf(content());
  assert.deepEqual([roles.length, actions.length, cards.length, slides.length], [4, 20, 12, 6]);
  assert.equal(new Set(cards).size, 12, 'no title twice');
  assert.ok(content().roles.every((role) => role.actions.every((action) => action.includes('<a '))));
  assert.equal(content(200).resources.length, 200);
});

test('the median is the middle of all rounds, and of all keystrokes in them', () => {
  assert.deepEqual(
    medians([
      { a: 5, keys: [1, 9] },
      { a: 1, keys: [2, 3] },
      { a: 2, keys: [4, 4] },
    ]),
    {
      a: 2,
      keys: 3.5,
    },
  );
});

test('a table says each value with its ratio to the first row', () => {
  const rows = new Map([
    ['vanilla', [{ heap: 0, nodes: 0, listeners: 0 }]],
    ['ours', [{ heap: 41_000, nodes: 2, listeners: 0 }]],
  ]);
  const interaction = new Map([
    ['vanilla', [{ tab: 20, tabWork: 8, key: 20, keyWork: 10 }]],
    ['ours', [{ tab: 30, tabWork: 8, key: 22, keyWork: 5 }]],
  ]);
  const text = writeTables(
    new Map([
      ['growth', rows],
      ['interaction', interaction],
    ]),
  );
  assert.match(text, /\| ours \| 41\.0 kB \| 2 \| 0 \|/, 'nothing to compare with: no ratio');
  assert.match(text, /\| vanilla \| 20 \| 8\.0 \| 20 \| 10 \|/);
  assert.match(text, /\| ours \| 30 \(1\.50×\) \| 8\.0 \(1\.00×\) \| 22 \(1\.10×\) \| 5\.0 \(0\.50×\) \|/);
});

test('the page of the documentation keeps what stands around the numbers', () => {
  const page = 'Before\n<!-- measured: begin -->\nold\n<!-- measured: end -->\nafter';
  assert.equal(
    replaceMeasured(page, 'new'),
    'Before\n<!-- measured: begin -->\n\nnew\n\n<!-- measured: end -->\nafter',
  );
  assert.throws(() => replaceMeasured('no marks', 'new'), /put <!-- measured: begin -->/);
});
