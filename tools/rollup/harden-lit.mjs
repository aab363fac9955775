/**
 * Rollup plugin: Lit without the globals that a host page can break by accident. An `<img id="litHtmlVersions">`, a
 * refused Trusted Types policy or a form named `createElement` would otherwise stop the whole script at import.
 *
 * It edits Lit's minified production files by pattern. A pattern that no longer matches fails the build, so a new
 * version of Lit cannot lose the protection unnoticed.
 */
const everywhere = [
  {
    name: 'Trusted Types policy',
    find: /[\w$]+\.createPolicy\("lit-html",\{createHTML:[\w$]+=>[\w$]+\}\)/g,
    put: (match) => `(()=>{try{return ${match}}catch{}})()`,
  },
  {
    name: 'polyfill hooks',
    find: /[\w$]+\.(?:litHtmlPolyfillSupport|reactiveElementPolyfillSupport|litElementPolyfillSupport|litElementHydrateSupport)\b/g,
    put: () => '(void 0)',
  },
  {
    name: 'version lists',
    find: /\([\w$]+\.(?:litHtmlVersions|reactiveElementVersions|litElementVersions)\?\?=\[\]\)\.push\("[^"]+"\)/g,
    put: () => '0',
  },
];

/** MooTools replaces `Document.prototype` itself, hence the prototype of the prototype. */
const NATIVE = 'const __native=Object.getPrototypeOf(Object.getPrototypeOf(document));';
const inLitHtml = [
  {
    name: 'createTreeWalker',
    find: /([\w$]+)\.createTreeWalker\(\1,129\)/g,
    put: (_match, doc) => `__native.createTreeWalker.call(${doc},${doc},129)`,
  },
  {
    name: 'createComment',
    find: /([\w$]+)\.createComment\(""\)/g,
    put: (_match, doc) => `__native.createComment.call(${doc},"")`,
  },
  {
    name: 'createElement',
    find: /([\w$]+)\.createElement\("template"\)/g,
    put: (_match, doc) => `__native.createElement.call(${doc},"template")`,
  },
  {
    name: 'createTextNode',
    find: /([\w$]+)\.createTextNode\(/g,
    put: (_match, doc) => `__native.createTextNode.call(${doc},`,
  },
  // An error in a handler would be the page's: the widget runs it (see `attempt` in feed-view.ts).
  {
    name: 'event handlers',
    find: /handleEvent\((\w)\)\{([^}]*)\}/g,
    put: (_match, event, body) => `handleEvent(${event}){this.options.host.attempt(()=>${body})}`,
  },
  {
    name: 'importNode',
    find: /\([\w$]+\?\.creationScope\?\?([\w$]+)\)\.importNode\(/g,
    put: (_match, doc) => `__native.importNode.call(${doc},`,
  },
];

/** MooTools puts a type of its own in place of `Event`. */
const inContext = [
  {
    name: 'Event',
    find: /class ([\w$]+) extends Event\{/g,
    put: (_match, name) => `class ${name} extends Object.getPrototypeOf(CustomEvent){`,
  },
];

export function hardenLit() {
  const found = new Set();
  const edit = (code, edits) =>
    edits.reduce(
      (text, { name, find, put }) =>
        text.replace(find, (...match) => {
          found.add(name);
          return put(...match);
        }),
      code,
    );
  return {
    name: 'harden-lit',
    transform(code, id) {
      if (id.endsWith('@lit/context/lib/context-request-event.js')) {
        return { code: edit(code, inContext), map: null };
      }
      if (!/node_modules\/(?:lit-html|lit-element|@lit\/reactive-element)\/[^/]*\.js$/.test(id)) return null;
      const edited = edit(code, everywhere);
      const isLitHtml = id.endsWith('/lit-html/lit-html.js');
      return { code: isLitHtml ? NATIVE + edit(edited, inLitHtml) : edited, map: null };
    },
    buildEnd(error) {
      if (error) return;
      for (const { name } of [...everywhere, ...inLitHtml, ...inContext]) {
        if (!found.has(name))
          this.error(`"${name}" no longer matches this version of Lit: adapt tools/rollup/harden-lit.mjs`);
      }
    },
  };
}
