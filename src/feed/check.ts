import { safeUrl } from '../rich-text/safe-url.js';
import { isPast } from './day.js';
import { kinds, type Kind } from './kinds.js';
import type { Shape } from './shape.js';

/** Something in a feed that could not be used, and was left out. */
export interface Problem {
  /** Where, as in `resources.3.url`; behind the address of its feed where several are merged. */
  readonly path: string;
  /** What is wrong, without any of the feed's content. */
  readonly message: string;
}

/** Where a feed names a resource, and by which id. */
export type Reference = readonly [path: string, id: string];

/** What a check needs to know of the feed, and what it finds. */
export interface Findings {
  /** The feed's absolute URL, against which its URLs resolve. */
  readonly base: string;
  readonly problems: Problem[];
  readonly references: Reference[];
}

type Rule = readonly [
  must: string,
  fits: (value: unknown, findings: Findings, path: string) => string | boolean | undefined,
];

/** What each leaf must be, and whether a value is that, or the text that widgets get for it; in the order of `leaves` in `schema.ts`. */
const rules: readonly Rule[] = [
  ['a text, not empty', isText],
  [
    'an http(s), mailto, tel or relative URL, and no placeholder',
    (value, { base }) => !matches(/^\s*(#?$|TODO\b)/i, value) && safeUrl(value, base),
  ],
  ['a number', (value) => typeof value === 'number'],
  [`one of ${kinds.join(', ')}`, (value) => kinds.includes(value as Kind)],
  ['a text', (value) => typeof value === 'string'],
  ['1', (value) => value === 1],
  ['an object of texts', (value) => areTexts(value, areTexts)],
  ['a day such as 2026-11-22', (value) => matches(/^\d{4}-\d\d-\d\d$/, value)],
  [
    'the id of a resource',
    (value, { references }, path) => isText(value) && references.push([path, value]) > 0,
  ],
];

/**
 * Copies what fits a shape, and loses as little as possible: a bad value costs its optional field or the one item that
 * needs it, and is reported. Only named fields are copied, into fresh objects, so `__proto__` and the like stay behind.
 *
 * @param path Where the value stands in the feed.
 * @returns The copy, its URLs absolute; undefined when it cannot be used.
 */
export function fit(shape: Shape, value: unknown, path: string, findings: Findings): unknown {
  const note = (at: string, message: string) => findings.problems.push({ path: at, message });
  const report = (what: string): undefined => void note(path, `must be ${what}`);
  if (typeof shape === 'number') {
    const [must, fits] = rules[shape >> 1]!;
    const fitting = fits(value, findings, path);
    return fitting === true ? value : fitting || report(must);
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return report('a list') ?? [];
    const ids = new Set<unknown>();
    return value.flatMap((item: unknown, index) => {
      // A gap that an adapter left: JSON has none.
      if (item === undefined) return [];
      const at = `${path}.${index}`;
      const copy = fit(shape[0], item, at, findings);
      const id = isRecord(copy) && copy['id'];
      if (id && ids.has(id)) {
        note(`${at}.id`, 'is that of an earlier item; choose another');
        return [];
      }
      ids.add(id);
      return copy ?? [];
    });
  }
  if (!isRecord(value)) return report('an object');
  const copy: Record<string, unknown> = {};
  let isComplete = true;
  for (const [name, field] of Object.entries(shape)) {
    const given = value[name];
    const at = path ? `${path}.${name}` : name;
    const isRequired = typeof field === 'number' && !(field & 1);
    if (given !== undefined && given !== null) copy[name] = fit(field, given, at, findings);
    else if (Array.isArray(field)) copy[name] = [];
    else if (isRequired) note(at, 'is missing');
    if (isRequired && copy[name] === undefined) isComplete = false;
  }
  if (isPast(copy['reviewBy'])) note(`${path}.reviewBy`, 'is past; review the item, then set a later day');
  if (isPast(copy['expires'])) {
    note(`${path}.expires`, 'is past; remove the item, or set a later day');
    isComplete = false;
  }
  return isComplete ? copy : undefined;
}

/** @param also What may stand in the place of a text. */
function areTexts(value: unknown, also?: (value: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every((one) => typeof one === 'string' || also?.(one));
}

/** Whether a value is a text of this form. A feed may hold what cannot be made one: `{ "toString": [] }`. */
export function matches(pattern: RegExp, value: unknown): boolean {
  return isText(value) && pattern.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Whether a JSON value is an object with named fields. Not `instanceof`: a framework's may come from another frame. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
