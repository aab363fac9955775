/** Pages whose other scripts, names and modes break what scripts rely on. */
import { signUp } from './visit.mjs';

/** @param {string} code */
const code = (code) => `<script>${code}</script>`;
/** @param {readonly string[]} paths */
const libraries = (...paths) =>
  paths.map((path) => `<script src="{partner}/javascript/${path}.js"></script>`).join('');
/** @param {readonly string[]} names */
const images = (names) => names.map((name) => `<img id="${name}" name="${name}" alt="">`).join('');
/** @param {readonly string[]} names */
const forms = (names) => names.map((name) => `<form id="${name}" name="${name}"></form>`).join('');

const globalsOfLit = [
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
  'litHtmlPolyfillSupport',
  'reactiveElementPolyfillSupport',
  'litElementPolyfillSupport',
  'litElementHydrateSupport',
];
const factories = ['createTreeWalker', 'createElement', 'createComment', 'importNode', 'cloneNode'];
const otherNames = [
  ...[
    'createTextNode',
    'createElementNS',
    'createDocumentFragment',
    'createRange',
    'adoptNode',
    'getElementById',
  ],
  ...['querySelector', 'querySelectorAll', 'addEventListener', 'dispatchEvent', 'documentElement', 'baseURI'],
  ...['currentScript', 'readyState', 'implementation', 'defaultView', 'body', 'head'],
];

/** Wraps text nodes as translators do. */
const translate = `(() => {
  const wrap = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (/^(STYLE|SCRIPT|TEXTAREA|OPTION)$/.test(text.parentNode.nodeName)) continue;
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      text.replaceWith(outer);
      inner.append(text);
    }
  };
  wrap(document.body);
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) wrap(element.shadowRoot);
})() ?? ''`;

/** What jQuery Mobile still expects of jQuery. */
const forOldPlugins = `jQuery.event.props = []; jQuery.event.fixHooks = {}; jQuery.fn.andSelf = jQuery.fn.addBack;
  jQuery.fn.load = function (run) { return this.on('load', run); };`;

