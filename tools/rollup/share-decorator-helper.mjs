const HELPER = '\0decorate';
const DEFINITION = /var __defProp = [^]*?var __decorateClass = [^]*?\n};\n/;
/** Our decorators all stand alone on a property and return nothing. */
const MODULE = 'export const __decorateClass = ([decorate], target, key) => decorate(target, key);';

/** Rollup plugin: esbuild copies a general decorator helper into every module; this puts one small one in their place. */
export function shareDecoratorHelper() {
  return {
    name: 'share-decorator-helper',
    resolveId: (id) => (id === HELPER ? id : null),
    load: (id) => (id === HELPER ? MODULE : null),
    transform(code, id) {
      const definition = id.endsWith('.ts') ? DEFINITION.exec(code)?.[0] : undefined;
      if (!definition) return null;
      // The line breaks stay, so that the source map still fits.
      const lines = definition.replace(/[^\n]/g, '');
      const statement = `import { __decorateClass } from ${JSON.stringify(HELPER)};${lines}`;
      return { code: code.replace(definition, () => statement), map: null };
    },
  };
}
