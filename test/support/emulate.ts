import { executeServerCommand } from '@web/test-runner-commands';
import { afterTest } from './after-test.js';

/** Emulates a media feature until the test ends. False where the browser cannot, and the test skips itself. */
export async function emulate(name: string, value: string): Promise<boolean> {
  afterTest(reset);
  return executeServerCommand<boolean, object>('emulate', { features: [{ name, value }] });
}

/** Shows the page as it is printed until the test ends; false where the browser cannot. */
export async function emulatePaper(): Promise<boolean> {
  afterTest(reset);
  return executeServerCommand<boolean, object>('emulate', { media: 'print' });
}

/** Whether the browser can emulate media features: so far Chromium only. */
export async function canEmulate(): Promise<boolean> {
  return executeServerCommand<boolean, object>('emulate', { features: [] });
}

const reset = () => executeServerCommand('emulate', { reset: true });
