import { attempt } from '../../feed/index.js';
import { names } from './names.js';
import { translations } from './translations.js';

/** Texts by their names; one that is missing is there in another form, or in English. */
export type Table = Readonly<Record<string, unknown>>;

/** A feed's own wording, by the same names; for one language below its tag. */
export type Overrides = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const tables = new Map<string, Table | undefined>();

/** The words of a language; undefined where there are none, and for English. Taken apart when they are first asked for. */
export function tableOf(language: string): Table | undefined {
  if (!tables.has(language)) {
    const texts = translations[language]?.split('|').map((text, index) => [names[index], text || undefined]);
    tables.set(language, texts && (Object.fromEntries(texts) as Table));
  }
  return tables.get(language);
}

/**
 * The language that words can be had in.
 *
 * @param tag As in `lang`; of `pt-BR` only `pt` counts.
 * @returns A language's subtag: `en` where there is no better one.
 */
export function languageOf(tag = '', overrides: Overrides = {}): string {
  const language = /^[a-z]{2,3}(?![a-z])/.exec(tag.toLowerCase())?.[0] ?? '';
  return translations[language] || typeof overrides[language] === 'object' ? language : 'en';
}

/** The locale for `Intl` of a language: there is none for Haitian Creole. */
export function localeOf(language: string): string {
  return language === 'ht' ? 'fr' : language;
}

/**
 * A number as a language writes it. Small ones without `Intl`, where that makes no difference: it takes a slow phone a
 * tenth of a second to get ready.
 *
 * @param locale As `localeOf` gives it.
 */
export function inFigures(value: string | number, locale: string): string {
  return (value as number) < 1e3 && /^(en|es|fr|hi|pt|sw|vi|zh)$/.test(locale)
    ? `${value}`
    : value.toLocaleString(locale);
}

/**
 * The direction of a widget whose language is its own, and not the page's; none where the page says the direction.
 *
 * @param language As `languageOf` gives it; also one that a feed adds.
 */
export function directionOf({ lang, dir }: HTMLElement, language: string): 'ltr' | 'rtl' | undefined {
  if (!lang || dir) return undefined;
  return /^(ar|fa|he|ps|ur)$/.test(language) ? 'rtl' : 'ltr';
}

const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when a `lang` in the page changes, until what it returns is called. One observer serves all widgets. */
export function onLanguageChange(widget: Element, run: () => void): () => void {
  const follow = () => void attempt(widget, run);
  followers.add(follow);
  // A page without a working observer goes without.
  void attempt(widget, () => {
    observer ??= new MutationObserver(() => followers.forEach((one) => one()));
    observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
  });
  return () => {
    followers.delete(follow);
    if (!followers.size) observer?.disconnect();
  };
}
