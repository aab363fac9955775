// The tab "Embed" of Storybook: what a webmaster is told to paste, and where.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runModule } from '../tools/run-module.mjs';

const { codesOf, ways } = await runModule('.storybook/embed/codes.ts');

const host = 'https://publisher.example/';
const tabs = { widget: 'role-tabs', attributes: { layout: 'tabs' } };
const cards = { widget: 'resource-cards', attributes: { searchable: '' } };
const linesOf = (shown, way) => codesOf(shown, host, way).map(({ code }) => code.split('\n'));

/** How each line begins, by way and place. */
const starts = {
  tag: [['<script async', '<peer-role-tabs layout="tabs">', '<peer-resource-cards searchable>']],
  placeholder: [
    ['<script async'],
    ['<div data-peer-widget="role-tabs"', '<div data-peer-widget="resource-cards"'],
  ],
  link: [['<script async'], [`<a href="${host}embed/role-tabs/`, `<a href="${host}embed/resource-cards/`]],
  iframe: [[`<iframe src="${host}embed/role-tabs/`, `<iframe src="${host}embed/resource-cards/`]],
  address: [[`${host}embed/role-tabs/?layout=tabs`, `${host}embed/resource-cards/?searchable`]],
};

for (const [way, places] of Object.entries(starts)) {
  test(`the ${way} has each widget once, on its line, and the script once for both`, () => {
    const codes = linesOf([tabs, cards], way);
    assert.equal(codes.length, places.length);
    places.forEach((lines, place) => {
      assert.equal(codes[place].length, lines.length);
      lines.forEach((start, line) => assert.ok(codes[place][line].startsWith(start), codes[place][line]));
    });
  });
}

test('every way that can be chosen is tried here', () => {
  assert.deepEqual(Object.keys(starts), Object.keys(ways));
});

test('what stands inside a tag is pasted with it', () => {
  const content = { html: '<form action="/subscribe"><input type="email" name="EMAIL"></form>' };
  const [[, tag]] = linesOf([{ widget: 'newsletter-signup', attributes: {}, content }], 'tag');
  assert.equal(tag, `<peer-newsletter-signup>${content.html}</peer-newsletter-signup>`);
});

test('an address that is none is named', () => {
  assert.throws(() => codesOf([tabs], 'publisher', 'tag'), /"publisher" is no http\(s\) address/);
});
