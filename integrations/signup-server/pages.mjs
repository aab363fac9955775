// The pages for people whose browser ran no script, and for those who come from a mail. All their words come from
// texts.json, none from the visitor.
import { createHash } from 'node:crypto';
import { fill } from './texts.mjs';

const style = `
  :root { color-scheme: light dark; }
  body { margin: 0 auto; max-width: 36rem; padding: 12vh 1.25rem; font: 1.125rem/1.6 system-ui, sans-serif; }
  h1 { font-size: 1.75rem; line-height: 1.2; }
  button { font: inherit; font-weight: 600; padding: 0.6em 1.4em; border-radius: 0.5em; cursor: pointer; }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** No script, no picture, no frame, and no address of this page to other sites: it may hold a token. */
export const pageHeaders = {
  'Content-Security-Policy':
    `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; ` +
    "frame-ancestors 'none'",
};

/**
 * @typedef {object} PageParts
 * @property {string} lang
 * @property {'ltr' | 'rtl'} dir
 * @property {string} title Safe HTML, as is `body`.
 * @property {string} body What follows the heading.
 */

/**
 * @param {import('./texts.mjs').Texts} texts
 * @param {string} name Of the page in texts.json.
 * @param {{ site: string, backUrl: string, token?: string }} values `token` goes with the button.
 * @returns {PageParts}
 */
export function pageParts(texts, name, { backUrl, token, ...values }) {
  const { title, text, button } = texts.pages[name];
  const paragraphs = [`<p>${escape(fill(text, values))}</p>`];
  if (button) {
    paragraphs.push(`<form method="post">
      <input type="hidden" name="token" value="${escape(token)}" />
      <button class="button">${escape(fill(button, values))}</button>
    </form>`);
  }
  paragraphs.push(`<p><a href="${escape(backUrl)}">${escape(fill(texts.back, values))}</a></p>`);
  return {
    lang: texts.lang,
    dir: texts.dir,
    title: escape(fill(title, values)),
    body: paragraphs.join('\n    '),
  };
}

/**
 * A page without the site's own look.
 *
 * @param {PageParts} parts
 */
export function plainPage({ lang, dir, title, body }) {
  return `<!doctype html>
<html lang="${escape(lang)}" dir="${escape(dir)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
    <h1>${title}</h1>
    ${body}
    </main>
  </body>
</html>
`;
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text */
function escape(text) {
  return String(text ?? '').replace(/[&<>"']/g, (character) => entities[character]);
}
