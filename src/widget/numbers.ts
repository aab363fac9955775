/** Entries of a list before "show more". */
export const pageSize = 24;

/**
 * Cards before "show more". A short list is shown whole, for the browser's search and for print; a long one in small parts,
 * so that a keystroke in its search costs no more than in a short one's.
 *
 * @param limit What the page asks for.
 * @param count How many there are.
 */
export function cardsAtOnce(limit: number | undefined, count: number): number {
  return countOr(limit, count > pageSize ? pageSize / 2 : pageSize);
}

/** A number from an attribute as a count of at least one; the fallback for anything else. */
export function countOr<T>(value: number | null | undefined, fallback: T): number | T {
  return value! >= 1 ? Math.floor(value!) : fallback;
}
