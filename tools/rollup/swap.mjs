import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/**
 * Rollup plugin: puts modules of `src/` in place of others, where a build runs them somewhere else. A new module gets the
 * old one where it asks for it.
 *
 * @param {Record<string, string>} modules New ones by the old ones, as paths in `src/`.
 * @param {Record<string, string>} [lits] New ones in place of `lit`, by the modules that ask for it.
 */
export function swap(modules, lits = {}) {
  return {
    name: 'swap',
    async resolveId(id, importer, options) {
      if (id === 'lit') {
        const ours = importer && lits[importer.slice(source.length)];
        return ours ? source + ours : null;
      }
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      const ours = found && modules[found.id.slice(source.length)];
      return ours && source + ours !== importer ? source + ours : found;
    },
  };
}
