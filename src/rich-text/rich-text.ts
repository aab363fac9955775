import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { blankDocument, parseHtml } from './parse-html.js';
import { rebuild } from './rebuild.js';

/** Rebuilds its nodes only when the text changes: a re-render leaves selection and focus inside alone. */
class RichText extends Directive {
  #key?: string;

  render(html: string, base: string, links = true) {
    const key = base + links + html;
    if (key === this.#key) return noChange;
    this.#key = key;
    return rebuild(html, { parse: parseHtml, document: blankDocument(), base, links });
  }
}

/**
 * Renders a text with the feed format's HTML subset.
 *
 * @param html The text.
 * @param base The feed's URL, against which relative links resolve.
 * @param links False where a link would stand inside another; default true.
 */
export const richText = directive(RichText);
