import { readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { hardenLit } from './tools/rollup/harden-lit.mjs';
import { minifyLiterals } from './tools/rollup/minify-literals.mjs';
import { shareDecoratorHelper } from './tools/rollup/share-decorator-helper.mjs';

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const define = { __VERSION__: JSON.stringify(version) };

const typescript = () => [
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', define }),
  shareDecoratorHelper(),
  minifyLiterals(),
];

/** The script for pages: one file, everything in it. */
const script = {
  input: 'src/peer-widgets.ts',
  plugins: [
    resolve({ exportConditions: ['production'] }),
    ...typescript(),
    hardenLit(),
    // esbuild gives private members the short names that terser leaves long; terser compresses the rest further.
    minify({ target: 'es2022', legalComments: 'inline' }),
    terser({ ecma: 2022, toplevel: true, compress: { passes: 3 }, format: { comments: /^!/ } }),
  ],
  output: {
    file: 'dist/peer-widgets.js',
    format: 'iife',
    sourcemap: true,
    banner: `/*! Peer Widgets ${version} | MIT | third-party notices: THIRD-PARTY.txt */`,
    // Before any Lit code runs: a second copy under Trusted Types would fail at its policy.
    intro: "if (customElements.get('peer-feed')) return;",
  },
};

/** The classes, for those who bundle: they bring their own Lit. */
const modules = {
  input: { elements: 'src/elements.ts', define: 'src/define.ts' },
  external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
  plugins: [resolve(), ...typescript()],
  output: { dir: 'dist', format: 'es', sourcemap: true, chunkFileNames: 'shared.js' },
};

export default [script, modules];
