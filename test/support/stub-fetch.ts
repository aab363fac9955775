type Answer = () => Response | Promise<Response>;

const realFetch = window.fetch;
const answers = new Map<string, Answer>();
const asked: string[] = [];
let count = 0;

/** Gives a new address, which answers with this data, or with what the function returns. */
export function serve(answer: object | Answer): string {
  const url = new URL(`/served/${++count}.json`, location.href).href;
  answers.set(url, typeof answer === 'function' ? (answer as Answer) : () => Response.json(answer));
  window.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    asked.push(address);
    return (answers.get(address) ?? (() => realFetch(input, init)))();
  };
  return url;
}

/** How often the page asked for an address. */
export function timesAsked(url: string): number {
  return asked.filter((address) => address === url).length;
}
