/** The manifest of the elements as the WordPress plugin reads it: PHP, so that WordPress can translate what people read. */

/** What people read of a widget besides the manifest: words of its fallback link, as on its embed page. */
const quickExit = { title: 'Leave this page', height: 0 };

/** What says where something is asked of the site's language. */
const language = {
  name: 'lang',
  type: { text: 'string' },
  description: 'Language of the widget’s own words, such as `es`. Default: that of the page.',
};

/** What an attribute without a value means, where that is not the same as no attribute. */
const emptied = {
  heading: 'Hide the heading',
  'name-field': 'Ask for a name, in the field that the service has',
};

/**
 * @param {object[]} elements Those of the manifest.
 * @param {Record<string, { title: string, height: number, alias?: string }>} embeds What embed codes know of the widgets.
 * @returns {string} A file of PHP.
 */
export function wordPressManifest(elements, embeds) {
  const widgets = elements.filter(({ tagName }) => tagName !== 'peer-feed');
  const tokens = new Map(widgets.flatMap(({ cssProperties }) => cssProperties.map((one) => [one.name, one])));
  return `<?php
/**
 * What the elements are, written from custom-elements.json by the build: do not edit.
 *
 * @package PeerWidgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The widgets, by name.
 *
 * @return array<string, array>
 */
function peer_widgets_widgets() {
	return ${php(Object.fromEntries(widgets.map((one) => widgetEntry(one, embeds))))};
}

/**
 * The colours and sizes that a site can set, by the name after --peer-.
 *
 * @return array<string, array{label: string, help: string}>
 */
function peer_widgets_tokens() {
	return ${php(Object.fromEntries([...tokens.values()].map(tokenEntry)))};
}

/**
 * The tags, with the names of their attributes.
 *
 * @return array<string, string[]>
 */
function peer_widgets_tags() {
	return ${php(Object.fromEntries(elements.map((one) => [one.tagName, attributesOf(one).map(({ name }) => name)])))};
}
`;
}

function widgetEntry(element, embeds) {
  const name = element.tagName.slice('peer-'.length);
  const { title, height, alias = '' } = embeds[name] ?? quickExit;
  const attributes = inOrderOfForm(attributesOf(element)).map((one) => [one.name, attributeEntry(one)]);
  return [
    name,
    {
      title: translated(label(name)),
      description: translated(plain(element.description.replace(/\s+/g, ' '))),
      link: translated(title),
      height,
      alias,
      attributes: Object.fromEntries(attributes),
    },
  ];
}

/** Those that a page may write. */
function attributesOf({ tagName, attributes }) {
  const written = attributes.filter(({ name }) => name !== 'status');
  return tagName === 'peer-quick-exit' ? written : [...written, language];
}

/** What nearly everybody sets comes first, then the widget's own, then what all widgets have. */
function inOrderOfForm(attributes) {
  const first = ['href', 'feed', 'heading'];
  const last = [
    'heading-level',
    'audience',
    'source',
    'lang',
    'color-scheme',
    'theme',
    'density',
    'deep-link',
  ];
  const rank = ({ name }) => (first.includes(name) ? first.indexOf(name) - 9 : last.indexOf(name) + 1);
  return attributes.toSorted((one, other) => rank(one) - rank(other));
}

function attributeEntry({ name, description, type }) {
  const options = [...type.text.matchAll(/'([^']+)'/g)].map(([, option]) => option);
  return {
    label: translated(label(name)),
    help: translated(plain(description)),
    type: options.length ? 'select' : (/number|boolean/.exec(type.text)?.[0] ?? 'text'),
    ...(options.length && { options }),
    ...(emptied[name] && { empty: translated(emptied[name]) }),
  };
}

function tokenEntry({ name, description, default: standard }) {
  const token = name.replace('--peer-', '');
  return [
    token,
    { label: translated(label(token)), help: translated(`${plain(description)} Default: ${standard}`) },
  ];
}

/** A name for people: "heading-level" is "Heading level". */
function label(name) {
  const words = name.replaceAll('-', ' ').replace(/url|href/, 'address');
  return words[0].toUpperCase() + words.slice(1);
}

/** For somebody who fills in a form: without what marks code, and what is written otherwise there than in a tag. */
function plain(text) {
  return otherwise
    .reduce((plainer, [inTag, inForm]) => plainer.replace(inTag, inForm), text)
    .replace(/`([^`]*)`/g, '“$1”');
}

const otherwise = [
  ['; needs `peer-extras.js`', ''],
  [' It is part of the second script, `peer-extras.js`.', ''],
  ['; `heading=""` hides it', ''],
  ['`source="off"`', '`off`'],
  [
    'that of the surrounding `<peer-feed>`, else `data-feed` of the script tag',
    'the one in Settings → Peer Widgets',
  ],
];

/** A text that translators are given. */
function translated(text) {
  return { text };
}

/** Writes a value in PHP, in one line where it is short. */
function php(value, indent = '\t') {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value.text === 'string' && Object.keys(value).length === 1) {
    return `__( ${quoted(value.text)}, 'peer-widgets' )`;
  }
  const inner = `${indent}\t`;
  if (Array.isArray(value))
    return value.length ? `array( ${value.map((one) => php(one)).join(', ')} )` : 'array()';
  const width = Math.max(...Object.keys(value).map((key) => quoted(key).length));
  const entries = Object.entries(value).map(
    ([key, one]) => `${inner}${quoted(key).padEnd(width)} => ${php(one, inner)},\n`,
  );
  return `array(\n${entries.join('')}${indent})`;
}

function quoted(text) {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
