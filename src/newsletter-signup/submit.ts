import { isRecord, timeLimit } from '../feed/index.js';
import { safeUrl } from '../rich-text/safe-url.js';
import type { Endpoint } from './endpoint.js';
import type { Entry } from './pasted-form.js';
import { toJson } from './to-json.js';

/** Milliseconds after which we stop waiting for an answer. */
const patience = 15_000;

/** What became of a submission, as far as the answer can be read. */
export interface Outcome {
  readonly step: 'subscribed' | 'pending' | 'continue' | 'invalid' | 'rate-limited' | 'error' | 'unknown';
  /** The further step that the provider wants. */
  readonly next?: string;
}

/** Where a sign-up stands. */
export type Step = Outcome['step'] | 'idle' | 'sending' | 'left' | 'offline';

/**
 * Sends a submission by script, once: what may have been received is never sent a second time. No cookies go along.
 *
 * @param entries All fields, those of the visitor and the hidden ones; a token joins them.
 * @param gone Aborts the request when the widget leaves the page.
 */
export async function submit(endpoint: Endpoint, entries: Entry[], gone: AbortSignal): Promise<Outcome> {
  const { url, encoding, token, headers } = endpoint;
  const { signal, end } = timeLimit(patience, gone);
  const isJson = encoding === 'json';
  let failure: Outcome['step'] = 'error';
  try {
    if (token) {
      const response = await fetch(new URL(token, url), { credentials: 'omit', signal });
      if (response.ok) entries.push(['integrityToken', await response.text()]);
    }
    // What is on its way may arrive, whatever happens now.
    failure = 'unknown';
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        Accept: 'application/json',
        ...(isJson && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: isJson ? toJson(entries) : new URLSearchParams(entries),
      credentials: 'omit',
      signal,
    });
    const text = await response.text();
    const answer = parse(text);
    const next = endpoint.next && safeUrl(at(answer, endpoint.next), response.url || url, 'media');
    return { step: judge(response, text, answer, endpoint, next), next };
  } catch {
    return { step: failure };
  } finally {
    end();
  }
}

/** Reads an answer. Success is said only where the answer says so; the provider's own words are never shown. */
function judge(
  { status, ok, headers }: Response,
  text: string,
  answer: unknown,
  { success, pending, isGeneric, email }: Endpoint,
  next: string | undefined,
): Outcome['step'] {
  // Our own contract names the state and the field.
  const { state, field }: Record<string, unknown> = isGeneric && isRecord(answer) ? answer : {};
  if (status === 429 || state === 'rate-limited') return 'rate-limited';
  if (!ok || state === 'error' || state === 'invalid') {
    // The codes of providers differ, the word does not.
    const isEmail =
      (status === 400 || status === 422 || state === 'invalid') &&
      (field === undefined ? /e-?mail|field_0/i.test(text) : field === 'email' || field === email);
    return isEmail && answer !== undefined ? 'invalid' : 'error';
  }
  if (success && !holds(answer, success)) {
    if (next) return 'continue';
    return answer === undefined ? 'unknown' : 'error';
  }
  // A web page may say anything, for instance that one must sign in.
  if (!success && answer === undefined && /html/.test(headers.get('content-type') ?? '')) return 'unknown';
  const isPending = status === 202 || state === 'pending' || holds(answer, pending);
  return isPending ? 'pending' : 'subscribed';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether `path=value` is true of an answer; the condition `true` is of any. */
function holds(data: unknown, condition = ''): boolean {
  const [path = '', value] = condition.split('=');
  return value === undefined ? path === 'true' : String(at(data, path)) === value;
}

/** What stands at a path such as `data.has_optin` in an answer. */
function at(data: unknown, path: string): unknown {
  let node = data;
  for (const key of path.split('.'))
    node = isRecord(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  return node;
}
