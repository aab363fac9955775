const prefix = '#peer-';

/** The id that the address names, `#peer-<id>`. */
export function idInAddress(): string | undefined {
  const { hash } = location;
  try {
    return hash.startsWith(prefix) ? decodeURIComponent(hash.slice(prefix.length)) : undefined;
  } catch {
    return undefined; // Such as `#peer-%zz`.
  }
}

/** Whether the address has a fragment that is the page's own. */
export function hasForeignFragment(): boolean {
  return location.hash !== '' && !location.hash.startsWith(prefix);
}

/** The address of an item. The browser encodes all but `%`; `encodeURIComponent` would throw at half a surrogate pair. */
export function addressOf(id: string): string {
  return location.href.replace(/#.*/, '') + prefix + id.replace(/%/g, '%25');
}
