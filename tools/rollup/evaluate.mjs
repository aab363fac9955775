import { runModule } from '../run-module.mjs';

/**
 * Rollup plugin: runs a module at build time and puts its exports into the bundle as data. They must be plain JSON values.
 *
 * @param {RegExp} which Matches the ids of the modules to run.
 */
export function evaluate(which) {
  return {
    name: 'evaluate',
    async load(id) {
      if (!which.test(id)) return null;
      return Object.entries(await runModule(id))
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
