import type { HtmlParser } from './rebuild.js';
import { trustedHtml } from './trusted-html.js';

/**
 * The page's parser. Where the page refuses our Trusted Types policy, the platform's own safe parser serves
 * (https://wicg.github.io/sanitizer-api/), and failing that the text stays plain.
 */
export const parseHtml: HtmlParser = (html) => {
  try {
    return new DOMParser().parseFromString(trustedHtml(html), 'text/html');
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
