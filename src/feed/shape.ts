import type * as v from 'valibot';
import { feedSchema, leaves } from './schema.js';

export type Leaf = keyof typeof leaves;
/** A leaf by its name, with a `?` when it may be absent; a list of one shape; or named fields. */
export type Shape = Leaf | `${Leaf}?` | readonly [Shape] | { readonly [field: string]: Shape };

type Node = v.GenericSchema & {
  readonly entries?: Record<string, v.GenericSchema>;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
};

/**
 * The schema as plain data. The build runs this module and puts its result into the script, so that a visitor loads
 * what the feed format is, not the library that describes it (1.2 kB, brotli).
 */
export const shape = shapeOf(feedSchema);

function shapeOf(schema: v.GenericSchema, isOptional = false): Shape {
  const { type, entries, item, wrapped } = schema as Node;
  const leaf = (Object.keys(leaves) as Leaf[]).find((name) => leaves[name] === schema);
  if (leaf) return isOptional ? `${leaf}?` : leaf;
  if (wrapped) return shapeOf(wrapped, true);
  if (type === 'array' && item) return [shapeOf(item)];
  if (entries) {
    return Object.fromEntries(Object.entries(entries).map(([name, field]) => [name, shapeOf(field)]));
  }
  throw new Error(
    `The feed schema has a "${type}", which shape.ts cannot express: add it to leaves in schema.ts.`,
  );
}
