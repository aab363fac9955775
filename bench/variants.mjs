/** The pages that are compared: one row each. A new variant is a new row. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import * as ours from './pages/ours.mjs';
import * as still from './pages/static.mjs';

/**
 * What a page is made of, besides what all share.
 *
 * @typedef {object} Code
 * @property {string} head HTML that stands once on the page: the script, its style sheet.
 * @property {string[]} widgets The four widgets as HTML.
 */

/**
 * @typedef {object} Variant
 * @property {string} id Its name in addresses and for `--only`.
 * @property {string} name Its name in the tables.
 * @property {boolean} isStatic Whether nothing on it answers to a visitor. Default: false.
 * @property {boolean} isUpgraded Whether its words stand in the page before its script runs. Default: false.
 * @property {string[]} packages The packages of `bench/` that it measures. Default: none.
 * @property {(page: { feed: object, feedAddress: string, origin: string }) => Code | Promise<Code>} code
 * @property {() => Promise<Record<string, string>>} files Its script and style sheet, by address. Default: none.
 */

const tags = ['tabs', 'cards', 'slides', 'signup'];
const elements = tags.map((name) => `<bench-${name}></bench-${name}>`);
const places = tags.map((name) => `<div data-place="${name}"></div>`);

/** A page whose script is built from a module in `pages/`. */
const built = (id, name, widgets, { hasStyles = false, packages = [] } = {}) => ({
  id,
  name,
  packages,
  code: ({ feedAddress }) => ({
    head:
      (hasStyles ? `<link rel="stylesheet" href="/${id}.css">` : '') +
      `<script defer src="/${id}.js" data-feed="${feedAddress}"></script>`,
    widgets,
  }),
  files: () => bundle(id),
});

/** A page with a built script. */
const own = (id, name, code, { script = 'peer-widgets.js', ...more } = {}) => ({
  id,
  name,
  code,
  files: async () => ({
    [`/${script}`]: await readFile(fileURLToPath(new URL(`../dist/${script}`, import.meta.url)), 'utf8'),
  }),
  ...more,
});

/** @type {Partial<Variant>[]} The floor comes first: all ratios are to it. */
export const variants = [
  built('vanilla', 'vanilla (floor)', elements),
  {
    id: 'static',
    name: 'static HTML (limit)',
    isStatic: true,
    code: ({ feed }) => ({ head: still.head, widgets: still.widgets(feed) }),
  },
  built('lit', 'bare Lit', elements, { packages: ['lit'] }),
  own('ours', 'Peer Widgets', ours.tagCode),
  own('preload', 'Peer Widgets, feed preloaded', (page) => ours.tagCode({ ...page, preload: true })),
  own('snippet', 'Peer Widgets, snippet', ours.snippetCode, { isUpgraded: true }),
  own('prerendered', 'Peer Widgets, prerendered', ours.prerenderedCode, {
    script: 'peer-widgets.hydrate.js',
    isUpgraded: true,
  }),
  built('swiper', 'Swiper + tab-container', places, {
    packages: ['swiper', '@github/tab-container-element'],
  }),
  built('shoelace', 'Shoelace', places, { hasStyles: true, packages: ['@shoelace-style/shoelace'] }),
  built('web-awesome', 'Web Awesome', places, { hasStyles: true, packages: ['@awesome.me/webawesome'] }),
];

export const [floor] = variants;
