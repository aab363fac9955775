import { timeLimit } from '../feed/index.js';

/** Milliseconds after which we stop waiting for an answer. */
const patience = 15_000;

/**
 * Posts fields, URL-encoded: readable by any form handler, without a preflight, and safe from pages whose old
 * scripts break `JSON.stringify`. No cookies go along.
 *
 * @param action The absolute address of the form handler.
 * @param signal Aborts the request when the widget leaves the page.
 * @returns Whether the server said that it accepted them.
 */
export async function submit(
  action: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<boolean> {
  const limit = timeLimit(patience, signal);
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(fields),
      credentials: 'omit',
      signal: limit.signal,
    });
    return response.ok;
  } catch {
    return false;
  } finally {
    limit.end();
  }
}
