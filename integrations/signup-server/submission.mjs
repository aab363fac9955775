// What a form sent, read forgivingly: what is too long is cut, what makes no sense is left out. Only the email address
// can be wrong.

const longest = { name: 200, interest: 100, consent: 8000, consentVersion: 100, page: 2000 };
const mostInterests = 50;

/**
 * @typedef {object} Submission
 * @property {string} email As typed.
 * @property {string} name
 * @property {string[]} interests
 * @property {string} consent The text that was agreed to.
 * @property {string} consentVersion
 * @property {string} language BCP 47, or empty.
 * @property {string} page Address of the page, or empty.
 * @property {string} requestId The same for every repetition of one submission, or empty.
 * @property {string} returnUrl Where a form without the script wants to go afterwards, or empty.
 * @property {boolean} isTrapped Whether the field that people do not see was filled in.
 */

/**
 * @param {string | undefined} contentType
 * @param {string} body
 * @returns {Submission | undefined} Undefined when it cannot be read at all.
 */
export function readSubmission(contentType, body) {
  const all = reader(contentType, body);
  if (!all) return undefined;
  const first = (name, most) => oneLine(all(name)[0] ?? '', most);
  return {
    email: all('email')[0] ?? '',
    name: first('name', longest.name),
    interests: [...new Set(all('interests').map((text) => oneLine(text, longest.interest)))]
      .filter(Boolean)
      .slice(0, mostInterests),
    consent: tidy(all('consent')[0] ?? '', longest.consent),
    consentVersion: first('consent_version', longest.consentVersion),
    language: languageTag(first('language')),
    page: webAddress(first('page', longest.page)),
    requestId: /^[\w-]{8,64}$/.exec(first('request_id'))?.[0].toLowerCase() ?? '',
    returnUrl: webAddress(first('return_url', longest.page)),
    isTrapped: all('website_2').some((text) => text.trim() !== ''),
  };
}

/** @returns {((name: string) => string[]) | undefined} Gives all texts that were sent under a name. */
function reader(contentType = '', body) {
  switch (contentType.split(';')[0].trim().toLowerCase()) {
    case 'application/x-www-form-urlencoded': {
      const fields = new URLSearchParams(body);
      return (name) => fields.getAll(name);
    }
    case 'application/json': {
      const fields = parseObject(body);
      return fields && ((name) => [fields.get(name)].flat().filter((value) => typeof value === 'string'));
    }
  }
  return undefined;
}

function parseObject(body) {
  try {
    const value = JSON.parse(body);
    if (value && typeof value === 'object' && !Array.isArray(value)) return new Map(Object.entries(value));
  } catch {
    // It is not JSON.
  }
  return undefined;
}

/** Without control characters, which do harm in tables, terminals and mails; line breaks stay. */
function tidy(text, most) {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n');
  const clean = lines.replace(/[^\P{Cc}\n]/gu, ' ').trim();
  return [...clean].slice(0, most).join('');
}

function oneLine(text, most = 100) {
  return tidy(text.replace(/\s+/g, ' '), most);
}

function languageTag(text) {
  try {
    return (text.length <= 35 && Intl.getCanonicalLocales(text)[0]) || '';
  } catch {
    return '';
  }
}

function webAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : '';
}
