/** How far a page's content moved, as the Layout Instability specification counts it, in engines without it too. */

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where each element of the page itself stands: not our widgets, but what is inside them. */
export type Layout = ReadonlyMap<Element, Rect>;

/** What moves by less is not noticed: the specification's own threshold, in pixels. */
const noticeable = 3;

export function layoutOf({ body }: Document): Layout {
  const own = [...body.querySelectorAll('*')].filter(({ localName }) => !localName.startsWith('peer-'));
  const shown = own.filter((element) => element.getClientRects().length);
  return new Map(shown.map((element) => [element, element.getBoundingClientRect()]));
}

/**
 * The area in which something moved × the farthest way, both as parts of the viewport. What was not there before, or is
 * not there any more, has not moved.
 */
export function shiftBetween(before: Layout, after: Layout, { innerWidth, innerHeight }: Window): number {
  const moved: Rect[] = [];
  let farthest = 0;
  for (const [element, from] of before) {
    const to = after.get(element);
    const distance = to ? Math.max(Math.abs(to.left - from.left), Math.abs(to.top - from.top)) : 0;
    const seen = [from, to ?? from].map((rect) => visiblePart(rect, innerWidth, innerHeight)).filter(hasArea);
    if (distance < noticeable || !seen.length) continue;
    moved.push(...seen);
    farthest = Math.max(farthest, distance);
  }
  const viewport = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  return (areaOf(moved) / areaOf([viewport])) * Math.min(farthest / Math.max(innerWidth, innerHeight), 1);
}

/** The sum of what the browser itself counts; undefined where it does not. Called before anything moves. */
export function watchShifts(page: Window & typeof globalThis): (() => number) | undefined {
  if (!page.PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return undefined;
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
  };
  const observer = new page.PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  return () => {
    add(observer.takeRecords());
    return sum;
  };
}

function visiblePart({ left, top, right, bottom }: Rect, width: number, height: number): Rect {
  return {
    left: Math.max(left, 0),
    top: Math.max(top, 0),
    right: Math.min(right, width),
    bottom: Math.min(bottom, height),
  };
}

function hasArea({ left, top, right, bottom }: Rect): boolean {
  return right > left && bottom > top;
}

/** The area that rectangles cover together. */
function areaOf(rects: readonly Rect[]): number {
  const columns = [...new Set(rects.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  const rows = [...new Set(rects.flatMap(({ top, bottom }) => [top, bottom]))].sort((a, b) => a - b);
  let area = 0;
  for (const [x, left] of columns.slice(0, -1).entries()) {
    for (const [y, top] of rows.slice(0, -1).entries()) {
      const isCovered = rects.some(
        (rect) => rect.left <= left && left < rect.right && rect.top <= top && top < rect.bottom,
      );
      if (isCovered) area += (columns[x + 1]! - left) * (rows[y + 1]! - top);
    }
  }
  return area;
}
