/** A slug as words: `community-outreach` is "Community outreach". */
export function slugLabel(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
