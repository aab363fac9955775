/** The filters that codes meet on their way into a page, run for real. */
import { build } from 'esbuild';
import sanitize from 'sanitize-html';

const bundle = build({
  entryPoints: ['test/support/editors.mjs'],
  bundle: true,
  write: false,
  format: 'iife',
  loader: { '.css': 'empty' },
});

/** Opens the engines of editors in a page of a browser. */
export async function openFilters(browser, address) {
  const { outputFiles } = await bundle;
  const page = await browser.newPage();
  await page.goto(address);
  await page.addScriptTag({ content: outputFiles[0].text });
  const save = (name, hasRules) => (html) =>
    page.evaluate((...given) => window.editors.save(...given), name, hasRules, html);
  return {
    page,
    filters: {
      none: (html) => html,
      'CKEditor 5': save('ckeditor', false),
      'CKEditor 5 with our placeholder allowed': save('ckeditor', true),
      'TinyMCE 7': save('tinymce', false),
      'TinyMCE 7 with our tag allowed': save('tinymce', true),
      DOMPurify: (html) => page.evaluate((given) => window.editors.purify(given), html),
      'sanitize-html': (html) => sanitize(html),
    },
  };
}
