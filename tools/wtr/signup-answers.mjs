/**
 * What a newsletter service may answer.
 *
 * @typedef {object} Answer
 * @property {number} [status]
 * @property {string} [type] Of the body.
 * @property {string} [body]
 * @property {Record<string, string>} [headers]
 * @property {boolean} [isTaken] Whether the server stores the address, whatever it answers then.
 * @property {boolean} [isClosed] Whether other origins may not read it.
 * @property {number} [wait] Milliseconds before it comes.
 * @property {'drop' | 'silence'} [fate] The connection ends, or hangs, instead of an answer.
 */

/** Must never be read by a visitor: what a service says is not for the page to show. */
const said = '<b class="served">Said by the server</b><img src="x" onerror="top.ran = parent.ran = true">';
const page = `<!doctype html><title>Said by the server</title><h1>${said}</h1><form><input name="email"></form>`;
const script = '<script>top.ran = parent.ran = window.ran = true</script>';

/**
 * @param {unknown} data
 * @param {Answer} [more]
 * @returns {Answer}
 */
const json = (data, more) => ({ body: JSON.stringify(data), isTaken: true, ...more });
/**
 * @param {number} status
 * @param {unknown} [data]
 * @returns {Answer}
 */
const refusal = (status, data = { state: 'error', message: said }) => json(data, { status, isTaken: false });
/**
 * @param {string} body
 * @param {Answer} [more]
 * @returns {Answer}
 */
const html = (body, more) => ({ type: 'text/html; charset=utf-8', body, isTaken: true, ...more });

const subscribed = json({ state: 'subscribed', message: said });
/** @type {Answer} */
const taken = { isTaken: true };

/**
 * The answers by name, and a list where the first differs from those that follow.
 *
 * @type {Record<string, Answer | Answer[]>}
 */
export const answers = {
  // Our own contract.
  subscribed,
  accepted: { ...taken, status: 202, body: '{}' },
  created: { ...taken, status: 201 },
  'no-content': { ...taken, status: 204 },
  plain: { ...taken, type: 'text/plain', body: 'OK' },
  pending: json({ state: 'pending', message: said }),
  invalid: refusal(422, { state: 'invalid', field: 'email', message: said }),
  'invalid-200': json({ state: 'invalid', field: 'email' }, { isTaken: false }),
  limited: json({ state: 'rate-limited' }, { isTaken: false }),

  // Web pages, and other things that say nothing.
  page: html(page, { isTaken: false }),
  script: html(page + script, { isTaken: false }),
  redirect: { ...taken, status: 303 },
  'not-json': { ...taken, body: 'OK, {"state":"err' },

  // Refusals.
  400: refusal(400, { message: 'Said by the server: bad request' }),
  '400-email': refusal(400, { message: 'Said by the server: Email is not valid' }),
  401: refusal(401),
  403: html(page, { status: 403, isTaken: false }),
  409: refusal(409, { message: 'Said by the server: this email is there already' }),
  413: html(page, { status: 413, isTaken: false }),
  '422-other': refusal(422, { state: 'invalid', field: 'consent', message: said }),
  '422-consent': refusal(422, { state: 'invalid', field: 'consent', message: 'Agree to our emails' }),
  '422-echo': refusal(422, { state: 'invalid', field: 'name', received: { email: 'ann@example.org' } }),
  429: refusal(429),
  '429-later': { ...refusal(429), headers: { 'retry-after': '120' } },
  500: html(page + script, { status: 500, isTaken: false }),
  503: refusal(503),
  '500-once': [refusal(500), subscribed],

  // Connections.
  slow: { ...subscribed, wait: 2000 },
  while: { ...subscribed, wait: 500 },
  drop: { fate: 'drop' },
  'taken-dropped': [{ ...taken, fate: 'drop' }, subscribed],
  silence: [{ ...taken, fate: 'silence' }, subscribed],
  'silence-pending': [{ ...taken, fate: 'silence' }, json({ state: 'pending' })],
  closed: { ...subscribed, isClosed: true },

  // What services answer.
  kit: json({ status: 'success', consent: { enabled: false }, redirect_url: 'https://example.org/' }),
  'kit-check': json({ status: 'quarantined', url: 'https://app.kit.com/forms/1/check' }, { isTaken: false }),
  'kit-failed': json({ status: 'failed', errors: { messages: ['Said by the server'] } }, { isTaken: false }),
  brevo: json({ success: true, message: 'Said by the server' }),
  'brevo-failed': json({ success: false, errors: { EMAIL: 'Said by the server' } }, { isTaken: false }),
  ghost: { ...taken, status: 201, type: 'text/plain', body: 'Created.' },
  'ghost-invalid': refusal(400, { errors: [{ message: 'Email is not valid', type: 'BadRequestError' }] }),
  'ghost-limited': refusal(429, {
    errors: [{ message: 'Said by the server', type: 'TooManyRequestsError' }],
  }),
  listmonk: json({ data: { has_optin: false } }),
  'listmonk-optin': json({ data: { has_optin: true } }),
  hubspot: json({ inlineMessage: said }),
  'hubspot-invalid': refusal(400, {
    status: 'error',
    errors: [{ errorType: 'INVALID_EMAIL', message: said }],
  }),
  actionnetwork: json({ identifiers: ['action_network:1'], 'action_network:referrer_data': {} }),
  emailoctopus: json({ success: true, message: 'Said by the server' }),
  'emailoctopus-failed': json({ success: false, error: { code: 'INVALID_PARAMETERS' } }, { isTaken: false }),
  formspree: json({ next: '/thanks', ok: true }),
  'formspree-invalid': refusal(422, {
    error: 'Said by the server',
    errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }],
  }),
  mautic: json({ success: 1, successMessage: said }),
  'mautic-failed': json({ success: 0, validationErrors: { email: said } }, { isTaken: false }),
};

/** What any other request for an answer gets, for instance the one after a redirection. */
export const somePage = html(page + script);
