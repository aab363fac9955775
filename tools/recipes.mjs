/** The codes in docs/cms/ and the rules that let them through, written by what editors and webmasters get them from. */
import { readdir, readFile } from 'node:fs/promises';
import { runModule } from './run-module.mjs';

const [{ embedCode }, { widgets }] = await Promise.all([
  runModule('src/embed/embed-code.ts'),
  runModule('src/embed/widgets.ts'),
]);

/** @type {import('../src/embed/embed-code.ts').EmbedConfiguration} */
export const example = {
  widget: 'role-tabs',
  attributes: { layout: 'tabs' },
  host: 'https://your-host/1/',
};

const tags = Object.keys(widgets).map((name) => `peer-${name}`);

/** The attributes of a placeholder, of every widget. */
const placeholderAttributes = [
  'data-peer-widget',
  ...new Set(
    Object.values(widgets).flatMap(({ attributes }) => Object.keys(attributes).map((name) => `data-${name}`)),
  ),
];

/** What can stand between marks in a page, by the name in the mark. */
const blocks = {
  tag: () => html(embedCode(example, 'tag')),
  pinned: () => html(embedCode({ ...example, version: { version: '1.2.3', integrity: 'sha384-…' } }, 'tag')),
  placeholder: () => html(embedCode(example, 'placeholder')),
  link: () => html(embedCode(example, 'link')),
  script: () => html(embedCode(example, 'script')),
  iframe: () => html(embedCode(example, 'iframe')),
  address: () => fenced('text', embedCode(example, 'address')),
  'element form': elementForm,
  'CKEditor tags': () => fenced('text', `<div ${placeholderAttributes.join(' ')}>`),
  'CKEditor configuration': () =>
    fenced(
      'js',
      `htmlSupport: {\n  allow: [\n    {\n      name: 'div',\n      attributes: [\n${listed(placeholderAttributes, 8)}\n      ],\n    },\n  ],\n},`,
    ),
  'TinyMCE configuration': () =>
    fenced(
      'js',
      `custom_elements: '${tags.join(',')}',\nextended_valid_elements: '${tags.map((tag) => `${tag}[*]`).join(',')}',`,
    ),
  'TinyMCE frames': () => fenced('js', `sandbox_iframes_exclusions: ['${new URL(example.host).host}'],`),
};

/** For systems that make the element themselves: their script tag names no feed, so the element does. */
function elementForm() {
  const attributes = { ...example.attributes, feed: `${example.host}feed.json` };
  const code = embedCode({ ...example, attributes, page: { feed: '' } }, 'tag');
  const [, address] = /src="([^"]*)"/.exec(code);
  const [, tag, written] = /\n<([\w-]+) ([^>]*)>/.exec(code);
  const rows = [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(
    ([, name, value]) => `| Attribute \`${name}\` | \`${value}\` |`,
  );
  return [
    '| in the form | value |',
    '|---|---|',
    `| Server URL | \`${address}\` |`,
    `| Tag name | \`${tag}\` |`,
    ...rows,
  ].join('\n');
}

/** A page with its codes and rules as they are now, between its marks. @param {string} page */
export function withCodes(page) {
  return page.replace(/(<!-- begin ([\w ]+) -->\n)[^]*?(<!-- end -->)/g, (_, begin, name, end) => {
    const block = blocks[/** @type {keyof typeof blocks} */ (name)];
    if (!block) throw new Error(`There is no code "${name}": see tools/recipes.mjs.`);
    return `${begin}\n${block()}\n\n${end}`;
  });
}

/** All recipes, by their paths, as they should be. */
export async function recipes() {
  const names = (await readdir('docs/cms')).filter((name) => name.endsWith('.md')).sort();
  const pages = names.map(async (name) => {
    const path = `docs/cms/${name}`;
    return [path, withCodes(await readFile(path, 'utf8'))];
  });
  return Object.fromEntries(await Promise.all(pages));
}

/** @param {string} code */
function html(code) {
  return fenced('html', code);
}

/** @param {string} language @param {string} text */
function fenced(language, text) {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** Strings of JavaScript, one on each line. @param {readonly string[]} texts @param {number} indent */
function listed(texts, indent) {
  return texts.map((text) => `${' '.repeat(indent)}'${text}',`).join('\n');
}
