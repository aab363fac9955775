/** A number from an attribute as a count of at least one; the fallback for anything else. */
export function countOr<T>(value: number | null | undefined, fallback: T): number | T {
  return value! >= 1 ? Math.floor(value!) : fallback;
}
