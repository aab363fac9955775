// What editors offer from our data: VS Code's own language services are asked as the editor asks them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import cssService from 'vscode-css-languageservice';
import htmlService from 'vscode-html-languageservice';
import { elementsOf, readManifest } from '../tools/manifest.mjs';

const elements = elementsOf(await readManifest());
const read = async (path) => JSON.parse(await readFile(new URL(`../${path}`, import.meta.url), 'utf8'));
const [html, css, webTypes, { exports, 'web-types': forWebStorm }] = await Promise.all([
  read('dist/vscode.html-custom-data.json'),
  read('dist/vscode.css-custom-data.json'),
  read('dist/web-types.json'),
  read('package.json'),
]);

const names = (items = []) => items.map(({ name }) => name).sort();
const editor = htmlService.getLanguageService({
  customDataProviders: [htmlService.newHTMLDataProvider('peer-widgets', html)],
});

/** What VS Code offers at the `|` in a page. */
function offered(page) {
  const at = page.indexOf('|');
  const text = page.replace('|', '');
  const document = htmlService.TextDocument.create('file:///page.html', 'html', 1, text);
  const position = document.positionAt(at);
  return editor
    .doComplete(document, position, editor.parseHTMLDocument(document))
    .items.map(({ label }) => label);
}

/** What VS Code says of the word at the `|` in a style sheet. */
function explained(sheet) {
  const service = cssService.getCSSLanguageService({
    customDataProviders: [cssService.newCSSDataProvider(css)],
  });
  const at = sheet.indexOf('|');
  const document = cssService.TextDocument.create('file:///page.css', 'css', 1, sheet.replace('|', ''));
  const hover = service.doHover(document, document.positionAt(at), service.parseStylesheet(document));
  return hover.contents.value;
}

describe('VS Code', () => {
  it('offers every tag', () => {
    const tags = offered('<|');
    for (const { tagName } of elements) assert.ok(tags.includes(tagName), tagName);
  });

  for (const { tagName, attributes = [] } of elements) {
    it(`offers the attributes of <${tagName}>, and their values`, () => {
      const found = offered(`<${tagName} |>`);
      for (const { name, type } of attributes) {
        assert.ok(found.includes(name), name);
        const values = type.text.split(' | ').flatMap((one) => /^'(.+)'$/.exec(one)?.[1] ?? []);
        const inQuotes = offered(`<${tagName} ${name}="|">`);
        for (const value of values) assert.ok(inQuotes.includes(value), `${name}="${value}"`);
      }
    });
  }

  it('offers no value of another widget', () => {
    assert.deepEqual(offered('<peer-resource-cards layout="|">').sort(), ['grid', 'list']);
  });

  it('explains a custom property in a style sheet, with its default', () => {
    for (const { name, description, default: value } of elements.flatMap((one) => one.cssProperties ?? [])) {
      const text = explained(`body { ${name.replace('--', '--|')}: x }`);
      assert.equal(text, `${description} Default: \`${value}\`.`, name);
    }
  });

  it('has each part and custom property once', () => {
    for (const list of [css.properties, css.pseudoElements]) {
      assert.deepEqual(names(list), [...new Set(names(list))]);
    }
  });
});

describe('WebStorm', () => {
  it('finds its data by the package', () => {
    assert.equal(`./${forWebStorm}`, exports['./web-types.json']);
  });

  it('has every tag with its attributes, events and slots', () => {
    const written = webTypes.contributions.html.elements;
    assert.deepEqual(names(written), elements.map(({ tagName }) => tagName).sort());
    for (const { tagName, attributes, events, slots } of elements) {
      const tag = written.find(({ name }) => name === tagName);
      assert.deepEqual(names(tag.attributes), names(attributes));
      assert.deepEqual(names(tag.events), names(events));
      assert.deepEqual(names(tag.slots), names(slots));
    }
  });

  it('has every part and custom property once', () => {
    const { properties, 'pseudo-elements': parts } = webTypes.contributions.css;
    const all = (kind) => [...new Set(names(elements.flatMap((element) => element[kind] ?? [])))];
    assert.deepEqual(names(properties), all('cssProperties'));
    assert.deepEqual(
      names(parts),
      all('cssParts').map((name) => `part(${name})`),
    );
  });
});
