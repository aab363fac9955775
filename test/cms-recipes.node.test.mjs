// docs/cms/: what editors copy is what embedCode writes, and the rules for their editors know all that it may write.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { embedCode } from '../dist/embed-code.js';
import { elementsOf, readManifest } from '../tools/manifest.mjs';
import { example, withCodes } from '../tools/recipes.mjs';
import { runModule } from '../tools/run-module.mjs';

const folder = new URL('../docs/cms/', import.meta.url);
const names = (await readdir(folder)).sort();
const pages = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')])),
);
const { 'README.md': index, ...recipes } = pages;
const { widgets } = await runModule('src/embed/widgets.ts');

/** What stands between a mark's fences, in the page where it stands. */
const blockOf = (page, name) =>
  new RegExp(`<!-- begin ${name} -->\n\n\`\`\`\\w+\n([^]*?)\n\`\`\`\n\n<!-- end -->`).exec(page)?.[1];

/** The names of attributes that the placeholder of a widget can have, all of them set. */
function placeholderNames(widget) {
  const attributes = Object.fromEntries(
    Object.entries(widgets[widget].attributes).map(([name, standard]) => [
      name,
      standard === false ? true : 'x',
    ]),
  );
  const [start] = /^<div [^>]*>/.exec(embedCode({ ...example, widget, attributes }, 'placeholder'));
  return [...start.matchAll(/ (data-[a-z-]+)/g)].map(([, name]) => name);
}

describe('the recipes for CMSs', () => {
  for (const [name, page] of Object.entries(pages)) {
    it(`give in ${name} what embedCode writes`, () => {
      assert.equal(page, withCodes(page), 'run "npm run docs" and commit what it wrote');
      const marked = page.replace(/<!-- begin [^]*?<!-- end -->/g, '');
      assert.doesNotMatch(marked, /```html|<(peer-|script|iframe|div )\S*[= ]/, 'a code outside of marks');
    });
  }

  it('give each code byte for byte, with its script', () => {
    for (const [page, placement] of [
      ['html.md', 'tag'],
      ['joomla.md', 'placeholder'],
      ['drupal.md', 'link'],
      ['drupal.md', 'script'],
      ['sharepoint.md', 'iframe'],
      ['notion.md', 'address'],
    ]) {
      assert.equal(blockOf(recipes[page], placement), embedCode(example, placement), page);
    }
  });

  it('would be found out with one wrong character, or with a mark that nobody knows', () => {
    const page = recipes['joomla.md'];
    const wrong = page.replace('data-layout="tabs"', 'data-layout=”tabs”');
    assert.notEqual(wrong, page);
    assert.equal(withCodes(wrong), page);
    assert.throws(() => withCodes('<!-- begin nothing -->\n<!-- end -->'), /There is no code "nothing"/);
  });

  it('are all in the table, once or more, and each says what was tried and what was not', () => {
    for (const [name, page] of Object.entries(recipes)) {
      assert.ok(index.includes(`](${name})`), name);
      assert.match(page, /\n## (Tried|Limits)/, name);
      assert.match(page, /Who: |\*\*(Editor|Administrator|Teacher|Webmaster)/, name);
    }
    assert.equal(Object.keys(recipes).length, 13);
  });

  it('have rules for CKEditor 5 that name every attribute of a placeholder', () => {
    const tags = blockOf(recipes['drupal.md'], 'CKEditor tags').replace(/[<>]/g, '').split(' ');
    const configuration = blockOf(recipes['drupal.md'], 'CKEditor configuration');
    const listed = [...configuration.matchAll(/'(data-[a-z-]+)'/g)].map(([, name]) => name);
    for (const widget of Object.keys(widgets)) {
      for (const name of placeholderNames(widget)) {
        assert.ok(tags.includes(name), `${name} for Drupal`);
        assert.ok(listed.includes(name), `${name} for CKEditor 5`);
      }
    }
    assert.ok(placeholderNames('newsletter-signup').includes('data-success-when'));
  });

  it('have a rule for TinyMCE that names every tag of a code', async () => {
    const rule = blockOf(recipes['joomla.md'], 'TinyMCE configuration');
    const [, custom] = /custom_elements: '([^']*)'/.exec(rule);
    const [, valid] = /extended_valid_elements: '([^']*)'/.exec(rule);
    const codes = Object.keys(widgets).map((widget) =>
      embedCode({ ...example, widget, attributes: {} }, 'tag'),
    );
    const tags = codes.map((code) => /\n<(peer-[a-z-]+)/.exec(code)[1]);
    const elements = elementsOf(await readManifest()).map(({ tagName }) => tagName);
    for (const tag of tags) assert.ok(elements.includes(tag), tag);
    assert.deepEqual(custom.split(','), tags);
    assert.deepEqual(
      valid.split(','),
      tags.map((tag) => `${tag}[*]`),
    );
  });

  it('give Wix the parts of a code that runs without data-feed', () => {
    const cells = [...recipes['wix.md'].matchAll(/^\| (.+?) \| `(.+?)` \|$/gm)].map(([, what, value]) => [
      what.replaceAll('`', ''),
      value,
    ]);
    assert.deepEqual(Object.fromEntries(cells), {
      'Server URL': `${example.host}peer-widgets.js`,
      'Tag name': 'peer-role-tabs',
      'Attribute feed': `${example.host}feed.json`,
      'Attribute layout': 'tabs',
    });
  });
});
