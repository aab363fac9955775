// The words of pages and mails, in the languages of texts.json and those an operator adds.
import { readFileSync } from 'node:fs';

const ownTexts = JSON.parse(readFileSync(new URL('texts.json', import.meta.url), 'utf8'));

/**
 * @param {object} [changes] Has the shape of texts.json: languages, and in them the words that differ. What a language
 *   lacks is said in English.
 * @returns {(wishes: (string | undefined)[]) => Texts} Gives the words in the first wished language that there is.
 *
 * @typedef {object} Texts
 * @property {string} lang
 * @property {'ltr' | 'rtl'} dir
 * @property {Record<string, { title: string, text: string, button?: string }>} pages
 * @property {Record<string, { subject: string, text: string[] }>} mails
 * @property {string} back
 */
export function loadTexts(changes = {}) {
  const english = merge(ownTexts.en, changes.en);
  const all = new Map();
  for (const lang of Object.keys({ ...ownTexts, ...changes })) {
    const words = lang === 'en' ? english : merge(english, ownTexts[lang], changes[lang]);
    all.set(lang.toLowerCase(), { dir: 'ltr', ...words, lang });
  }
  return (wishes) => {
    for (const wish of wishes) {
      const tag = (wish ?? '').toLowerCase();
      const found = all.get(tag) ?? all.get(tag.split('-')[0]);
      if (found) return found;
    }
    return all.get('en');
  };
}

function merge(...layers) {
  const result = {};
  for (const layer of layers) {
    for (const [key, value] of Object.entries(layer ?? {})) {
      const isGroup = value && typeof value === 'object' && !Array.isArray(value);
      result[key] = isGroup ? merge(result[key], value) : value;
    }
  }
  return result;
}

/**
 * Puts values in the places of `{names}`.
 *
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
