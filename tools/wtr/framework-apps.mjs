import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile as compileSvelte } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

const folder = fileURLToPath(new URL('../../test/frameworks/', import.meta.url));
const guide = fileURLToPath(new URL('../../docs/frameworks.md', import.meta.url));

/** What each framework's files are, and the heading of its example in the guide. */
const frameworks = {
  react: { app: 'app-react.jsx', heading: 'React 19', jsxImportSource: 'react' },
  vue: { app: 'App.vue', heading: 'Vue 3' },
  preact: { app: 'app-preact.jsx', heading: 'Preact', jsxImportSource: 'preact' },
  svelte: { app: 'App.svelte', heading: 'Svelte 5' },
};

/**
 * Compiles small apps when they are asked for: `/frameworks/<framework>/app.js` is the one in test/frameworks/, and
 * `/frameworks/<framework>/example.js` the example in docs/frameworks.md. Each sets a global `startApp`, a function
 * that puts the app into an element.
 *
 * @returns {import('koa').Middleware}
 */
export function frameworkApps() {
  /** @type {Map<string, Promise<string>>} */
  const compiled = new Map();
  return async (context, next) => {
    const [, framework, what] = /^\/frameworks\/(\w+)\/(app|example)\.js$/.exec(context.path) ?? [];
    if (!framework) return next();
    if (!compiled.has(context.path)) compiled.set(context.path, bundle(framework, what));
    context.type = 'js';
    context.body = await compiled.get(context.path);
  };
}

/**
 * @param {string} framework
 * @param {string} what
 */
async function bundle(framework, what) {
  const { app, jsxImportSource } = frameworks[framework];
  const { outputFiles, warnings } = await build({
    stdin: {
      contents: `import { mount } from './mount-${framework}';
        import App from '${what === 'app' ? `./${app}` : `example:${framework}`}';
        globalThis.startApp = (container, properties) => mount(App, container, properties);`,
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxDev: true,
    jsxImportSource,
    define: {
      // So that the frameworks say what is wrong.
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [files],
  });
  if (warnings.length) throw new Error(warnings.map(({ text }) => text).join('\n'));
  return outputFiles[0].text;
}

/** @type {import('esbuild').Plugin} */
const files = {
  name: 'framework-files',
  setup(build) {
    build.onResolve({ filter: /^example:/ }, ({ path }) => ({ path: path.slice(8), namespace: 'example' }));
    build.onLoad({ filter: /./, namespace: 'example' }, async ({ path }) => {
      const [, section] = (await readFile(guide, 'utf8')).split(`\n## ${frameworks[path].heading}\n`);
      const [, language, source] = /```(\w+)\n(.*?)```/s.exec(section);
      return compile(source, language);
    });
    build.onLoad({ filter: /\.(vue|svelte)$/ }, async ({ path }) =>
      compile(await readFile(path, 'utf8'), extname(path).slice(1)),
    );
  },
};

/**
 * @param {string} source
 * @param {string} language
 * @returns {import('esbuild').OnLoadResult}
 */
function compile(source, language) {
  if (language === 'jsx') return { contents: source, loader: 'jsx', resolveDir: folder };
  if (language === 'vue') return { contents: compileVue(source), resolveDir: folder };
  const { js, warnings } = compileSvelte(source, { dev: true });
  return { contents: js.code, warnings: warnings.map(({ message: text }) => ({ text })), resolveDir: folder };
}

/** @param {string} source */
function compileVue(source) {
  const templateParseOptions = { isCustomElement: (/** @type {string} */ tag) => tag.startsWith('peer-') };
  return compileScript(parse(source, { templateParseOptions }).descriptor, {
    id: 'app',
    inlineTemplate: true,
  }).content;
}
