import esbuild from 'esbuild';
import { minify } from 'terser';
import { internalNames } from './internal-names.mjs';

/**
 * Rollup plugin: the script as small as two minifiers make it (esbuild gives private members the shortest names, terser
 * compresses the rest further), under a banner.
 *
 * @param {string} banner One line: a comment that points to the licences.
 */
export function minifyScript(banner) {
  return {
    name: 'minify-script',
    async renderChunk(code) {
      let small = await esbuild.transform(code, {
        minify: true,
        target: 'es2022',
        legalComments: 'none',
        // Lit's own members begin with `_$`.
        mangleProps: new RegExp(`^(${internalNames.join('|')}|_\\$[\\w$]+)$`),
        sourcemap: 'external',
      });
      // The second time finds what the first has laid bare.
      for (let times = 0; times < 2; times++) {
        small = await minify(small.code, {
          ecma: 2022,
          toplevel: true,
          compress: {
            passes: 4,
            hoist_funs: true,
            keep_fargs: false,
            pure_getters: true,
            unsafe_arrows: true,
            unsafe_methods: true,
          },
          sourceMap: { content: small.map },
          format: { preamble: times ? banner : undefined },
        });
      }
      return { code: small.code, map: small.map };
    },
  };
}
