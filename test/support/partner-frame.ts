/** A partner's page in a frame, with the built script and a witness of what goes wrong in it. */
import { waitUntil } from '@open-wc/testing';
import { afterTest } from './after-test.js';
import { openFrame } from './page-frame.js';

export const script = '/dist/peer-widgets.js';
export const feed = '/test/fixtures/seed-feed.json';

export type PartnerWindow = Window &
  typeof globalThis & {
    failures: string[];
    said: string[];
    globalsBefore: string[];
    symbolsBefore: string[];
    symbols(): string[];
  };

/** Remembers what goes wrong and what is said to the webmaster, and which globals there are before ours. */
const witness = `<script>
  window.failures = [];
  window.said = [];
  addEventListener('error', (event) => failures.push(String(event.message)), true);
  addEventListener('unhandledrejection', (event) => failures.push(String(event.reason)));
  console.warn = (text) => said.push(String(text));
  window.globalsBefore = window.symbolsBefore = undefined;
  window.symbols = () => Object.getOwnPropertyNames(Symbol);
  window.symbolsBefore = symbols();
  window.globalsBefore = Object.getOwnPropertyNames(window);
</script>`;

/** Opens the page and waits until it is loaded. It is gone when the test ends. */
export async function openPartner(body: string, head = ''): Promise<PartnerWindow> {
  const frame = await openFrame({
    srcdoc: `<!doctype html><html lang="en"><head><title>Partner</title>${witness}${head}</head><body><h1>Partner</h1>${body}</body></html>`,
  });
  afterTest(() => frame.remove());
  return frame.contentWindow as PartnerWindow;
}

/** The script's tag with some attributes, `data-feed` among them unless they have one. */
export function scriptTag(attributes = ''): string {
  const own = attributes.includes('data-feed') ? '' : `data-feed="${feed}"`;
  return `<script src="${script}" ${own} ${attributes}></script>`;
}

/** Waits for an element in the page. */
export async function untilThere<T extends Element>(page: Window, selector: string): Promise<T> {
  await waitUntil(() => page.document.querySelector(selector), `should have ${selector}`);
  return page.document.querySelector<T>(selector)!;
}
