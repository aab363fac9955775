/** Resources drawn before "show more": enough for most feeds, few enough for 10,000. */
export const pageSize = 24;

/** A number from an attribute as a count of at least one; the fallback for anything else. */
export function countOr<T>(value: number | null | undefined, fallback: T): number | T {
  return value! >= 1 ? Math.floor(value!) : fallback;
}
