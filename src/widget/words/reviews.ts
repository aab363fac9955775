/**
 * Whether a person who speaks the language has read all its words in the widgets. Nothing is called reviewed that is not
 * so here.
 */
export const reviews: Readonly<Record<string, 'written by its authors' | 'not yet reviewed by a person'>> = {
  en: 'written by its authors',
  es: 'not yet reviewed by a person',
  fr: 'not yet reviewed by a person',
  pt: 'not yet reviewed by a person',
  ar: 'not yet reviewed by a person',
  zh: 'not yet reviewed by a person',
  hi: 'not yet reviewed by a person',
  sw: 'not yet reviewed by a person',
  vi: 'not yet reviewed by a person',
  ht: 'not yet reviewed by a person',
};
