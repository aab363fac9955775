import type { Entry } from './pasted-form.js';

/** What the form holds. The trap goes along when it is filled: our own contract lets the server decide about it. */
export function entriesOf(form: HTMLFormElement, trapped: string): Entry[] {
  const entries = [...new FormData(form)] as [string, string][];
  return trapped ? [...entries, ['website_2', trapped]] : entries;
}
