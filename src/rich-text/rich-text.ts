import { guard } from 'lit/directives/guard.js';
import { blankDocument, parseHtml } from './parse-html.js';
import { rebuild } from './rebuild.js';

/**
 * Renders a text with the feed format's HTML subset. Its nodes are made anew only when the text changes: a re-render
 * leaves selection and focus inside alone.
 *
 * @param html The text.
 * @param base The feed's URL, against which relative links resolve.
 * @param links False where a link would stand inside another.
 */
export function richText(html: string, base: string, links: boolean): unknown {
  return guard([html, base, links], () =>
    rebuild(html, { parse: parseHtml, document: blankDocument(), base, links }),
  );
}
