import { readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { declareProperties } from './tools/rollup/declare-properties.mjs';
import { evaluate } from './tools/rollup/evaluate.mjs';
import { guard, keptScript, patientGuard } from './tools/rollup/guard.mjs';
import { letForConst } from './tools/rollup/let-for-const.mjs';
import { luckiestLetters } from './tools/rollup/luckiest-letters.mjs';
import { minifyLiterals } from './tools/rollup/minify-literals.mjs';
import { minifyScript, minifyWithLit } from './tools/rollup/minify-script.mjs';
import { plainMembers } from './tools/rollup/plain-members.mjs';
import { shortenNames } from './tools/rollup/shorten-names.mjs';
import { sharedPolicy } from './tools/rollup/shared-policy.mjs';
import { smallLit } from './tools/rollup/small-lit.mjs';
import { swap } from './tools/rollup/swap.mjs';

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
/**
 * V8 then compiles all functions while it loads, beside the page, and none on the main thread at their first call
 * (https://v8.dev/blog/explicit-compile-hints).
 */
const compileHint = '//# allFunctionsCalledOnLoad\n';
const define = { __VERSION__: JSON.stringify(version) };

const typescript = ({ isSmallLit = false } = {}) => [
  evaluate(/feed\/shape\.ts$|words\/translations\.ts$/),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', define }),
  declareProperties({ derivesAttributes: isSmallLit }),
  minifyLiterals({ isSmallLit }),
];

/**
 * The script for pages: one file, everything in it.
 *
 * @param {string} file Where it goes.
 * @param {import('rollup').Plugin[]} [before] Plugins that go first.
 */
export const script = (file, before = []) => ({
  input: 'src/peer-widgets.ts',
  plugins: [
    ...before,
    smallLit(),
    resolve(),
    ...typescript({ isSmallLit: true }),
    shortenNames(),
    letForConst(),
    plainMembers(),
    minifyScript(`${compileHint}/*! Peer Widgets ${version} | MIT */`),
    luckiestLetters(),
  ],
  output: {
    file,
    format: 'iife',
    sourcemap: true,
    ...guard(),
  },
});

/** The classes, for those who bundle: they bring their own Lit. */
const modules = {
  input: { elements: 'src/elements.ts', define: 'src/define.ts' },
  external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
  plugins: [resolve(), ...typescript()],
  output: { dir: 'dist', format: 'es', sourcemap: true, chunkFileNames: 'shared.js' },
};

/** The doctor, for webmasters: a module that runs when it is imported. Neither the widgets nor Lit are in it. */
const doctor = {
  input: 'src/doctor/doctor.ts',
  plugins: [
    evaluate(/feed\/shape\.ts$|doctor\/vocabulary\.ts$/),
    resolve(),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', define, minify: true }),
  ],
  output: {
    file: 'dist/doctor.js',
    format: 'es',
    sourcemap: true,
    banner: `/*! Peer Widgets ${version}, doctor | MIT | third-party notices: THIRD-PARTY.txt */`,
  },
};

/** What the embed pages run besides. */
const embedPage = {
  input: 'src/embed/embed.ts',
  plugins: [resolve(), ...typescript(), minifyScript(`/*! Peer Widgets ${version} | MIT */`)],
  output: { file: 'dist/embed/embed.js', format: 'iife', sourcemap: true },
};

/**
 * The second script for pages, for what a page opts into.
 *
 * @param {string} file Where it goes.
 */
export const extras = (file) => ({
  input: 'src/peer-extras.ts',
  plugins: [resolve(), ...typescript(), minifyScript(`/*! Peer Widgets ${version}, extras | MIT */`)],
  output: {
    file,
    format: 'iife',
    sourcemap: true,
    // What an old browser lacks is no error of the page.
    intro: 'try { (() => {',
    outro: '})() } catch (error) { console.warn(`Peer Widgets: the extras cannot run here: ${error}.`); }',
  },
});

/**
 * The script for prerendered pages: with Lit's own templates, which find what Lit printed on a server.
 *
 * @param {string} file Where it goes.
 */
export const hydrating = (file) => ({
  input: 'src/peer-widgets.ts',
  plugins: [
    swap(
      { 'rich-text/rich-text.ts': 'prerender/rich-text.ts' },
      { 'widget/feed-view.ts': 'prerender/hydrating-lit.ts' },
    ),
    sharedPolicy(),
    keptScript(),
    resolve({ exportConditions: ['browser'] }),
    ...typescript(),
    minifyWithLit(
      `${compileHint}/*! Peer Widgets ${version}, hydrating | MIT | third-party notices: THIRD-PARTY.txt */`,
    ),
  ],
  output: { file, format: 'iife', sourcemap: true, ...patientGuard() },
});

/** What `peer-widgets prerender` runs, with templates like those of the script above; tools/build.mjs puts in the packages. */
const prerender = {
  input: './src/cli/prerender.ts',
  plugins: [
    swap(
      {
        'rich-text/rich-text.ts': 'prerender/rich-text.ts',
        'rich-text/parse-html.ts': 'prerender/parse-html.ts',
        'widget/feed-connection.ts': 'prerender/feed-connection.ts',
      },
      { 'widget/feed-view.ts': 'prerender/printing-lit.ts' },
    ),
    // Not by the option: that goes before all plugins.
    { name: 'packages', resolveId: (id) => (/^(node:|@?[a-z])/.test(id) ? { id, external: true } : null) },
    ...typescript(),
  ],
  output: { file: 'dist/prerender.js', format: 'es' },
};

export default [
  script('dist/peer-widgets.js'),
  extras('dist/peer-extras.js'),
  hydrating('dist/peer-widgets.hydrate.js'),
  modules,
  embedPage,
  doctor,
  prerender,
];
