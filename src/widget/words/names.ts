import { kinds } from '../../feed/kinds.js';
import { english } from './english.js';
import type { Words } from './words.js';

/** The names of all words: the English ones, and those that only other languages have words for. */
export const names = [
  ...Object.keys(english),
  ...['zero', 'two', 'few', 'many'].map((category) => `results_${category}`),
  ...kinds.map((kind) => `kind_${kind}`),
] as readonly (keyof Words)[];
