/** What editors of websites do with a code: their own engines, in a page. `filters.mjs` bundles this. */
import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { GeneralHtmlSupport } from '@ckeditor/ckeditor5-html-support';
import { Link } from '@ckeditor/ckeditor5-link';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import DOMPurify from 'dompurify';
import tinymce from 'tinymce';
import 'tinymce/icons/default/icons';
import 'tinymce/models/dom/model';
import 'tinymce/themes/silver/theme';

/** Elements that CKEditor is told to keep, as Drupal's setting "Source editing" does. */
const sourceEditing = [
  { name: /^(div|a)$/, attributes: /^data-peer-/ },
  { name: 'div', attributes: /^data-/ },
];

/** @param {boolean} hasRules Whether a site's owner has allowed our placeholder. */
async function openCkeditor(hasRules) {
  const place = document.body.appendChild(document.createElement('div'));
  const editor = await ClassicEditor.create(place, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Link, ...(hasRules ? [GeneralHtmlSupport] : [])],
    htmlSupport: { allow: hasRules ? sourceEditing : [] },
  });
  return {
    editable: editor.ui.getEditableElement(),
    set: (html) => editor.setData(html),
    get: () => editor.getData(),
  };
}

/** @param {boolean} hasRules Whether a site's owner has allowed our tags, as in Joomla's "Extended Elements". */
async function openTinymce(hasRules) {
  const target = document.body.appendChild(document.createElement('textarea'));
  const rules = { custom_elements: 'peer-resource-cards', extended_valid_elements: 'peer-resource-cards[*]' };
  const [editor] = await tinymce.init({
    target,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    promotion: false,
    branding: false,
    ...(hasRules && rules),
  });
  return {
    editable: editor.getBody(),
    set: (html) => editor.setContent(html),
    get: () => editor.getContent(),
  };
}

const open = { ckeditor: openCkeditor, tinymce: openTinymce };

/** What an editor saves after a code was put into its source. */
async function save(name, hasRules, html) {
  const editor = await open[name](hasRules);
  editor.set(html);
  return editor.get();
}

/** Opens an editor, and puts the cursor into it; `window.saved()` then gives what it saves. */
async function focus(name) {
  const editor = await open[name](false);
  window.saved = () => editor.get();
  editor.editable.focus();
}

Object.assign(window, { editors: { save, focus, purify: (html) => DOMPurify.sanitize(html) } });
