import esbuild from 'esbuild';
import { minify } from 'terser';
import uglify from 'uglify-js';
import { internalNames } from './internal-names.mjs';
import { PLAIN_MEMBER } from './plain-members.mjs';

/**
 * Whatever encoding the page and the server say, a byte order mark says it is UTF-8
 * (https://encoding.spec.whatwg.org/#decode).
 */
const UTF8 = '\uFEFF';

/**
 * Rollup plugin: a script that Lit is in, which has names of its own in texts, made small by one careful minifier.
 *
 * @param {string} banner Comments to begin with: one names the licence.
 */
export function minifyWithLit(banner) {
  return {
    name: 'minify-with-lit',
    async renderChunk(code) {
      const { code: small, map } = await esbuild.transform(code, {
        minify: true,
        target: 'es2022',
        charset: 'utf8',
        legalComments: 'none',
        banner,
        sourcemap: 'external',
      });
      return { code: UTF8 + small, map };
    },
  };
}

/**
 * Rollup plugin: the script as small as three minifiers make it, under a banner. esbuild gives members
 * the shortest names, terser compresses the rest further, UglifyJS uses variables again: 120 bytes (brotli) less.
 *
 * @param {string} banner Comments to begin with: one names the licence.
 */
export function minifyScript(banner) {
  return {
    name: 'minify-script',
    async renderChunk(code) {
      const short = await esbuild.transform(code, {
        minify: true,
        target: 'es2022',
        legalComments: 'none',
        mangleProps: new RegExp(`^(${[...internalNames, PLAIN_MEMBER].join('|')})$`),
        sourcemap: 'external',
      });
      const compressed = await minify(short.code, {
        ecma: 2022,
        toplevel: true,
        compress: {
          passes: 4,
          hoist_funs: false,
          inline: 1,
          keep_fargs: false,
          lhs_constants: false,
          pure_getters: true,
          // `String(x)` becomes `'' + x`: we make texts of no symbols.
          unsafe: true,
          unsafe_arrows: true,
          unsafe_methods: true,
        },
        sourceMap: { content: short.map },
      });
      const reused = uglify.minify(compressed.code, {
        compress: { passes: 3, inline: 1, pure_getters: true, unsafe: true },
        mangle: false,
        sourceMap: { content: compressed.map },
        output: { preamble: `${UTF8}${banner}` },
      });
      if (reused.error) throw reused.error;
      return { code: reused.code, map: reused.map };
    },
  };
}
