import type { HtmlParser } from './rebuild.js';

type Policy = { createHTML(html: string): unknown };
type TrustedTypesWindow = typeof globalThis & {
  trustedTypes?: { createPolicy(name: string, rules: object): Policy };
};

/** The parsed document is inert and only ever read, so the text may pass as it is. */
const rules = { createHTML: (html: string) => html };
let policy: Policy | undefined;

/**
 * The page's parser. Under Trusted Types `DOMParser` wants our own policy, `peer-widgets`. Where the page refuses that
 * policy, the platform's own safe parser serves (https://wicg.github.io/sanitizer-api/), and failing that the text stays
 * plain.
 */
export const parseHtml: HtmlParser = (html) => {
  try {
    policy ??= (globalThis as TrustedTypesWindow).trustedTypes?.createPolicy('peer-widgets', rules) ?? rules;
    return new DOMParser().parseFromString(policy.createHTML(html) as string, 'text/html');
  } catch {
    return (Document as { parseHTML?: HtmlParser }).parseHTML?.(html);
  }
};

let blank: Document | undefined;

/**
 * A document to make nodes in. Not the page's own: a form or an image there that is called `createElement` hides the
 * method of that name.
 */
export function blankDocument(): Document {
  return (blank ??= document.cloneNode() as Document);
}
