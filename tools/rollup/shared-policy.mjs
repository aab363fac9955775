import { fileURLToPath } from 'node:url';

const ours = fileURLToPath(new URL('../../src/rich-text/parse-html.ts', import.meta.url));
const LITS = /(\w+)\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/;

/**
 * Rollup plugin: has Lit's templates parsed under our Trusted Types policy, so that a page names one, whichever of the
 * scripts it loads.
 */
export function sharedPolicy() {
  return {
    name: 'shared-policy',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      if (!LITS.test(code))
        this.error('Lit makes its Trusted Types policy in another way: adapt this plugin.');
      const shared = code.replace(LITS, '{createHTML:trustedHtml}');
      return { code: `import { trustedHtml } from ${JSON.stringify(ours)};${shared}`, map: null };
    },
  };
}
