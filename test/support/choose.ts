import { expect } from '@open-wc/testing';
import { settled } from './wait.js';

/** Chooses in a `<select>` as a visitor would: its list is drawn by the system, out of reach for real keys. */
export async function choose(select: HTMLElement, option: string): Promise<void> {
  const list = select as HTMLSelectElement;
  const texts = [...list.options].map(({ text }) => text);
  expect(texts).to.include(option);
  list.selectedIndex = texts.indexOf(option);
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}
