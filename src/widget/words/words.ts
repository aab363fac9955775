import type { Kind } from '../../feed/index.js';
import type { english } from './english.js';

/** The categories of plurals that English does not have (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
type MorePlurals = `results_${'zero' | 'two' | 'few' | 'many'}`;

/**
 * The words of a language. English names kinds by their own slugs, and has two forms of a plural; a language may have
 * fewer or more.
 */
export type Words = Readonly<
  Record<Exclude<keyof typeof english, 'results_one'> | `kind_${Kind}`, string> &
    Partial<Record<'results_one' | MorePlurals, string>>
>;
