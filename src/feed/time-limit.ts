/**
 * A signal that ends a request after some time, or when nobody waits for its answer any more. Not `AbortSignal.any()` or
 * `timeout()`: WebKit collects their signals as garbage while the request waits, which then never ends.
 *
 * @param wait Milliseconds.
 * @returns The signal, and what to call when the request is over.
 */
export function timeLimit(wait: number, gone: AbortSignal): { signal: AbortSignal; end(): void } {
  const stop = new AbortController();
  const end = () => {
    clearTimeout(timer);
    gone.removeEventListener('abort', end);
    stop.abort();
  };
  const timer = setTimeout(end, wait);
  gone.addEventListener('abort', end);
  if (gone.aborted) end();
  return { signal: stop.signal, end };
}
