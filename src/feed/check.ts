import { safeUrl } from '../rich-text/safe-url.js';
import { kinds, type Kind } from './kinds.js';
import type { Leaf, Shape } from './shape.js';

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

/** What each leaf must be, for the report. */
const must = {
  alt: 'a text',
  kind: `one of ${kinds.join(', ')}`,
  number: 'a number',
  text: 'a text, not empty',
  url: 'an http(s), mailto, tel or relative URL',
  version: '1',
  words: 'an object of texts',
} as const satisfies Record<Leaf, string>;

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
  if (typeof shape === 'string') {
    const leaf = shape.replace('?', '') as Leaf;
    return fitLeaf(leaf, value, findings.base) ?? report(must[leaf]);
  }
  if (shape instanceof Array) {
    if (!(value instanceof Array)) return report('a list') ?? [];
    return value.flatMap((item: unknown, index) => fit(shape[0], item, `${path}.${index}`, findings) ?? []);
  }
  if (!isRecord(value)) return report('an object');
  const copy: Record<string, unknown> = {};
  let isComplete = true;
  for (const [name, field] of Object.entries(shape)) {
    const given = value[name];
    const at = path ? `${path}.${name}` : name;
    const isRequired = typeof field === 'string' && !field.endsWith('?');
    if (given !== undefined && given !== null) copy[name] = fit(field, given, at, findings);
    else if (field instanceof Array) copy[name] = [];
    else if (isRequired) findings.problems.push({ path: at, message: 'is missing' });
    if (isRequired && copy[name] === undefined) isComplete = false;
  }
  return isComplete ? copy : undefined;
}

/** The value of a leaf as widgets may use it; undefined when it is not what it must be. */
function fitLeaf(leaf: Leaf, value: unknown, base: string): unknown {
  if (leaf === 'url') return safeUrl(value, base);
  const fits =
    leaf === 'number'
      ? typeof value === 'number'
      : leaf === 'version'
        ? value === 1
        : leaf === 'words'
          ? isRecord(value) && Object.values(value).every((text) => typeof text === 'string')
          : leaf === 'kind'
            ? kinds.includes(value as Kind)
            : typeof value === 'string' && (leaf === 'alt' || value !== '');
  return fits ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Array);
}
