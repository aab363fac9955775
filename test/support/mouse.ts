/** The real mouse. Where it stays, it hovers in the next test: so it goes away after each. */
import { sendMouse } from '@web/test-runner-commands';
import { afterTest } from './after-test.js';
import { settled } from './wait.js';

/** Clicks in the middle of an element, and waits for what comes of it. */
export async function click(element: Element): Promise<void> {
  await clickOnly(element);
  await settled();
}

/** Clicks in the middle of an element, and waits for nothing: the next click can follow at once. */
export async function clickOnly(element: Element): Promise<void> {
  await sendMouse({ type: 'click', position: reach(element) });
}

/** Puts the mouse over an element. */
export async function hover(element: Element): Promise<void> {
  await sendMouse({ type: 'move', position: reach(element) });
}

/** Takes the mouse away from everything. */
export async function leave(): Promise<void> {
  await sendMouse({ type: 'move', position: [0, 0] });
}

/** Brings an element into view, and answers where its middle is. */
function reach(element: Element): [number, number] {
  afterTest(leave);
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}
