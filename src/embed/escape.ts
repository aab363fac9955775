/**
 * A text for an attribute value or for the content of an element: no quote, tag or shortcode of a CMS can begin in it,
 * and no line can end.
 */
export function escapeText(text: string): string {
  return wellFormed(text).replace(
    /[&<>"'[\]\t\n\f\r]/g,
    (character) => names[character] ?? `&#${character.charCodeAt(0)};`,
  );
}

/** What no page and no address can hold, NUL and halves of characters, becomes the character that says so. */
export function wellFormed(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What has no content, and no end. */
const isVoid = /^(br|img|input|track)$/;

/** An element on one line. Of its attributes, those that are `true` are written without a value. */
export function writeElement(
  tag: string,
  attributes: readonly (readonly [name: string, value: string | true])[],
  content = '',
): string {
  const written = attributes.map(([name, value]) =>
    value === true ? ` ${name}` : ` ${name}="${escapeText(value)}"`,
  );
  const start = `<${tag}${written.join('')}>`;
  return isVoid.test(tag) ? start : `${start}${content}</${tag}>`;
}
