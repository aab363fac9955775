/** The language of the interface, as a BCP 47 tag. */
export const language = 'en';

/**
 * Every word of the interface. A name that ends in `_one` or `_other` is a plural form of one text (CLDR categories),
 * `{n}` and other names in braces are filled in.
 */
export const english = {
  agree: 'Please tick this box to go on.',
  chapters: 'Chapters',
  clear: 'Clear filters',
  contact: 'Contact',
  continueBody: 'One more step is needed.',
  continueLink: 'Continue',
  didYouMean: 'Did you mean {email}?',
  email: 'Email address',
  emailInvalid: 'Enter an email address like ann@example.org.',
  empty: 'There is nothing here yet.',
  errorBody: 'Please try again.',
  errorTitle: 'Sorry, there was a problem.',
  error: 'This cannot be shown right now.',
  interests: 'I am interested in',
  leaveEmpty: 'Leave this field empty',
  leftBody: 'Please finish your sign-up in the new tab.',
  loading: 'Loading',
  moreResources: 'More resources',
  name: 'Name (optional)',
  next: 'Next story',
  offlineBody: 'You are offline. Try again when you are connected.',
  pendingBody: 'We have sent you an email. Please do what it says to confirm.',
  pendingTitle: 'Check your inbox',
  noMatch: 'No resource matches.',
  pause: 'Pause stories',
  play: 'Play stories',
  playFrom: 'Play video from {site}',
  previous: 'Previous story',
  rateLimitedBody: 'That was too often. Please try again in a few minutes.',
  readMore: 'Read more',
  resources: 'Resources',
  resourcesFor: 'Resources for {role}',
  results_one: '{n} resource',
  results_other: '{n} resources',
  retry: 'Try again',
  search: 'Search resources',
  sending: 'Sending',
  showAll: 'Show all resources',
  showMore: 'Show {n} more',
  signUp: 'Sign up',
  signUpTitle: 'Newsletter',
  stories: 'Stories',
  storyOf: 'Story {n} of {count}',
  successBody: 'You have subscribed.',
  successTitle: 'Thank you!',
  unknownBody: 'We cannot tell whether your sign-up arrived.',
  unknownLink: 'Go to the sign-up page',
  watch: 'Watch the video',
  reviewDue: 'To be reviewed since {date}',
  reviewed: 'Last reviewed {date}',
  role: 'Role',
  role_all: 'All roles',
  topic: 'Topic',
  topic_all: 'All topics',
  yourRole: 'Your role',
  kind: 'Kind',
  kind_all: 'All kinds',
} as const satisfies Record<string, string>;

type Entry = keyof typeof english;
/** The name of a text; plural forms share one. */
export type StringName = Exclude<Entry, `${string}_${'one' | 'other'}`> | PluralName<Entry>;
type PluralName<Name> = Name extends `${infer Stem}_other` ? Stem : never;

const plurals = new Intl.PluralRules(language);

/**
 * One text of the interface.
 *
 * @param values What its braces stand for; `n` also chooses the plural form.
 * @param overrides A feed's own wording, by the same names.
 */
export function translate(
  name: StringName,
  values: Readonly<Record<string, string | number>> = {},
  overrides: Readonly<Record<string, string>> = {},
): string {
  const plural = `${name}_${plurals.select(Number(values['n']))}`;
  const table: Readonly<Record<string, string>> = english;
  const text = overrides[plural] ?? table[plural] ?? overrides[name] ?? table[name] ?? '';
  return text.replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? `${values[key]}` : whole,
  );
}
