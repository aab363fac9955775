import { guard } from 'lit/directives/guard.js';
// eslint-disable-next-line no-restricted-imports -- Only what `rebuild` allows, written with every text escaped.
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { serialize } from '../embed/snippet/serialize.js';
import { blankDocument, parseHtml } from '../rich-text/parse-html.js';
import { rebuild } from '../rich-text/rebuild.js';

/**
 * In place of `rich-text/rich-text.ts`: the same allow-list, but as HTML, which can be printed on a server and be found
 * again by a page.
 */
export function richText(html: string, base: string, links: boolean): unknown {
  return guard([html, base, links], () =>
    unsafeHTML(serialize(rebuild(html, { parse: parseHtml, document: blankDocument(), base, links }))),
  );
}