/** @type {import('./visit.mjs').Row[]} */
export const scripts = [
  ...[
    { page: 'beside Prototype 1.7', paths: ['prototype/prototype'] },
    {
      page: 'beside script.aculo.us',
      paths: [
        'prototype/prototype',
        'scriptaculous/builder',
        'scriptaculous/effects',
        'scriptaculous/controls',
      ],
    },
    { page: 'beside MooTools', paths: ['mootools/mootools-core-nc', 'mootools/mootools-more-nc'] },
    { page: 'beside jQuery', paths: ['jquery/jquery'] },
  ].map(({ page, paths }) => ({ page, library: paths.at(-1), head: libraries(...paths) })),
  {
    page: 'beside jQuery Mobile, which rebuilds the page',
    library: 'jquery-mobile',
    head: `${libraries('jquery/jquery')}${code(forOldPlugins)}${libraries('jquery-mobile/jquery.mobile')}`,
    last: (_window, visit) => visit.untilTrue("document.querySelector('.ui-page')"),
  },
  {
    page: 'beside the `toJSON` of Prototype 1.6',
    head: code(`for (const type of [Array, String, Number, Date]) {
      type.prototype.toJSON = function () { return '"' + this + '"'; };
    }`),
  },
  {
    page: 'beside the `Array` of Prototype 1.6 and its like',
    head: code(`
      Array.from = function (list) { const copy = []; for (let i = 0; i < (list.length || 0); i++) copy.push(list[i]); return copy; };
      Array.prototype.entries = Array.prototype.toArray = function () { return this.slice(); };
      Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
      Array.prototype.each = Array.prototype.collect = Array.prototype.map;
      Array.prototype.find = function (test) { for (let i = 0; i < this.length; i++) if (test(this[i], i)) return this[i]; };
      Array.prototype.size = Array.prototype.clone = Array.prototype.compact = Array.prototype.without = Array.prototype.toArray;
      Element.prototype.remove = function () { this.parentNode.removeChild(this); };
      Function.prototype.bind = function (that) { const run = this; return function () { return run.apply(that, arguments); }; };`),
  },
  {
    page: 'beside RequireJS, with `define.amd`',
    head: code(`window.define = function (...parts) {
      throw new Error('Mismatched anonymous define() module: ' + parts.at(-1));
    };
    define.amd = { jQuery: true };
    window.require = window.requirejs = define;`),
  },
  {
    page: 'beside `module` and `exports` of a bundle',
    head: code(
      'var module = { exports: {} }, exports = module.exports, global = window, process = { env: {} };',
    ),
  },
  {
    page: 'where images take the names of Lit’s globals',
    body: `${images(globalsOfLit)}<h1>A clinic</h1>{widgets}`,
  },
  {
    page: 'where forms take `document.createElement` and its like',
    body: `${forms(factories)}<h1>A clinic</h1>{widgets}`,
    script: '<script defer src="{publisher}/peer-widgets.js" data-feed="{publisher}/feed.json"></script>',
    last: (_window, visit) => visit.untilTrue("typeof document.createElement !== 'function'"),
  },
  {
    page: 'where forms take 19 more names of `document`, `querySelector` among them',
    fallback: 'the script cannot run, and says so in the console',
    body: `${forms(otherNames)}<h1>A clinic</h1>{widgets}`,
    script: '<script defer src="{publisher}/peer-widgets.js" data-feed="{publisher}/feed.json"></script>',
  },
  {
    page: 'where images take the names of globals that the widgets use',
    body: `${images(['PeerWidgets', 'trustedTypes', 'feed', 'version', 'peer', 'lit', 'widgets'])}<h1>A clinic</h1>{widgets}`,
  },
  {
    page: 'where `Object.prototype` has functions of the page',
    head: code(`for (const name of ['each', 'extend', 'clone', 'keys', 'type', 'url', 'id', 'title', 'roles', 'data']) {
      Object.prototype[name] = function () { return name; };
    }`),
  },
  {
    page: 'where `Object.prototype` has names of property descriptors',
    head: code(`Object.prototype.value = 'value'; Object.prototype.writable = true;`),
    fallback: 'nothing in such a page can be defined',
  },
  {
    page: 'where the primordials are frozen',
    head: code(`for (const name of ['Object', 'Array', 'String', 'Number', 'Function', 'Promise', 'Map', 'Set', 'RegExp', 'JSON', 'Math']) {
      Object.freeze(globalThis[name]); if (globalThis[name].prototype) Object.freeze(globalThis[name].prototype);
    }`),
  },
  {
    page: 'in XHTML',
    headers: { 'Content-Type': 'application/xhtml+xml' },
    document: `<?xml version="1.0" encoding="utf-8"?>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A clinic</title>{witness}
      <script src="{publisher}/peer-widgets.js" data-feed="{publisher}/feed.json"></script>
      </head><body><h1>A clinic</h1>{widgets}</body></html>`,
    fallback: 'the script does nothing in XHTML',
  },
  {
    page: 'in an encoding of the nineties, and in Spanish',
    headers: { 'Content-Type': 'text/html; charset=windows-1252' },
    document: `<!doctype html><html lang="es"><head><title>A clinic</title>{witness}
      <script async src="{publisher}/peer-widgets.js" data-feed="{publisher}/feed.json"></script>
      </head><body><h1>A clinic</h1>{widgets}</body></html>`,
    last: (_window, visit) =>
      visit.untilTrue(
        "witness.find('peer-newsletter-signup', 'label').textContent === 'Correo electr\\u00f3nico'",
      ),
  },
  {
    page: 'over plain http, where there is no `crypto.randomUUID`, and signs up',
    origin: '{insecure}',
    act: signUp,
    last: (_window, visit) => visit.untilTrue('!isSecureContext && !crypto.randomUUID'),
  },
  {
    page: 'after a translator wrapped all texts in `<font>`',
    act: (window) => window.run(translate),
  },
  {
    page: 'under `<base href>` and `<base target>`',
    head: '<base href="{publisher}/elsewhere/" target="_blank">',
  },
  {
    page: 'where `IntersectionObserver` throws',
    head: code("window.IntersectionObserver = function () { throw new TypeError('Illegal constructor'); };"),
  },
  {
    page: 'where `ResizeObserver` throws',
    head: code("window.ResizeObserver = function () { throw new TypeError('Illegal constructor'); };"),
  },
  {
    page: 'where there is no observer at all',
    head: code('delete window.IntersectionObserver; delete window.ResizeObserver;'),
  },
  { page: 'without a console', head: code('delete window.console; window.console = undefined;') },
  {
    page: 'where the page wraps `fetch` and XMLHttpRequest, as analytics do',
    head: code(`const original = window.fetch;
      window.fetch = function () { return original.apply(this, arguments).then((answer) => answer); };
      const open = XMLHttpRequest.prototype.open;
      XMLHttpRequest.prototype.open = function () { return open.apply(this, arguments); };`),
  },
  {
    page: 'where an old `Promise` without `allSettled` takes the place of the browser’s',
    fallback: 'feeds need what that cannot do',
    head: code(`const Native = Promise;
      window.Promise = function (run) { return new Native(run); };
      for (const name of ['resolve', 'reject', 'all', 'race']) Promise[name] = Native[name].bind(Native);
      Promise.prototype = Native.prototype;`),
  },
];
