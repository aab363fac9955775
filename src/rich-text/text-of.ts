import { blankDocument, parseHtml } from './parse-html.js';
import { rebuild, type HtmlParser } from './rebuild.js';

/** The words of an HTML text in one line, with those of its blocks apart; the parser and the document are parameters as in `rebuild`. */
export function plainText(html: string, parse: HtmlParser, document: Document): string {
  const apart = html.replace(/<\/?(p|br|div|li|h\d|t[dhr])\b/gi, ' $&');
  const { textContent } = rebuild(apart, { parse, document, base: '', links: false });
  return textContent!.replace(/\s+/g, ' ').trim();
}

/** The words of an HTML text, in the page. */
export function textOf(html: string): string {
  return plainText(html, parseHtml, blankDocument());
}
