import MagicString from 'magic-string';
import { walk } from './walk.mjs';

/** Stands for `${…}` while a literal is looked at as a whole. */
const HOLE = '\uE000';
const HOLES = /\uE000/g;
const STRING_OR_URL = /^(?:"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|url\((?:\\[^]|[^)"'\\])*\))/;

const BLANK = /^(?:\s|\/\*[^]*?\*\/)+/;

/**
 * Takes comments, white space and leading zeros out of CSS, and nothing else: new syntax cannot be broken by a parser that does not know it.
 *
 * @param {string} css
 * @returns {string}
 */
export function minifyCss(css) {
  let out = '';
  for (let i = 0; i < css.length;) {
    const rest = css.slice(i);
    const quoted = STRING_OR_URL.exec(rest)?.[0];
    const blank = BLANK.exec(rest)?.[0];
    if (quoted) {
      // [lang='de'] needs no quotes.
      out += out.endsWith('=') ? quoted.replace(/^'([a-z][\w-]*)'$/, '$1') : quoted;
      i += quoted.length;
    } else if (blank) {
      i += blank.length;
      if (needsSpace(out, css[i])) out += ' ';
    } else {
      if (css[i] === '}') out = out.replace(/;$/, '');
      if (!/^0\.\d/.test(rest) || /[\w.]$/.test(out)) out += css[i];
      i++;
    }
  }
  return out;
}

/**
 * A blank matters between words, and after the colon of a selector, but not beside punctuation or after a property's
 * colon. It matters beside the `>` of a range too, so those are written `min-width:`.
 */
function needsSpace(before, next) {
  if (!before || next === undefined || /[{};,>!]/.test(before.at(-1) + next)) return false;
  if (before.at(-1) === '(' || next === ')') return false;
  return !/(^|[{};(])[\w-]+:$/.test(before);
}

/**
 * Takes out the white space that only lays out a template, by the rule of JSX: a line break is no space, a blank within
 * a line is one. Quotes go where a value needs none, and the slash of elements that have no content. None of our
 * templates has `<pre>`, or a slash in other elements.
 *
 * @param {string} html
 * @returns {string}
 */
export function minifyHtml(html) {
  return checkHoles(minifyTags(html));
}

function minifyTags(html) {
  return html
    .trim()
    .replace(/<[a-z](?:"[^"]*"|[^">])*>/gi, (tag) => {
      if (/\/>$/.test(tag) && !/^<(br|img|input|track)\b/.test(tag))
        throw new Error(`${tag} needs an end tag.`);
      return tag
        .replace(/\s+/g, ' ')
        .replace(/ ?\/?>$/, '>')
        .replace(/="([\w-]+)"(?=[ >])/g, '=$1');
    })
    .replace(/\s*\n\s*/g, '')
    .replace(/ {2,}/g, ' ');
}

/**
 * The template engine of the script (`src/small-lit/`) takes what stands behind `=` or `="` for the whole value of an
 * attribute, whose name HTML makes small, and all else for content. Throws where that would be wrong.
 *
 * @param {string} html With a HOLE for each expression.
 */
function checkHoles(html) {
  const tag = /<[a-z](?:"[^"]*"|[^">])*>/gi;
  const inTags = [...html.matchAll(tag)].flatMap(({ 0: text, index }) =>
    [...text.matchAll(HOLES)].map((hole) => index + hole.index),
  );
  for (const { index } of html.matchAll(HOLES)) {
    const before = html.slice(html.lastIndexOf(HOLE, index - 1) + 1, index);
    const [, quote] = / \S+=("?)$/.exec(before) ?? [];
    const isWhole = quote === undefined || (quote ? /^"/ : /^[>\s]/).test(html.slice(index + 1));
    const isSmall = quote === undefined || !/[A-Z]\S*$/.test(before);
    if (inTags.includes(index) !== (quote !== undefined) || !isWhole || !isSmall) {
      throw new Error(
        `"${before}\${…}" must be the whole value of an attribute with a name in small letters.`,
      );
    }
  }
  return html;
}

/**
 * The end tags at the end of a template: an HTML parser closes what is open there
 * (https://html.spec.whatwg.org/multipage/parsing.html#the-end). 120 bytes (brotli) of the script.
 */
const LAST_END_TAGS = /(<\/\w+>)+$/;

/**
 * Rollup plugin: minifies the text of css``, html`` and svg`` literals, which JavaScript minifiers leave alone.
 *
 * @param {{ isSmallLit?: boolean }} [options] Whether our own small Lit parses them, which minds no open element.
 */
export function minifyLiterals({ isSmallLit = false } = {}) {
  return {
    name: 'minify-literals',
    transform(code, id) {
      if (id.includes('/node_modules/') || !/\b(?:css|html|svg)`/.test(code)) return null;
      const edited = new MagicString(code);
      walk(this.parse(code), (node) => {
        if (node.type === 'TaggedTemplateExpression' && /^(?:css|html|svg)$/.test(node.tag.name)) {
          const { quasis } = node.quasi;
          const minify = node.tag.name === 'css' ? minifyCss : minifyHtml;
          const small = minify(quasis.map((part) => part.value.raw).join(HOLE));
          const parts = (isSmallLit ? small.replace(LAST_END_TAGS, '') : small).split(HOLE);
          if (parts.length !== quasis.length) this.error(`a literal at ${node.start} cannot be minified`);
          quasis.forEach((part, index) => {
            if (part.start < part.end) edited.overwrite(part.start, part.end, parts[index]);
          });
        }
      });
      return { code: edited.toString(), map: edited.generateMap({ hires: true, source: id }) };
    },
  };
}
