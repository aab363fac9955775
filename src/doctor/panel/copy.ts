import { node } from './nodes.js';

/** A line to add to the page, a button that copies it, and what became of that. */
export interface Copyable {
  readonly text: HTMLElement;
  readonly button: HTMLElement;
  readonly said: HTMLElement;
}

export function copyable(line: string): Copyable {
  const code = node('code', {}, line);
  const text = node('pre', { tabIndex: 0, role: 'group', 'aria-label': 'The line to add' }, code);
  const button = node('button', { type: 'button' }, 'Copy');
  const said = node('span', { className: 'said', role: 'status' });
  button.addEventListener('click', async () => {
    said.textContent = (await copy(line, code)) ? 'Copied.' : 'Selected: press Ctrl+C.';
  });
  return { text, button, said };
}

/**
 * Pages without https have no clipboard for scripts, and frames may forbid it: then the text is selected
 * instead.
 */
async function copy(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return false;
  }
}
