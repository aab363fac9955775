import { build } from 'esbuild';

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
      const { outputFiles } = await build({
        entryPoints: [id],
        bundle: true,
        write: false,
        format: 'esm',
        platform: 'node',
      });
      const source = Buffer.from(outputFiles[0].contents).toString('base64');
      const exports = await import(`data:text/javascript;base64,${source}`);
      return Object.entries(exports)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
