/**
 * Whether a text can be an email address: a name, an @ and a domain with a dot. Looser than the HTML standard, which
 * refuses internationalized names (https://github.com/whatwg/html/issues/4562); the server has the last word.
 */
export function isEmail(value: string): boolean {
  return value.length <= 254 && /^[^\s@"(),:;<>[\\\]]+@([^\s@.,[\]]+\.)+(?!\d+$)[^\s@.,[\]]{2,}$/.test(value);
}

/** What was meant by what was typed or pasted: without spaces around it, invisible characters, and the rest of a link. */
export function cleanEmail(typed: string): string {
  return typed
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^mailto:([^?]*).*/i, '$1');
}

/** Domains that many have, and mistype. */
const common = ['gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'icloud.com'];
/** Domains that only look mistyped. */
const genuine = ['mail.com', 'ymail.com', 'email.com'];

/** The address that was probably meant, when its domain nearly is a common one. Never put in by itself. */
export function suggestEmail(email: string): string | undefined {
  const [name, typed = ''] = email.split('@');
  const domain = typed.toLowerCase();
  if (!name || common.includes(domain) || genuine.includes(domain)) return undefined;
  const meant = common.find((one) => one === `${domain}.com` || isNear(domain, one, 2));
  return meant && `${name}@${meant}`;
}

/** Whether so many edits make one word of the other: letters put in, taken out or replaced (Levenshtein). */
function isNear(a: string, b: string, edits: number): boolean {
  if (a === b || edits < 0) return edits >= 0;
  const [restA, restB, fewer] = [a.slice(1), b.slice(1), edits - 1];
  return (
    isNear(restA, restB, a[0] === b[0] ? edits : fewer) || isNear(restA, b, fewer) || isNear(a, restB, fewer)
  );
}
