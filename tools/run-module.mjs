import { build } from 'esbuild';

/**
 * Runs a TypeScript module of the project in Node, with all it imports.
 *
 * @param {string} file Its path.
 * @returns {Promise<Record<string, unknown>>} Its exports.
 */
export async function runModule(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
