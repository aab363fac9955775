import * as acts from './signup-acts.js';
import { at, bad, good, unsent, type SignupRow } from './signup-rows.js';
import { serviceRows } from './signup-services.js';

const json = { attributes: { encoding: 'json' } };
const navigate = { attributes: {} };
const isOwn = { isOwn: true, attributes: {} };

/** A name of 64 letters and a domain of labels, together of this length. */
const longAddress = (length: number) => {
  const domain = `${'b'.repeat(60)}.`.repeat(9).slice(0, length - 64 - '@.example.org'.length - 1);
  return `${'a'.repeat(64)}@${domain}b.example.org`;
};

/** What is noticed, to complete “the sign-up …”. */
export const signupTable: Record<string, SignupRow> = {
  // Our own contract.
  'thanks for {"state":"subscribed"}': good('subscribed', 'subscribed', {
    body: { email: '{email}', language: 'en' },
  }),
  'thanks for it on the page’s own origin, without its cookies': good('subscribed', 'subscribed', isOwn),
  'thanks for it when it sends JSON': good('subscribed', 'subscribed', {
    ...json,
    preflights: 1,
    body: { email: '{email}', language: 'en' },
  }),
  'says to look into the inbox after a 202': good('accepted', 'pending'),
  'thanks for a 201 without a body': good('created'),
  'thanks for a 204': good('no-content'),
  'thanks for a 200 in plain text': good('plain'),
  'says to look into the inbox for {"state":"pending"}': good('pending', 'pending'),
  'points at the field for a 422 that names it': bad('invalid', 'invalid'),
  'points at the field for {"state":"invalid"} with a 200': bad('invalid-200', 'invalid'),
  'says that it was too often for {"state":"rate-limited"}': bad('limited', 'rate-limited'),

  // Web pages, and other things that say nothing.
  'cannot tell what a web page means': bad('page', 'unknown', { link: /page--/ }),
  'cannot tell on the page’s own origin either': bad('page', 'unknown', isOwn),
  'runs no script of a web page': bad('script', 'unknown'),
  'cannot tell what a web page means to which it was redirected': good('redirect', 'unknown'),
  'thanks for a 200 with broken JSON, as it is a success': good('not-json'),

  // Refusals.
  'says that there was a problem after a 400': bad('400'),
  'points at the field after a 400 that speaks of the email': bad('400-email', 'invalid'),
  'says that there was a problem after a 401': bad('401'),
  'says that there was a problem after a 403': bad('403'),
  'says that there was a problem after a 409': bad('409'),
  'says that there was a problem after a 413': bad('413'),
  'says that there was a problem after a 422 for another field': bad('422-other'),
  'says that there was a problem after a 422 for another field that speaks of emails': bad('422-consent'),
  'says that there was a problem after a 422 for another field that repeats the email': bad('422-echo'),
  'says that it was too often after a 429': bad('429', 'rate-limited'),
  'says that it was too often after a 429 with Retry-After': bad('429-later', 'rate-limited'),
  'says that there was a problem after a 500 with a web page': bad('500'),
  'says that there was a problem after a 503': bad('503'),
  'subscribes at the second press after a 500': good('500-once', 'subscribed', {
    act: acts.again('error'),
    posts: 2,
  }),
  'subscribes another address than the one that was refused': good('500-once', 'subscribed', {
    act: acts.correct('error'),
    posts: 2,
  }),

  // Connections.
  'waits for a server that takes two seconds': good('slow'),
  'cannot tell when the connection ends': bad('drop', 'unknown'),
  'subscribes once when the answer was lost, and the visitor presses again': good(
    'taken-dropped',
    'subscribed',
    { act: acts.again('unknown'), posts: 2 },
  ),
  'takes another address for another person': good('taken-dropped', 'subscribed', {
    act: acts.correct('unknown'),
    posts: 2,
    subscribers: 2,
  }),
  'cannot tell after 15 seconds of silence': good('silence', 'unknown', { act: acts.runOutOfTime }),
  'subscribes once when the visitor presses again after the silence': good('silence', 'subscribed', {
    act: acts.runOutOfTimeAndPress,
    posts: 2,
  }),
  'does not send again after the silence of a service that would not notice': good('silence', 'unknown', {
    ...at('formspree'),
    act: acts.runOutOfTimeAndPress,
  }),
  'cannot tell when it may not read the answer': good('closed', 'unknown'),
  'subscribes once however often it may not read the answer': good('closed', 'unknown', {
    act: acts.again('unknown'),
    posts: 2,
  }),
  'does not send again to a service whose answer it may not read': good('closed', 'unknown', {
    ...at('brevo'),
    act: acts.again('unknown'),
  }),
  'sends no JSON to a server that refuses the preflight': unsent('unknown', {
    ...json,
    answer: 'closed',
    preflights: 1,
  }),
  'says that the visitor is offline, and sends nothing': unsent('offline', { act: acts.loseConnection }),
  'subscribes when the visitor is online again': good('subscribed', 'subscribed', {
    act: acts.findConnection,
  }),

  // Visitors and pages.
  'sends once at a double click': good('while', 'subscribed', { act: acts.doubleClick }),
  'sends once when Enter is pressed twenty times': good('slow', 'subscribed', { act: acts.enterOften }),
  'sends once when Enter is pressed while it sends': good('while', 'subscribed', {
    act: acts.enterWhileSending,
  }),
  'sends once at a click and Enter': good('while', 'subscribed', { act: acts.clickAndEnter }),
  'stands ready when it comes back to the page': good('silence', 'idle', { act: acts.remove }),
  'subscribes once when it comes back to the page and is used again': good('silence', 'subscribed', {
    act: acts.removeAndPress,
    posts: 2,
  }),
  'sends nothing when it leaves the page in its first second': unsent('idle', {
    act: acts.removeEarly,
    isHurried: true,
  }),
  'stands ready when the visitor comes back while it sends': good('silence', 'idle', { act: acts.comeBack }),
  'subscribes once when the visitor comes back and presses again': good('silence-pending', 'pending', {
    act: acts.comeBackAndPress,
    posts: 2,
  }),
  'does not send again to a service when it comes back to the page': good('silence', 'unknown', {
    ...at('formspree'),
    act: acts.removeAndPress,
  }),
  'does not send again to a service when the visitor comes back': good('silence', 'unknown', {
    ...at('formspree'),
    act: acts.comeBackAndPress,
  }),
  'sends once to a service when the visitor comes back in the first second': good('formspree', 'subscribed', {
    ...at('formspree'),
    isHurried: true,
    act: acts.comeBackEarlyAndPress,
  }),
  'does not send again to a service what was typed away and back': good('closed', 'unknown', {
    ...at('brevo'),
    act: acts.typeAwayAndBack,
  }),
  'subscribes once what was typed away and back': good('closed', 'unknown', {
    act: acts.typeAwayAndBack,
    posts: 2,
  }),
  'takes another address that was filled in without a word for another person': good(
    'taken-dropped',
    'subscribed',
    { act: acts.correctSilently, posts: 2, subscribers: 2 },
  ),
  'takes what was filled in with a change only': good('subscribed', 'subscribed', {
    typed: '',
    act: acts.autofill,
  }),
  'takes what was filled in without a word': good('subscribed', 'subscribed', {
    typed: '',
    act: acts.autofillSilently,
  }),
  'lets the server decide about a filled trap': good('subscribed', 'subscribed', {
    act: acts.fillTrap,
    body: { email: '{email}', language: 'en', website_2: 'https://example.org/' },
  }),
  'sends nothing to a service when the trap is filled': unsent('unknown', {
    ...at('brevo'),
    act: acts.fillTrap,
  }),
  'waits with what comes in its first second, and sends it once': good('subscribed', 'subscribed', {
    act: acts.hurry,
    isHurried: true,
  }),

  // Addresses.
  'takes an address with spaces and invisible characters around it': bad('500', 'error', {
    typed: ' \u200b\ufeff{email}\u200b \u2060',
  }),
  'takes an address that was copied from a link': bad('500', 'error', { typed: 'mailto:{email}' }),
  'takes an address that was copied from a link with a subject': bad('500', 'error', {
    typed: 'mailto:{email}?subject=Hello',
  }),
  'takes a plus address': bad('500', 'error', { typed: 'ann+news@example.org' }),
  'takes an internationalized address': bad('500', 'error', { typed: '用户@例子.公司' }),
  'takes an internationalized name and domain in JSON': bad('500', 'error', {
    ...json,
    preflights: 1,
    typed: 'josé@bücher.example',
    body: { email: 'josé@bücher.example', language: 'en' },
  }),
  'takes an apostrophe': bad('500', 'error', { typed: "o'neill@example.org" }),
  'takes 254 characters': bad('500', 'error', { typed: longAddress(254) }),
  'does not take 255 characters, and sends nothing': unsent('invalid', { typed: longAddress(255) }),
  'does not take 320 characters, and sends nothing': unsent('invalid', { typed: longAddress(320) }),
  'does not take half an address, and sends nothing': unsent('invalid', { typed: 'ann@example' }),

  // The browser's own form.
  'lets the browser post to a service that nobody knows': good('subscribed', 'left', {
    ...navigate,
    act: acts.leave,
    body: { email: '{email}' },
  }),
  'lets the browser post once at a double click': good('subscribed', 'left', {
    ...navigate,
    act: acts.leaveImpatiently,
  }),
  'has the address at hand when the visitor wants to try again': good('subscribed', 'idle', {
    ...navigate,
    act: acts.leaveAndTryAgain,
  }),
  'has the form at hand when the visitor comes back from the service': good('subscribed', 'idle', {
    ...navigate,
    act: acts.leaveAndComeBack,
  }),
  'lets the browser post nothing that cannot be an address': unsent('invalid', {
    ...navigate,
    typed: 'ann',
    act: acts.press,
  }),

  ...serviceRows,
};
