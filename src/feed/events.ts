/** Sends a `peer-…` event that crosses shadow roots. `CustomEvent`, because old host scripts break `Event` itself. */
export function emit(target: EventTarget, type: `peer-${string}`, detail: object): void {
  target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}

/** Says one sentence to the webmaster. */
export function warn(sentence: string): void {
  console.warn(`Peer Widgets: ${sentence}`);
}
