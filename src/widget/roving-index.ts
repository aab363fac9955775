/**
 * Where a key moves the focus in a row of controls, by the ARIA Authoring Practices' tabs pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/): it wraps at both ends, and left and right swap in right-to-left text.
 * Keys with Ctrl, Alt or Meta are the browser's; of those that are ours it gets nothing any more.
 *
 * @param event The key.
 * @param index The control that has the focus.
 * @param count How many there are.
 * @param rtl Whether the text runs from right to left.
 * @returns The index to focus, or undefined when the key is not ours.
 */
export function rovingIndex(
  event: KeyboardEvent,
  index: number,
  count: number,
  rtl: boolean,
): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const [previous, next] = rtl ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const targets: Record<string, number> = {
    [next!]: (index + 1) % count,
    [previous!]: (index - 1 + count) % count,
    Home: 0,
    End: count - 1,
  };
  const target = targets[event.key];
  if (target !== undefined) event.preventDefault();
  return target;
}
