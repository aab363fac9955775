import { brotliCompressSync } from 'node:zlib';

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** Custom properties as shorten-names.mjs writes them. */
const SHORT = /--_([a-z])(?![\w-])/g;

/**
 * Rollup plugin, for the smallest code: gives private custom properties other letters, and of all 26 rotations of the
 * alphabet takes the one that brotli makes smallest. It is nothing but luck, and worth 40 bytes.
 */
export function luckiestLetters() {
  return {
    name: 'luckiest-letters',
    renderChunk(code) {
      const rotations = [...alphabet].map((_, by) =>
        code.replace(SHORT, (_, letter) => `--_${alphabet[(alphabet.indexOf(letter) + by) % 26]}`),
      );
      // With the line that Rollup adds.
      const sizes = rotations.map(
        (one) => brotliCompressSync(`${one}\n//# sourceMappingURL=peer-widgets.js.map\n`).length,
      );
      // A letter for a letter: the source map stays right.
      return { code: rotations[sizes.indexOf(Math.min(...sizes))], map: null };
    },
  };
}
