import { sendKeys } from '@web/test-runner-commands';
import { settled } from './wait.js';

/** Presses real keys, one after the other; `Shift+Tab` and `Space` are some of them. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    // The drivers disagree on the names of combinations and of the space bar.
    const [plain, modifier] = key.split('+').reverse() as [string, string | undefined];
    if (modifier) await sendKeys({ down: modifier });
    await sendKeys({ press: plain === 'Space' ? ' ' : plain });
    if (modifier) await sendKeys({ up: modifier });
  }
  await settled();
}

/** Types a text with real keys, where the focus is. */
export async function typeText(text: string): Promise<void> {
  await sendKeys({ type: text });
  await settled();
}
