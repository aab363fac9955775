import integrity from '../../dist/integrity.json';

/** The version that the builder came with, and the hashes of its files by their names. */
export const release: { readonly version: string; readonly files: Readonly<Record<string, string>> } =
  integrity;
