/** The published forms of the feed format: a JSON Schema for editors, and a page for people. */
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runModule } from './run-module.mjs';

const source = fileURLToPath(new URL('../src/feed/schema.ts', import.meta.url));

/** The JSON Schema (draft 2020-12) of the feed format, with a title and a description on every field. */
export async function feedJsonSchema() {
  const { feedSchema } = await runModule(source);
  const schema = toJsonSchema(feedSchema, {
    target: 'draft-2020-12',
    // What an author writes: fields with a default may be left out.
    typeMode: 'input',
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'check' ? { ...jsonSchema, format: 'uri-reference' } : undefined,
  });
  return {
    title: 'Peer Widgets feed, version 1',
    description: 'Content for Peer Widgets: roles, resources, stories, a guide and a newsletter.',
    ...withTitles(schema),
  };
}

/** `homeUrl` is "Home URL". */
function title(name) {
  const words = name
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .replace(/\burl\b/, 'URL');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A copy in which each field has a title; throws where one lacks a description. */
function withTitles(schema, path = '') {
  const copy = { ...schema };
  if (schema.items) copy.items = withTitles(schema.items, `${path}[]`);
  if (schema.properties) {
    copy.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => {
        const at = path ? `${path}.${name}` : name;
        if (!property.description)
          throw new Error(`"${at}" has no description: write one in src/feed/schema.ts.`);
        return [name, { title: title(name), ...withTitles(property, at) }];
      }),
    );
  }
  return copy;
}

/** The page of the format, in Markdown. */
export async function feedPage() {
  const schema = await feedJsonSchema();
  const tables = [];
  describe('The feed', schema, tables);
  return `# The feed format, version 1

Written by \`npm run docs\` from \`src/feed/schema.ts\`: do not edit.

A feed is one JSON file in UTF-8, in one language. Editors complete and check it when it names the schema, which comes
with every release: \`"$schema": "https://your-host/feed.schema.json"\`.

**Simple HTML** is \`p br strong b em i u s a ul ol li h3 h4 blockquote code sub sup small\`, where a field says so;
everything else is plain text. Relative addresses resolve against the feed's own. Addresses are http, https, mailto or tel.

**What a mistake costs.** A bad optional field is left out, a bad item of a list is left out, and both are named in the
console with their path. Only a feed without \`version\` or \`title\`, or of which nothing can be used, is not shown: then
the partner's fallback stays.

**Versions.** Within version 1 fields are only added. Keys that the script does not know are ignored; those that begin
with \`_\` or \`x-\` are yours for notes and stay so.

**Other formats.** A [JSON Feed](https://www.jsonfeed.org/version/1.1/) and the posts of WordPress
(\`/wp-json/wp/v2/posts?_embed\`) are read too. Each item is a resource and a story at once, unless some are called
stories, by the tag or category "Story" or "Stories": then these are the stories, and the others the resources. A tag or
category with the name of a kind, such as "Videos", gives the kind; the others are topics. In a JSON Feed \`_peers\` may
add any field of this format, to the feed and to each item.

${tables.join('\n\n')}
`;
}

function describe(heading, schema, tables) {
  const rows = Object.entries(schema.properties).map(([name, property]) => {
    const required = schema.required?.includes(name) ? 'yes' : '';
    return `| \`${name}\` | ${typeName(property, name)} | ${required} | ${property.description} |`;
  });
  tables.push(
    `## ${heading}\n\n| field | type | required | meaning |\n|---|---|---|---|\n${rows.join('\n')}`,
  );
  for (const [name, property] of Object.entries(schema.properties)) {
    const inner = property.items ?? property;
    if (inner.properties)
      describe(heading === 'The feed' ? title(name) : `${heading} › ${title(name)}`, inner, tables);
  }
}

function typeName({ type, items, enum: values, const: value, format, properties, additionalProperties }) {
  if (value !== undefined) return `\`${value}\``;
  if (values) return values.map((one) => `\`${one}\``).join(', ');
  if (items) return items.properties ? 'list of objects' : `list of ${typeName(items)}s`;
  if (properties) return 'object';
  if (additionalProperties) return 'object of texts';
  if (format) return 'address';
  return type === 'string' ? 'text' : type;
}
