import { arabic } from './arabic.js';
import { chinese } from './chinese.js';
import { french } from './french.js';
import { haitianCreole } from './haitian-creole.js';
import { hindi } from './hindi.js';
import { names } from './names.js';
import { portuguese } from './portuguese.js';
import { spanish } from './spanish.js';
import { swahili } from './swahili.js';
import { vietnamese } from './vietnamese.js';
import type { Words } from './words.js';

/** Near ones stand together, which compresses better. */
const languages: Readonly<Record<string, Words>> = {
  es: spanish,
  pt: portuguese,
  fr: french,
  ht: haitianCreole,
  vi: vietnamese,
  sw: swahili,
  zh: chinese,
  hi: hindi,
  ar: arabic,
};

/**
 * The words of all languages but English, by the language's tag: in the order of `names`, with `|` between them. The
 * build runs this module and puts its result into the script, so that names are not repeated.
 */
export const translations: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(languages).map(([tag, words]) => [tag, names.map((name) => words[name] ?? '').join('|')]),
);
