/** Sends a `peer-…` event that crosses shadow roots. `CustomEvent`, because old host scripts break `Event` itself. */
export function emit(target: EventTarget, type: `peer-${string}`, detail: object): void {
  target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}

/**
 * Runs something of an element. If it fails, now or later, the webmaster is told, and the page is left alone: no error
 * of ours may reach the host's own handlers.
 */
export async function attempt(element: Element, run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    warn(`<${element.localName}> failed with ${String(error)}.`);
  }
}

/** Says one sentence to the webmaster. */
export function warn(sentence: string): void {
  globalThis.console?.warn(`Peer Widgets: ${sentence}`);
}
