import { isRecord, timeLimit } from '../feed/index.js';
import { safeUrl } from '../rich-text/safe-url.js';
import type { Endpoint } from './endpoint.js';
import type { Entry } from './pasted-form.js';
import { toJson } from './to-json.js';

/** Milliseconds after which we stop waiting for an answer. */
const patience = 15_000;

/** What became of a submission, as far as the answer can be read. */
export interface Outcome {
  readonly state: 'subscribed' | 'pending' | 'continue' | 'invalid' | 'rate-limited' | 'error' | 'unknown';
  /** The further step that the provider wants. */
  readonly url?: string;
}

/**
 * Sends a submission by script, once: what may have been received is never sent a second time. No cookies go along.
 *
 * @param entries All fields, those of the visitor and the hidden ones.
 * @param gone Aborts the request when the widget leaves the page.
 */
export async function submit(
  endpoint: Endpoint,
  entries: readonly Entry[],
  gone: AbortSignal,
): Promise<Outcome> {
  const { url, encoding, preset } = endpoint;
  const { signal, end } = timeLimit(patience, gone);
  const all = [...entries];
  const isJson = encoding === 'json';
  let isSent = false;
  try {
    if (preset.token) {
      const response = await fetch(new URL(preset.token, url), { credentials: 'omit', signal });
      if (response.ok) all.push(['integrityToken', await response.text()]);
    }
    isSent = true;
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        Accept: 'application/json',
        ...(isJson && { 'Content-Type': 'application/json' }),
        ...preset.headers,
      },
      body: isJson ? toJson(all) : new URLSearchParams(all.map(([name, value]) => [name, value])),
      credentials: 'omit',
      signal,
    });
    return judge(response, await response.text(), endpoint);
  } catch {
    return { state: isSent ? 'unknown' : 'error' };
  } finally {
    end();
  }
}

/** Reads an answer. Success is said only where the answer says so; the provider's own words are never shown. */
function judge({ status, ok, headers, url }: Response, text: string, endpoint: Endpoint): Outcome {
  const { preset, success, isGeneric } = endpoint;
  const data = parse(text);
  const stated = isRecord(data) && isGeneric ? data['state'] : undefined;
  const next = preset.next && safeUrl(at(data, preset.next), url || endpoint.url, 'media');
  if (status === 429 || stated === 'rate-limited') return { state: 'rate-limited' };
  if (!ok || stated === 'error' || stated === 'invalid') {
    // Which field: ours is named; the codes of providers differ, the word does not.
    const field = isRecord(data) && isGeneric ? data['field'] : undefined;
    const isEmail =
      (status === 400 || status === 422 || stated === 'invalid') &&
      (field === undefined ? /e-?mail|field_0/i.test(text) : field === 'email' || field === endpoint.email);
    return { state: isEmail && data !== undefined ? 'invalid' : 'error' };
  }
  if (success && !holds(data, success)) {
    if (next) return { state: 'continue', url: next };
    return { state: data === undefined ? 'unknown' : 'error' };
  }
  // A web page may say anything, for instance that one must sign in.
  if (!success && data === undefined && /html/.test(headers.get('content-type') ?? ''))
    return { state: 'unknown' };
  const isPending = status === 202 || stated === 'pending' || holds(data, preset.pending);
  return { state: isPending ? 'pending' : 'subscribed' };
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
  return path
    .split('.')
    .reduce<unknown>(
      (node, key) => (isRecord(node) && Object.hasOwn(node, key) ? node[key] : undefined),
      data,
    );
}
