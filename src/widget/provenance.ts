import { isPast } from '../feed/index.js';
import type { Item } from '../feed/index.js';
import type { StringName } from './strings.js';

/**
 * What is known about where an item comes from, in order.
 *
 * @param feedLanguage The language that goes without saying.
 * @param locale The interface's language, for `Intl`.
 * @param translate Gives a text of the interface, with a date in it.
 */
export function provenance(
  { source, date, language, lastReviewed, reviewBy }: Item,
  feedLanguage: string | undefined,
  locale: string,
  translate: (name: StringName, values: { date: string }) => string,
): (string | undefined)[] {
  return [
    source?.name,
    date && dayLabel(date, locale),
    language && language !== feedLanguage ? languageName(language, locale) : undefined,
    lastReviewed && translate('reviewed', { date: dayLabel(lastReviewed, locale) }),
    isPast(reviewBy) ? translate('reviewDue', { date: dayLabel(reviewBy!, locale) }) : undefined,
  ];
}

/** A day such as `2026-11-22` in words; anything else, such as a mere year, as it is. */
function dayLabel(day: string, locale: string): string {
  const date = new Date(day);
  // A day has no time zone: it must not become the day before.
  return /^\d{4}-\d\d-\d\d$/.test(day) && !isNaN(+date)
    ? date.toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' })
    : day;
}

function languageName(tag: string, locale: string): string | undefined {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag);
  } catch {
    // Not a language tag.
    return tag;
  }
}
