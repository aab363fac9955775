import fc from 'fast-check';
import { kinds } from '../../src/feed/kinds.js';
import { shape, type Shape } from '../../src/feed/shape.js';
import type { Json } from './feeds.js';

/** What all items of a list have. */
export interface Item {
  readonly id: string;
  readonly title?: string;
}

/** Any text, also with halves of characters and names that mean something to JavaScript. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\uD800', '__proto__', 'constructor', 'toString', 'length', ' ', 'en', 'video', '<b>a</b>'),
);

const schemes =
  'https http mailto tel javascript data vbscript blob file about ftp ws x HTTPS JavaScript'.split(' ');
/** Anything that is written like an address, of a good or a bad scheme. */
export const anyUrl = fc.oneof(
  fc
    .tuple(fc.constantFrom(...schemes), fc.constantFrom(':', '://', '\n:', ':/', ':\\'), anyText)
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('', ' ', '\t', '\0', '/', '//', '../', '?', '#', '\\\\'), anyText)
    .map((parts) => parts.join('')),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

/** Any JSON value; the names of its fields are often those of a feed. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => {
  const names = fc.oneof(
    fc.constantFrom('id', 'title', 'name', 'url', 'version', 'roles', 'body', '__proto__'),
    fc.string(),
  );
  return {
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.oneof(anyText, anyUrl, fc.double({ noNaN: true }), fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 4 }),
      // As JSON.parse makes it: with "__proto__" for a field like any other.
      fc.array(fc.tuple(names, tie('value')), { maxLength: 5 }).map((fields) => Object.fromEntries(fields)),
    ),
  };
}).value;

const goodText = anyText.filter((text) => text !== '');
const goodUrl = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.webPath().map((path) => `/a${path}`),
  fc.constantFrom('mailto:ann@example.org', 'tel:+15551234', '//other.example/a', '?page=2', '#part', 'a b'),
);

/** What a leaf of the shape may be, in the order of `leaves` in `schema.ts`. */
const leaves: readonly fc.Arbitrary<unknown>[] = [
  goodText,
  goodUrl,
  // JSON has no negative zero.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.constantFrom(...kinds),
  anyText,
  fc.constant(1),
  fc.dictionary(fc.string(), anyText, { maxKeys: 3, noNullPrototype: true }),
  // Not past, or the item that has it is left out.
  fc.constantFrom('2999-01-01', '9999-12-31'),
  goodText,
];

/** The paths of all addresses in a feed, without the numbers of items. */
export const urlPaths = new Set<string>();

/** What fits a shape: a field that may be absent sometimes is; ids differ within their list. */
function good(of: Shape, path: string): fc.Arbitrary<unknown> {
  if (typeof of === 'number') {
    if (of >> 1 === 1) urlPaths.add(path);
    return leaves[of >> 1]!;
  }
  if (Array.isArray(of)) {
    const [item] = of as readonly [Shape];
    const hasId = typeof item === 'object' && 'id' in item;
    const one = good(item, path);
    if (!hasId) return fc.array(one, { maxLength: 3 });
    return fc.uniqueArray(one as fc.Arbitrary<Json>, {
      maxLength: 3,
      // An absent id is like no other.
      selector: (value) => value['id'] ?? value,
    });
  }
  const fields = Object.entries(of as { readonly [field: string]: Shape });
  const isRequired = ([, field]: [string, Shape]) => typeof field === 'number' && !(field & 1);
  return fc.record(
    Object.fromEntries(fields.map(([name, field]) => [name, good(field, path ? `${path}.${name}` : name)])),
    { requiredKeys: fields.filter(isRequired).map(([name]) => name), noNullPrototype: true },
  );
}

/** A feed in which everything fits. */
export const goodFeed = good(shape, '') as fc.Arbitrary<Json>;

/** A good feed with some of its values replaced by any other, wherever they stand. */
export const feedLike: fc.Arbitrary<unknown> = fc
  .tuple(
    goodFeed,
    fc.array(fc.tuple(fc.nat(), fc.oneof(anyJson, anyUrl, fc.constant(undefined))), { maxLength: 6 }),
  )
  .map(([feed, changes]) => {
    const copy = structuredClone(feed);
    for (const [at, value] of changes) {
      const places = placesIn(copy);
      const [holder, name] = places[at % places.length]!;
      if (holder !== copy || name !== 'version') holder[name] = value;
    }
    // An absent field rather than one that is undefined: that is what JSON has.
    return JSON.parse(JSON.stringify(copy)) as unknown;
  });

function placesIn(value: unknown): (readonly [holder: Json, name: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [[value as Json, name] as const, ...placesIn(one)]);
}
