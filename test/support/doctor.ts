/** The built doctor on a partner's page. */
import { waitUntil } from '@open-wc/testing';
import { openPartner, type PartnerWindow } from './partner-frame.js';

/** A finding as the panel shows it. */
export interface Shown {
  readonly code: string;
  readonly text: string;
  readonly line?: string;
}

/** A fault in a page, and the finding that it must give. */
export interface Fault {
  readonly name: string;
  readonly body?: string;
  readonly head?: string;
  readonly code: string;
  /** What the line to add must be, or what the words must say. */
  readonly line?: string;
  readonly says?: string;
}

let visits = 0;

/** Loads the doctor into a page, and waits until it has said what it found. */
export async function callDoctor(page: PartnerWindow): Promise<Shown[]> {
  const { document } = page;
  const script = Object.assign(document.createElement('script'), { type: 'module' });
  // A module runs once for an address.
  script.src = `/dist/doctor.js?visit=${++visits}`;
  const before = document.querySelector('peer-doctor');
  document.head.append(script);
  await waitUntil(
    () => panelOf(page) && before !== document.querySelector('peer-doctor') && checkedIn(page).length,
    'should show what it found',
    { timeout: 9000 },
  );
  return findingsIn(page);
}

/** The shadow root of the panel, if it is open. */
export function panelOf({ document }: Window): ShadowRoot | null | undefined {
  return document.querySelector('peer-doctor')?.shadowRoot;
}

export function findingsIn(page: Window): Shown[] {
  return [...panelOf(page)!.querySelectorAll('ol > li')].map((item) => ({
    code: item.className.split(' ').pop()!,
    text: item.textContent!,
    line: item.querySelector('pre')?.textContent ?? undefined,
  }));
}

/** What the panel says it has looked at. */
export function checkedIn(page: Window): string[] {
  return [...panelOf(page)!.querySelectorAll('.checked li')].map(({ textContent }) => textContent!);
}

/** Opens a page whose widgets have decided what they show, and calls the doctor. */
export async function examined(body: string, head = ''): Promise<{ page: PartnerWindow; found: Shown[] }> {
  const page = await openPartner(body, head);
  await waitUntil(() => !page.document.querySelector('[status=loading]'), 'should decide', { timeout: 9000 });
  return { page, found: await callDoctor(page) };
}
