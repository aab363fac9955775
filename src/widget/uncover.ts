/**
 * Scrolls an element out from below what the page keeps at the top of the window
 * (https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum).
 */
export function uncover(target: HTMLElement): void {
  const covered = document.elementsFromPoint(innerWidth / 2, 1).map((element) => {
    const { bottom } = element.getBoundingClientRect();
    // What covers half of the window is no bar.
    return /fixed|sticky/.test(getComputedStyle(element).position) && bottom < innerHeight / 2 ? bottom : 0;
  });
  target.style.scrollMarginBlockStart = `${Math.max(...covered) + 12}px`;
  target.scrollIntoView({ behavior: 'instant', block: 'nearest' });
}

/** The browser does not know of a page's bars when the Tab key scrolls. Content of the partner's own is not our business. */
export function onFocusIn(event: FocusEvent): void {
  const target = event.target as HTMLElement;
  const inside = (event.currentTarget as Element).contains(target);
  if (inside && target.matches(':focus-visible')) uncover(target);
}
