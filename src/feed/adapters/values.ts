import { isRecord } from '../check.js';

export type Json = Record<string, unknown>;

/** A text, if it is one. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The fields of an object; none that have a name, if it is something else. */
export function fieldsOf(value: unknown): Json {
  return { ...(value as Json) };
}

/** The objects in a value: in a list, in lists of a list, or itself. */
export function recordsIn(value: unknown): Json[] {
  return [value].flat(3).filter(isRecord);
}

/** The items of a list, or of the lists of several pages. What is no object has no fields, which the check reports. */
export function itemsIn(value: unknown): Json[] {
  return [value].flat(3).map(fieldsOf);
}
