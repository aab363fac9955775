import type { Entry } from './pasted-form.js';

type Node = { [key: string]: Node | string };

/**
 * Fields as JSON. A name is a path: `a.0.b` leads into objects and lists, `a.` adds to a list; `true` and `false` are no
 * texts. Objects and lists are written by hand, because old host scripts break `JSON.stringify` for them (Prototype's
 * `toJSON`).
 */
export function toJson(entries: readonly Entry[]): string {
  const root = Object.create(null) as Node;
  for (const [name, value] of entries) {
    const path = name.split('.');
    let node = root;
    path.forEach((key, index) => {
      const at = key === '' ? `${Object.keys(node).length}` : key;
      const isLast = index === path.length - 1;
      node = (node[at] = isLast ? value : (node[at] ?? (Object.create(null) as Node))) as Node;
    });
  }
  return write(root);
}

function write(value: Node | string): string {
  if (typeof value === 'string') return /^(true|false)$/.test(value) ? value : JSON.stringify(value);
  const keys = Object.keys(value);
  const isList = keys.length > 0 && keys.every((key, index) => key === `${index}`);
  const parts = keys.map((key) => (isList ? '' : `${JSON.stringify(key)}:`) + write(value[key]!));
  return isList ? `[${parts.join()}]` : `{${parts.join()}}`;
}
