// Which sites may post the form, and be returned to.

/**
 * @param {string[]} allowed Exact origins, or `*` for every site.
 * @param {string} publicUrl The server's own address, whose pages always may.
 */
export function allowedOrigins(allowed, publicUrl) {
  const isOpen = allowed.includes('*');
  const origins = new Set([...allowed.filter((entry) => entry !== '*'), publicUrl].map(exactOrigin));

  /** Also without an origin: that is no browser's script, and whoever it is could name any origin. */
  const allows = (origin) => isOpen || origin === undefined || origins.has(origin);

  return {
    allows,

    /** @param {string | undefined} origin An allowed one. */
    headersFor(origin) {
      if (isOpen) return { 'Access-Control-Allow-Origin': '*' };
      return { Vary: 'Origin', ...(origin && allows(origin) && { 'Access-Control-Allow-Origin': origin }) };
    },

    /**
     * Whether a visitor may be sent to an address. Where every site is allowed that is the one whose form it was: we
     * must not lend our name to links that lead anywhere.
     */
    canReturnTo(url, origin) {
      if (!url || !URL.canParse(url)) return false;
      const target = new URL(url).origin;
      return target !== 'null' && (origins.has(target) || (isOpen && target === origin));
    },
  };
}

/** @param {string} entry */
function exactOrigin(entry) {
  if (entry === 'null') return entry; // What files and sandboxed frames send.
  const url = URL.canParse(entry) ? new URL(entry) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new Error(`“${entry}” is not the address of a site: write it like https://clinic.example.`);
}
