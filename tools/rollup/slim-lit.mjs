const SLIM = '\0slim-css-tag';

/** The part of `@lit/reactive-element/css-tag.js` that a browser of the last two years needs, by the same names. */
const MODULE = `
export const supportsAdoptingStyleSheets = true;
export class CSSResult {}
export const css = ([text]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return Object.assign(sheet, { cssText: text });
};
export const adoptStyles = (root, sheets) => {
  root.adoptedStyleSheets = sheets;
};
export const getCompatibleStyle = (sheet) => sheet;
export const unsafeCSS = undefined;
`;

/** What no template and no property of ours uses: svg`` and mathml``, bindings on an element itself, JSON attributes. */
const unused = [
  { name: 'tags around svg and mathml', find: /\b2===\w\?"<(\/?)svg>":3===\w\?"<\/?math>":""/g, put: '""' },
  { name: 'svg and mathml content', find: /\b2===\w\|\|3===\w(?=\)\{)/g, put: '0' },
  { name: 'element parts', find: /\b6===(\w)\.type&&\(\w=new \w\(\w,this,\w\)\)/g, put: '0' },
  {
    name: 'JSON to attribute',
    find: /case Object:case Array:\w=null==\w\?\w:JSON\.stringify\(\w\)/g,
    put: '',
  },
  {
    name: 'JSON from attribute',
    find: /case Object:case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/g,
    put: '',
  },
];

/**
 * Rollup plugin: Lit without what no page of ours needs, among it its ways of putting styles into browsers that have no
 * constructable style sheets (Safari before 16.4). 500 bytes less, brotli. A pattern that no longer matches fails the build.
 */
export function slimLit() {
  const found = new Set();
  return {
    name: 'slim-lit',
    resolveId: (id, importer) =>
      id === './css-tag.js' && importer?.includes('/reactive-element/')
        ? { id: SLIM, moduleSideEffects: false }
        : null,
    load: (id) => (id === SLIM ? MODULE : null),
    transform(code, id) {
      if (!/node_modules\/(?:lit-html\/lit-html|@lit\/reactive-element\/reactive-element)\.js$/.test(id))
        return null;
      let slim = code;
      for (const { name, find, put } of unused) {
        slim = slim.replace(find, () => {
          found.add(name);
          return put;
        });
      }
      return { code: slim, map: null };
    },
    buildEnd(error) {
      if (error) return;
      for (const { name } of unused) {
        if (!found.has(name))
          this.error(`"${name}" no longer matches this version of Lit: adapt tools/rollup/slim-lit.mjs`);
      }
    },
  };
}
