import type * as v from 'valibot';
import { feedSchema, leaves } from './schema.js';

/** A leaf: twice its index in `leaves`, and one more when it may be absent; a list of one shape; or named fields. */
export type Shape = number | readonly [Shape] | { readonly [field: string]: Shape };

/** What the schemas of the feed format hold, by their kind. */
export type SchemaNode = v.GenericSchema & {
  readonly entries?: Record<string, v.GenericSchema>;
  readonly item?: v.GenericSchema;
  readonly pipe?: readonly v.GenericSchema[];
  readonly wrapped?: v.GenericSchema;
};

/**
 * The schema as plain data. The build runs this module and puts its result into the script, so that a visitor loads
 * what the feed format is, neither its descriptions nor the library that declares it.
 */
export const shape = shapeOf(feedSchema);

function shapeOf(schema: v.GenericSchema, optional: 0 | 1 = 0): Shape {
  const { type, entries, item, pipe, wrapped } = schema as SchemaNode;
  const leaf = leaves.indexOf(schema);
  if (leaf >= 0) return 2 * leaf + optional;
  if (wrapped) return shapeOf(wrapped, 1);
  // A pipe that is no leaf only adds a description.
  if (pipe) return shapeOf(pipe[0]!, optional);
  if (item) return [shapeOf(item)];
  if (entries) {
    return Object.fromEntries(Object.entries(entries).map(([name, field]) => [name, shapeOf(field)]));
  }
  throw new Error(
    `The feed schema has a "${type}" that shape.ts cannot express: add it to leaves in schema.ts.`,
  );
}
