/** Visits a node of a syntax tree and all below it. */
export function walk(node, visit) {
  visit(node);
  for (const child of Object.values(node)) {
    for (const one of Array.isArray(child) ? child : [child]) if (one?.type) walk(one, visit);
  }
}
