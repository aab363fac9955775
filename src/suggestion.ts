import { closest, distance } from 'fastest-levenshtein';

/** The known word that was probably meant; undefined when none comes near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (!known.length) return undefined;
  const found = closest(word, [...known]);
  // Of a short word, two letters are half.
  const most = word.length > 4 ? Math.max(2, word.length / 4) : 1;
  return distance(word, found) <= most ? found : undefined;
}

/** Words that propose what was probably meant; none when nothing comes near. */
export function suggestion(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === undefined ? '' : `; did you mean "${found}"?`;
}
