/** Tables of the elements for people, from the manifest: those in the README, and all of them in docs/reference.md. */

/**
 * Writes the tables that a page asks for between two comments, `<!-- begin attributes peer-feed -->` and `<!-- end -->`.
 *
 * @throws {Error} Where it asks for a table, or of an element, that there is not.
 */
export function withTables(page, elements) {
  return page.replace(/(<!-- begin (.+?) -->\n)[^]*?(<!-- end -->)/g, (_, begin, wish, end) => {
    const [kind, tagName] = wish.split(' ');
    const chosen = tagName ? elements.filter((one) => one.tagName === tagName) : elements;
    if (!tables[kind] || !chosen.length)
      throw new Error(`There is no table "${wish}": see tools/reference.mjs.`);
    return `${begin}\n${tables[kind](chosen)}\n\n${end}`;
  });
}

/** The page with everything of every element. */
export function referencePage(elements) {
  const shared = 'Attributes of all widgets';
  return `# Reference

Written by \`npm run docs\` from the classes, by way of \`custom-elements.json\`: do not edit. The
[README](../README.md#elements) explains how to use them, and [frameworks.md](frameworks.md) how an editor offers them.

- [${shared}](#${slug(shared)})
${elements.map(({ tagName }) => `- [\`<${tagName}>\`](#${tagName})`).join('\n')}
- [Events](#events)
- [Custom properties](#custom-properties)

## ${shared}

${tables.common(elements)}

${elements.map(section).join('\n\n')}

## Events

${tables.events(elements)}

## Custom properties

${tables.properties(elements)}
`;
}

function section(element) {
  const { tagName, name, description, attributes = [], members = [], events = [] } = element;
  const parts = [
    ['Attributes', attributeTable(attributes.filter(isOwn))],
    ['Properties without an attribute', list(members.filter(isProperty(attributes)))],
    ['Methods', list(members.filter(isMethod), callOf)],
    ['Events', list(events, linked)],
    ['Slots', list(element.slots, ({ name }) => (name ? `\`${name}\`` : 'inside the tag'))],
    ['Parts', list(element.cssParts, ({ name }) => `\`::part(${name})\``)],
    ['States for CSS', list(element.cssStates, stateOf)],
  ];
  const isWidget = attributes.some((one) => !isOwn(one));
  return `## ${tagName}

${description} The class is \`${name}\`.${isWidget ? ' The [attributes of all widgets](#attributes-of-all-widgets) come to those here.' : ''}

${parts
  .filter(([, content]) => content)
  .map(([title, content]) => `**${title}**\n\n${content}`)
  .join('\n\n')}`;
}

/** What can be asked for, by its name in the page's comments. */
const tables = {
  /** The attributes that widgets share; those that only styles read, and those that are not to be written, come last. */
  common: (elements) => {
    const shared = elements.flatMap(({ attributes = [] }) => attributes).filter((one) => !isOwn(one));
    const rank = ({ fieldName, reflects }) => (reflects ? 2 : fieldName ? 0 : 1);
    return attributeTable(eachOnce(shared).sort((one, other) => rank(one) - rank(other)));
  },

  /** The attributes of one element that others have not, and in one line what else it has. */
  element: ([{ attributes = [], members = [], cssParts, cssStates = [] }]) => {
    const lines = [
      line('Methods', members.filter(isMethod), callOf),
      line('Parts', cssParts),
      line('States for CSS', cssStates.filter(isOwn), stateOf),
    ];
    return [attributeTable(attributes.filter(isOwn)), lines.filter(Boolean).join(' ')]
      .filter(Boolean)
      .join('\n\n');
  },

  /** What happens, and what a page is told of it. */
  events: (elements) => table(['event', 'when', '`detail`'], eventRows(elements)),

  /** The tokens that change the look. */
  properties: (elements) =>
    table(
      ['property', 'use', 'default'],
      eachOnce(elements.flatMap(({ cssProperties = [] }) => cssProperties)).map(
        ({ name, description, default: value }) => [`\`${name}\``, withoutStop(description), `\`${value}\``],
      ),
    ),
};

function attributeTable(attributes) {
  const rows = attributes.map(({ name, description }) => {
    const [, use, value = ''] = /^([^]*?)\.?(?: Default: ([^]*)\.)?$/.exec(description);
    return [`\`${name}\``, use, value === 'false' ? 'no' : value];
  });
  return rows.length ? table(['attribute', 'what it does', 'default'], rows) : '';
}

/** An event that several elements fire comes once, unless they mean different things by it. */
function eventRows(elements) {
  const said = new Map();
  for (const { events = [] } of elements) {
    for (const { name, description } of events) said.set(`${name}: ${description}`, [name, description]);
  }
  return [...said.values()].map(([name, description]) => {
    const [, when, detail] = /^([^]*); `detail`:? ([^]*)\.$/.exec(description);
    return [`\`${name}\``, when, detail === 'is empty' ? '' : detail];
  });
}

function table(heads, rows) {
  const written = [heads, ...rows].map((cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`.replace(/ {2,}/g, ' '),
  );
  return [written[0], `|${heads.map(() => '---').join('|')}|`, ...written.slice(1)].join('\n');
}

function list(items = [], nameOf = quoted) {
  return items.map((item) => `- ${nameOf(item)}: ${item.description}`).join('\n');
}

function line(title, items = [], nameOf = quoted) {
  return items.length ? `${title}: ${items.map(nameOf).join(', ')}.` : '';
}

const quoted = ({ name }) => `\`${name}\``;
const linked = ({ name }) => `[\`${name}\`](#events)`;
const stateOf = ({ name }) => `\`:state(${name})\``;
const callOf = ({ name, parameters = [] }) => `\`${name}(${parameters.map((one) => one.name).join(', ')})\``;

const isOwn = ({ inheritedFrom }) => !inheritedFrom;
const isMethod = ({ kind }) => kind === 'method';

function isProperty(attributes) {
  const written = new Set(attributes.map(({ fieldName }) => fieldName));
  return ({ kind, name, static: isStatic }) => kind === 'field' && !isStatic && !written.has(name);
}

function eachOnce(items) {
  return [...new Map(items.map((item) => [item.name, item])).values()];
}

function withoutStop(sentence) {
  return sentence.replace(/\.$/, '');
}

function slug(heading) {
  return heading.toLowerCase().replace(/ /g, '-');
}
