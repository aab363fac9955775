/**
 * Whether a text can be an email address: a name, an @ and a domain with a dot. Looser than the HTML standard, which
 * refuses internationalized names (https://github.com/whatwg/html/issues/4562); the server has the last word.
 */
export function isEmail(value: string): boolean {
  return value.length <= 254 && /^[^\s@"(),:;<>[\\\]]+@([^\s@.,[\]]+\.)+(?!\d+$)[^\s@.,[\]]{2,}$/.test(value);
}
