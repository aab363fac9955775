/** The index of the story that a visitor has moved to before the script was there; 0 for the first, and where there are none. */
export function slideInView(root: ShadowRoot): number {
  const list = root.querySelector('.slides');
  if (!list) return 0;
  const { left, right } = list.getBoundingClientRect();
  const shown = [...list.children].findIndex((slide) => {
    const box = slide.getBoundingClientRect();
    const middle = (box.left + box.right) / 2;
    return left < middle && middle < right;
  });
  return Math.max(shown, 0);
}
