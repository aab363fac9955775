import { safeUrl } from '../rich-text/safe-url.js';
import { kinds, type Kind } from './kinds.js';
import type { Shape } from './shape.js';

/** Something in a feed that could not be used, and was left out. */
export interface Problem {
  /** Where, as in `resources.3.url`. */
  readonly path: string;
  /** What is wrong, without any of the feed's content. */
  readonly message: string;
}

/** What a check needs to know of the feed, and what it finds. */
export interface Findings {
  /** The feed's absolute URL, against which its URLs resolve. */
  readonly base: string;
  readonly problems: Problem[];
}

type Rule = readonly [must: string, use: (value: unknown, base: string) => unknown];

const when = (fits: (value: unknown) => unknown) => (value: unknown) => (fits(value) ? value : undefined);

/** What each leaf must be, and what widgets get of it, undefined if it is not that; in the order of `leaves` in `schema.ts`. */
const rules: readonly Rule[] = [
  ['a text, not empty', when((value) => typeof value === 'string' && value)],
  ['an http(s), mailto, tel or relative URL', safeUrl],
  ['a number', when((value) => typeof value === 'number')],
  [`one of ${kinds.join(', ')}`, when((value) => kinds.includes(value as Kind))],
  ['a text', when((value) => typeof value === 'string')],
  ['1', when((value) => value === 1)],
  [
    'an object of texts',
    when((value) => isRecord(value) && Object.values(value).every((text) => typeof text === 'string')),
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
  const report = (what: string): undefined =>
    void findings.problems.push({ path, message: `must be ${what}` });
  if (typeof shape === 'number') {
    const [must, use] = rules[shape >> 1]!;
    return use(value, findings.base) ?? report(must);
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return report('a list') ?? [];
    const ids = new Set<unknown>();
    return value.flatMap((item: unknown, index) => {
      const at = `${path}.${index}`;
      const copy = fit(shape[0], item, at, findings);
      const id = isRecord(copy) && copy['id'];
      if (id && ids.has(id)) {
        findings.problems.push({ path: `${at}.id`, message: 'has been given to an earlier item' });
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
    else if (isRequired) findings.problems.push({ path: at, message: 'is missing' });
    if (isRequired && copy[name] === undefined) isComplete = false;
  }
  return isComplete ? copy : undefined;
}

/** Whether a JSON value is an object with named fields. Not `instanceof`: a framework's may come from another frame. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
