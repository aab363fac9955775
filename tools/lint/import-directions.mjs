/**
 * Imports run one way: peer-widgets.ts → page/ → widgets → widget/ → feed/, rich-text/. A widget never imports
 * another one. The second script runs the same way: peer-extras.ts → its rooms → widget/. A new folder of src/ is added to EVERYTHING, and to MAY_IMPORT unless it is a separate program.
 */

const WIDGETS = ['role-tabs', 'resource-cards', 'story-carousel', 'newsletter-signup', 'chapter-guide'];
/** Rooms of the second script. No widget imports them, and they import no widget. */
const EXTRAS = ['links', 'themes', 'quick-exit'];
const SHARED = ['feed', 'rich-text', 'widget'];
const PROGRAMS = ['embed', 'doctor', 'builder', 'cli', 'prerender'];
const EVERYTHING = [
  ...SHARED,
  ...WIDGETS,
  ...EXTRAS,
  'peer-extras',
  'elements',
  'define',
  'page',
  'peer-widgets',
  'suggestion',
  'small-lit',
  ...PROGRAMS,
];

/** @type {Record<string, string[]>} What each part of src/ may import besides its own folder and packages. */
const MAY_IMPORT = {
  'feed/**/*.ts': ['rich-text'],
  'rich-text/**/*.ts': ['feed'],
  // In Lit's place: see tools/rollup/small-lit.mjs.
  'small-lit/**/*.ts': ['rich-text'],
  'widget/**/*.ts': ['feed', 'rich-text'],
  ...Object.fromEntries(WIDGETS.map((widget) => [`${widget}/**/*.ts`, SHARED])),
  ...Object.fromEntries(EXTRAS.map((room) => [`${room}/**/*.ts`, SHARED])),
  'peer-extras.ts': [...SHARED, ...EXTRAS],
  'elements.ts': [...SHARED, ...WIDGETS],
  'define.ts': [...SHARED, ...WIDGETS, 'elements'],
  'page/**/*.ts': [...SHARED, ...WIDGETS, 'elements', 'define'],
  'peer-widgets.ts': [...SHARED, ...WIDGETS, 'elements', 'define', 'page'],
};

/** Modules without Lit: they need no page, and are tested without one. */
const PURE = ['**/parse.ts', '**/schema.ts', '**/safe-url.ts', '**/*-math.ts'];

const NO_LIT = {
  regex: '^(@lit|lit|lit-html|lit-element|@lit-labs)(/|$)',
  message: 'This module is pure: what needs Lit belongs in the element or in a controller.',
};

const NO_UNSAFE_DIRECTIVES = {
  regex: '^lit(-html)?/directives/(unsafe-(html|svg|mathml)|style-map)\\b',
  message:
    'Runs code from strings, or is blocked by strict policies: use a template, rich-text/, or style.setProperty().',
};

/**
 * ESLint configurations. For a file, the last that matches replaces the earlier ones rather than adding to them,
 * so each says all that holds there.
 */
export function importDirections() {
  return [
    ...blocks('**/*.ts', [NO_UNSAFE_DIRECTIVES]),
    ...Object.entries(MAY_IMPORT).flatMap(([files, allowed]) =>
      blocks(files, [NO_UNSAFE_DIRECTIVES, direction(files, allowed)]),
    ),
  ];
}

/**
 * @param {string} files A glob inside src/.
 * @param {object[]} patterns
 */
function blocks(files, patterns) {
  /** @param {object[]} all */
  const rules = (all) => ({ 'no-restricted-imports': ['error', { patterns: all }] });
  return [
    { files: [`src/${files}`], rules: rules(patterns) },
    { files: PURE.map((pure) => [`src/${files}`, pure]), rules: rules([...patterns, NO_LIT]) }, // A pair: both must match.
  ];
}

/**
 * @param {string} files
 * @param {string[]} allowed
 */
function direction(files, allowed) {
  const [own] = files.split(/[/.]/);
  const forbidden = EVERYTHING.filter((name) => name !== own && !allowed.includes(name));
  const start = files.includes('/') ? '(\\.\\./)+' : '\\./'; // A sibling may have the name of a folder.
  return {
    regex: `^${start}(${forbidden.join('|')})(/|\\.js$)`,
    message: `Imports run one way: ${own} may import ${allowed.join(', ')}. Move what both need down to one of these.`,
  };
}
