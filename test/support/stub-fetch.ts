type Answer = (request?: RequestInit) => Response | Promise<Response>;

const realFetch = window.fetch;
const answers = new Map<string, Answer>();
const asked: string[] = [];
let count = 0;

/** Gives a new address, which answers with this data, or with what the function returns. */
export function serve(answer: object | Answer): string {
  return serveAt(`/served/${++count}.json`, answer);
}

/** The same at an address of the test's choice; nothing else is served in its folder. */
export function serveAt(path: string, answer: object | Answer): string {
  const url = new URL(path, location.href).href;
  answers.set(url, typeof answer === 'function' ? (answer as Answer) : () => Response.json(answer));
  window.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    asked.push(address);
    return (answers.get(address) ?? (() => realFetch(input, init)))(init);
  };
  return url;
}

/** An answer that never comes: as in a real request, only its own signal ends it. */
export function silence(request?: RequestInit): Promise<Response> {
  return new Promise((_, reject) => {
    const signal = request?.signal;
    const end = () => reject(new DOMException('Aborted', 'AbortError'));
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end);
  });
}

/** How often the page asked for an address. */
export function timesAsked(url: string): number {
  return asked.filter((address) => address === url).length;
}
