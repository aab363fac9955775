/** What a URL is used for decides which schemes are safe. */
export type UrlUse = 'link' | 'media' | 'form';

/**
 * Resolves a URL from outside and lets it through only when its scheme is safe for its use.
 * The parsed URL is judged, never the raw text: parsers drop tabs, newlines and control characters
 * (https://url.spec.whatwg.org/#concept-basic-url-parser), so `java\nscript:` must not slip by.
 *
 * @param value The URL as it was written; relative ones are fine.
 * @param base The absolute URL that relative ones resolve against.
 * @param use What it is for; `link` by default.
 * @returns The absolute URL, or undefined when it is empty, malformed or of another scheme.
 */
export function safeUrl(value: unknown, base: string, use: UrlUse = 'link'): string | undefined {
  if (typeof value !== 'string' || !value.trim()) return undefined;
  try {
    const url = new URL(value, base);
    const isSafe = use === 'link' ? /^(https?|mailto|tel):/ : /^https?:/;
    return isSafe.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
