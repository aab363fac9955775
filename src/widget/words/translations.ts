import { kinds } from '../../feed/kinds.js';
import { arabic } from './arabic.js';
import { chinese } from './chinese.js';
import { english } from './english.js';
import { french } from './french.js';
import { haitianCreole } from './haitian-creole.js';
import { hindi } from './hindi.js';
import { portuguese } from './portuguese.js';
import { spanish } from './spanish.js';
import { swahili } from './swahili.js';
import { vietnamese } from './vietnamese.js';
import type { Words } from './words.js';

const languages: Readonly<Record<string, Words>> = {
  ar: arabic,
  es: spanish,
  fr: french,
  hi: hindi,
  ht: haitianCreole,
  pt: portuguese,
  sw: swahili,
  vi: vietnamese,
  zh: chinese,
};

/** Names that only other languages than English have words for. */
export const more: readonly string[] = [
  ...['zero', 'two', 'few', 'many'].map((category) => `results_${category}`),
  ...kinds.map((kind) => `kind_${kind}`),
];

const names = [...Object.keys(english), ...more] as (keyof Words)[];

/**
 * The words of all languages but English, by the language's tag: in the order of the names in `english` and `more`, with
 * `|` between them. The build runs this module and puts its result into the script, so that names are not repeated.
 */
export const translations: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(languages).map(([tag, words]) => [tag, names.map((name) => words[name] ?? '').join('|')]),
);
