import { fileURLToPath } from 'node:url';

const OURS = fileURLToPath(new URL('../../src/small-lit/lit.ts', import.meta.url));

/** Rollup plugin: puts our own small Lit in place of Lit. A name that it does not have fails the build. */
export function smallLit() {
  return {
    name: 'small-lit',
    resolveId: (id) => (/^(@lit|lit)(\/|$)/.test(id) ? OURS : null),
  };
}
