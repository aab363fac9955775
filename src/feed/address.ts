/**
 * What an element's feed attribute names, in one text of absolute URLs that is equal when the feeds are: feeds to merge
 * with spaces between them, and for each the languages that `{lang}` may stand for with `>` between them (neither
 * character can be in a URL).
 *
 * @param address One or more addresses, separated by spaces; relative ones resolve against the page.
 * @param language The last language to try; the nearest `feed-lang` by default.
 */
export function feedAddress(
  element: Element,
  address: string,
  language = nearestAttribute(element, 'feed-lang'),
): string {
  const nearest = nearestAttribute(element, 'lang');
  const languages = [nearest, nearest?.split('-')[0], language].filter((one) => one !== undefined);
  return address
    .trim()
    .split(/\s+/)
    .map((one) => [...new Set(inLanguages(one, languages).map(absoluteUrl))].join('>'))
    .join(' ');
}

function inLanguages(address: string, languages: readonly string[]): readonly string[] {
  return languages.length
    ? languages.map((one) => address.replaceAll('{lang}', encodeURIComponent(one)))
    : [address];
}

/** One that cannot be an address stays as it is, and fails when fetched. */
function absoluteUrl(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}

/** The value of an attribute on the element or the nearest around it, looking out through shadow roots. */
export function nearestAttribute(element: Element, name: string): string | undefined {
  for (let node: Element | null = element; node;) {
    const value = node.closest(`[${name}]`)?.getAttribute(name);
    if (value) return value;
    node = (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return undefined;
}
