/**
 * Where a key moves the focus in a row of controls, by the ARIA Authoring Practices' tabs pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/): it wraps at both ends, and left and right swap in right-to-left text.
 *
 * @param key `KeyboardEvent.key`.
 * @param index The control that has the focus.
 * @param count How many there are.
 * @param rtl Whether the text runs from right to left.
 * @returns The index to focus, or undefined when the key is not ours.
 */
export function rovingIndex(key: string, index: number, count: number, rtl: boolean): number | undefined {
  switch (key) {
    case rtl ? 'ArrowLeft' : 'ArrowRight':
      return (index + 1) % count;
    case rtl ? 'ArrowRight' : 'ArrowLeft':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
