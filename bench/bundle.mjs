import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Builds the script of a variant, and its style sheet if it has one, as small as esbuild makes them.
 *
 * @param {string} id The name of its module in `pages/`.
 * @returns {Promise<Record<string, string>>} The files by their addresses.
 */
export async function bundle(id) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`pages/${id}.js`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    outdir: 'out',
    write: false,
    legalComments: 'none',
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [`/${id}${path.match(/\.\w+$/)[0]}`, text]));
}
