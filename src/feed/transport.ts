import { FeedError } from './feed-error.js';
import { timeLimit } from './time-limit.js';

/** Milliseconds for all that a feed takes: after them a visitor sees the fallback rather than waits. */
export const patience = 10_000;
/** Milliseconds for one answer. A server that is silent that long would not answer a second request either. */
const longestTry = 6_000;
/** Longer answers are cut off: a phone must parse it. */
const maxBytes = 8e6;

/** A JSON document, and where it came from in the end. */
export interface Answer {
  readonly data: unknown;
  /** The absolute URL after redirects: what relative URLs in it resolve against (RFC 3986, 5.1.3). */
  readonly url: string;
}

/**
 * Fetches JSON, and tries once more where that can help and there is time: without an answer, on 5xx and on 429.
 *
 * @param url Absolute.
 * @param deadline When it must have come, in milliseconds since the epoch.
 * @param gone Aborts the request: nobody waits for it any more.
 * @throws FeedError (by rejecting), whose message says what to do.
 */
export async function fetchJson(url: string, deadline: number, gone: AbortSignal): Promise<Answer> {
  try {
    return await request(url, deadline, gone);
  } catch (error) {
    const { retryAfter } = error as FeedError;
    // Jitter, so that pages do not ask in step.
    const wait = isNaN(retryAfter) ? 300 + Math.random() * 700 : retryAfter;
    // The second answer needs a second to come.
    if (gone.aborted || Date.now() + wait + 1000 > deadline) throw error;
    await new Promise((resolve) => timeLimit(wait, gone).signal.addEventListener('abort', resolve));
    return request(url, deadline, gone);
  }
}

async function request(url: string, deadline: number, gone: AbortSignal): Promise<Answer> {
  const { signal, end } = timeLimit(Math.min(deadline - Date.now(), longestTry), gone);
  try {
    // Later, because a browser that notes who fetches reads the functions that led here again: most of the script.
    await null;
    // Default credentials, spelled out: only then is a <link rel="preload" as="fetch" crossorigin> reused,
    // and nothing is sent along to another origin.
    const response = await fetch(url, { credentials: 'same-origin', signal });
    if (!response.ok) throw statusError(response);
    return { data: parseJson(await readText(response)), url: response.url || url };
  } catch (error) {
    if (error instanceof FeedError) throw error;
    // If nobody waits any more, nobody reads what is thrown.
    if (signal.aborted) throw new FeedError('timeout', 'no answer came in time');
    throw new FeedError(
      'network',
      'no answer can be read; check the address, Access-Control-Allow-Origin of its server and connect-src of your page',
      [],
      NaN,
    );
  } finally {
    end();
  }
}

function statusError({ status, headers }: Response): FeedError {
  // Seconds or a date (RFC 9110, 10.2.3). From another origin it can only be read if the server exposes it.
  const header = headers.get('retry-after') ?? '';
  const wait = +header ? +header * 1000 : Date.parse(header) - Date.now();
  const isBusy = status > 499 || status === 429;
  const message = `its server answered ${status}; ${isBusy ? 'try again later' : 'check the address'}`;
  return new FeedError('status', message, [], isBusy ? Math.max(wait, 0) : Infinity);
}

/** UTF-8, without a byte order mark, as the decoder does it. */
async function readText({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let left = maxBytes; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    left -= value.length;
    if (left < 0) {
      void reader.cancel();
      throw new FeedError('size', 'it is larger than 8 MB; make it smaller');
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}

/** `JSON.parse` that says in plain words what came instead. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new FeedError(
      'format',
      /^\s*</.test(text)
        ? 'it is a web page, not JSON; check the address'
        : text.includes('\uFFFD')
          ? 'it is not UTF-8; save it as UTF-8'
          : 'it is not valid JSON',
    );
  }
}
