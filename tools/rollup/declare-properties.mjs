const HELPER = '\0declare';
const DEFINITION = /var __defProp = [^]*?var __decorateClass = [^]*?\n};\n/;
const CALL = /__decorateClass\(\[\n\s*(property|state)\(([^]*?)\)\n\], (\w+)\.prototype, "(\w+)", 2\);\n/g;
const MODULE = `export const declare = (element, names, options) => {
  for (const name of names.split(' ')) element.createProperty(name, options);
};`;

/**
 * Rollup plugin: esbuild copies a general decorator helper into every module and calls it for every property; this
 * does what our decorators do (`src/decorators.ts`), by one call for all properties that are declared alike.
 *
 * @param {{ derivesAttributes?: boolean }} [options] Whether Lit derives the names of attributes, so that none need be said.
 */
export function declareProperties({ derivesAttributes = false } = {}) {
  return {
    name: 'declare-properties',
    resolveId: (id) => (id === HELPER ? id : null),
    load: (id) => (id === HELPER ? MODULE : null),
    transform(code, id) {
      if (!id.endsWith('.ts') || !DEFINITION.test(code)) return null;
      const groups = new Map();
      const rest = code
        .replace(DEFINITION, blank)
        .replace(CALL, (call, decorator, written, element, name) => {
          const full = decorator === 'state' ? '{ attribute: false }' : written;
          const options = derivesAttributes ? withoutAttribute(full, name) : full;
          const key = `${element} ${options}`;
          const { names = [] } = groups.get(key) ?? {};
          groups.set(key, { element, options, names: [...names, name] });
          return blank(call);
        });
      const calls = [...groups.values()].map(
        ({ element, options, names }) => `declare(${element}, "${names.join(' ')}", ${options});`,
      );
      return {
        code: `import { declare } from ${JSON.stringify(HELPER)};${rest}${calls.join('\n')}`,
        map: null,
      };
    },
  };
}

/** Attributes have the names of their properties in kebab case, and `src/small-lit/` derives them so. */
function withoutAttribute(options, property) {
  const kebab = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return options.replace(new RegExp(`attribute: "${kebab}"(, )?`), '').replace(/^\{ *\}$/, '');
}

/** Line breaks stay, so that the source map still fits. */
function blank(text) {
  return text.replace(/[^\n]/g, '');
}
