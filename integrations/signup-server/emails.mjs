// What may be an email address, and when two of them are the same one.
import { domainToASCII } from 'node:url';

const longestAddress = 254;
// No whitespace, control characters or quotes: what is left can be neither a second address nor a second header.
const pattern = /^([^\s\p{Cc}@"(),:;<>[\\\]]+)@([^\s\p{Cc}@"(),:;<>[\\\]/?#%]+)$/u;
// Copied from a web page, an address may bring invisible characters along.
const invisibleEnds =
  /^[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]+$/g;

/**
 * Reads forgivingly: one @, a name before it, a domain with a dot after it, in any script. Whether the address exists,
 * only a mail can tell.
 *
 * @param {unknown} value What the visitor typed.
 * @returns {{ address: string, key: string } | undefined} `key` is the same for all ways to write one address.
 */
export function readEmail(value) {
  if (typeof value !== 'string') return undefined;
  const typed = value.replace(invisibleEnds, '').toWellFormed();
  if (typed.length > longestAddress) return undefined;
  const [, name, given] = pattern.exec(typed) ?? [];
  if (!name) return undefined;
  const domain = given.toLowerCase();
  // Also when "bücher.example" comes as "xn--bcher-kva.example", as Chromium's email field sends it.
  const ascii = domainToASCII(domain);
  if (!/^([^.]+\.)+(?!\d+$)[^.]{2,}$/.test(ascii)) return undefined;
  return { address: `${name}@${domain}`, key: `${name.normalize('NFC').toLowerCase()}@${ascii}` };
}
