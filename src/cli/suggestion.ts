import { closest, distance } from 'fastest-levenshtein';

/** Words that propose what was probably meant; none when nothing comes near. */
export function suggestion(word: string, known: readonly string[]): string {
  if (!known.length) return '';
  const nearest = closest(word, [...known]);
  return distance(word, nearest) <= Math.max(2, word.length / 4) ? `; did you mean "${nearest}"?` : '';
}
