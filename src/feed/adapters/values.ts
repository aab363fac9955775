import { isRecord } from '../check.js';

export type Json = Record<string, unknown>;

/** A text, if it is one. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The objects in a value: in a list, in lists of a list, or itself. */
export function recordsIn(value: unknown): Json[] {
  return [value].flat(3).filter(isRecord);
}

/** The items of a list, or of the lists of several pages. What is no object becomes an empty one, which the check reports. */
export function itemsIn(value: unknown): Json[] {
  return [value].flat(3).map((item) => (isRecord(item) ? item : {}));
}
