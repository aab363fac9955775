import { brotliCompressSync } from 'node:zlib';

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** Custom properties as shorten-names.mjs writes them. */
const SHORT = /--_([a-z])(?![\w-])/g;

/**
 * Gives private custom properties other letters, in all 26 rotations of the alphabet, and returns the code that brotli
 * makes smallest. It is nothing but luck, and worth 40 bytes.
 *
 * @param {string} code
 */
export function luckiestLetters(code) {
  const rotations = [...alphabet].map((_, by) =>
    code.replace(SHORT, (_, letter) => `--_${alphabet[(alphabet.indexOf(letter) + by) % 26]}`),
  );
  // With the line that Rollup adds.
  const sizes = rotations.map(
    (one) => brotliCompressSync(`${one}\n//# sourceMappingURL=peer-widgets.js.map\n`).length,
  );
  return rotations[sizes.indexOf(Math.min(...sizes))];
}
