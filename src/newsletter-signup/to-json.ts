import type { Entry } from './pasted-form.js';

type Node = { [key: string]: Node | string };

/**
 * Fields as JSON. A name is a path: `a.0.b` leads into objects and lists, `a.` adds to a list; `true` and `false` are no
 * texts. A list is made of an object only while it is written, where old host scripts (Prototype's `toJSON`) do not see it.
 */
export function toJson(entries: readonly Entry[]): string {
  const root = Object.create(null) as Node;
  for (const [name, value] of entries) {
    const path = name.split('.');
    let node = root;
    path.forEach((key, index) => {
      const at = key || Object.keys(node).length;
      const isLast = index === path.length - 1;
      node = (node[at] = isLast ? value : (node[at] ?? (Object.create(null) as Node))) as Node;
    });
  }
  return JSON.stringify(root, (_, value: Node | string) => {
    if (typeof value === 'string') return /^(true|false)$/.test(value) ? value === 'true' : value;
    const keys = Object.keys(value);
    return keys.length && keys.every((key, index) => key === `${index}`) ? Object.values(value) : value;
  });
}
