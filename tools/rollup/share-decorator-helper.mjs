const HELPER = '\0decorate';
const DEFINITION = /var __defProp = [^]*?var __decorateClass = [^]*?\n};\n/;
const CALL = /__decorateClass\(\[\n\s*([^]*?)\n\], (\w+)\.prototype, "(\w+)", 2\);\n/g;
/** Our decorators all stand alone on a property and return nothing. */
const MODULE = `export const decorate = (decorator, prototype, names) => {
  for (const name of names.split(' ')) decorator(prototype, name);
};`;

/**
 * Rollup plugin: esbuild copies a general decorator helper into every module and calls it for every property; this puts
 * one small helper in their place, and one call for all properties that are declared alike.
 *
 * @param {{ derivesAttributes?: boolean }} [options] Whether Lit derives the names of attributes, so that none need be said.
 */
export function shareDecoratorHelper({ derivesAttributes = false } = {}) {
  return {
    name: 'share-decorator-helper',
    resolveId: (id) => (id === HELPER ? id : null),
    load: (id) => (id === HELPER ? MODULE : null),
    transform(code, id) {
      if (!id.endsWith('.ts') || !DEFINITION.test(code)) return null;
      const calls = new Map();
      const rest = code.replace(DEFINITION, blank).replace(CALL, (call, decorator, owner, name) => {
        const options = derivesAttributes ? withoutAttribute(decorator, name) : decorator;
        const key = `${options}, ${owner}.prototype`;
        calls.set(key, [...(calls.get(key) ?? []), name]);
        return blank(call);
      });
      const grouped = [...calls].map(([key, names]) => `decorate(${key}, "${names.join(' ')}");`);
      return {
        code: `import { decorate } from ${JSON.stringify(HELPER)};${rest}${grouped.join('\n')}`,
        map: null,
      };
    },
  };
}

/** Attributes have the names of their properties in kebab case, and `src/small-lit/` derives them so. */
function withoutAttribute(decorator, property) {
  const kebab = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return decorator.replace(new RegExp(`attribute: "${kebab}"(, )?`), '').replace('({  })', '()');
}

/** Line breaks stay, so that the source map still fits. */
function blank(text) {
  return text.replace(/[^\n]/g, '');
}
