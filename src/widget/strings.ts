import { english } from './words/english.js';
import { inFigures, localeOf, tableOf, type Overrides, type Table } from './words/languages.js';

type Entry = keyof typeof english;
/** The name of a text; plural forms share one. */
export type StringName = Exclude<Entry, `${string}_${'one' | 'other'}`> | PluralName<Entry>;
type PluralName<Name> = Name extends `${infer Stem}_other` ? Stem : never;

const plurals = Object.create(null) as Record<string, Intl.PluralRules>;

/**
 * One text of the interface, empty where only other languages have one.
 *
 * @param language As `languageOf` gives it.
 * @param values What its braces stand for; `n` also chooses the plural form.
 * @param isOwn Whether the feed is in that language, so that its words without a language count.
 */
export function translate(
  language: string,
  name: string,
  values: Readonly<Record<string, string | number>> = {},
  overrides: Overrides = {},
  isOwn = true,
): string {
  const locale = localeOf(language);
  const plural = (plurals[locale] ??= new Intl.PluralRules(locale)).select(values['n'] as number);
  const forms = [`${name}_${plural}`, `${name}_other`, name];
  const texts = [overrides[language], isOwn && overrides, tableOf(language), english].flatMap((table) =>
    forms.map((form) => (table as Table | undefined)?.[form]),
  );
  const text = (texts.find((one) => typeof one === 'string') ?? '') as string;
  return text.replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? inFigures(values[key]!, locale) : whole,
  );
}
