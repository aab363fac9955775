import { defineConfig } from 'eslint/config';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { bannedSyntax } from './tools/lint/banned-syntax.mjs';
import { importDirections } from './tools/lint/import-directions.mjs';

/** ESLint's own recommended rules, without a package that holds nothing but their names. */
const recommended = Object.fromEntries(
  [...builtinRules].filter(([, rule]) => rule.meta?.docs?.recommended).map(([name]) => [name, 'error']),
);

/** Plain scripts run in Node, save for what they hand to a page. */
const globals = Object.fromEntries(
  [
    ...Object.getOwnPropertyNames(globalThis),
    ...[
      'document',
      'window',
      'location',
      'requestAnimationFrame',
      'InputEvent',
      'customElements',
      'getComputedStyle',
      'Document',
      'DocumentFragment',
      'Element',
      'HTMLElement',
      'DOMParser',
    ],
  ].map((name) => [name, 'readonly']),
);

export default defineConfig(
  { ignores: ['dist/', 'storybook-static/', 'coverage/', 'demo/data/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...recommended, 'prefer-const': 'error' },
  },
  tseslint.configs.recommended,
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals } },

  // Elements and their templates.
  {
    files: ['{src,stories,test}/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    settings: { wc: { elementBaseClasses: ['FeedView', 'LitElement'] } },
  },
  {
    files: ['{src,stories}/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: true },
    rules: {
      ...litA11y.configs.recommended.rules,
      // <ul role="list"> is no mistake: without its bullets, Safari no longer takes a list for one.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } }, // expect(…).to.be.true

  // The house rules.
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', ...bannedSyntax()],
    },
  },
  {
    files: ['src/page/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...bannedSyntax({ currentScript: true })] },
  },
  ...importDirections(),
);
