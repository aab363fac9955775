/**
 * What plain HTML needs to stand as the widgets do, as `style` attributes. A page whose policy forbids them shows one
 * thing below the other instead.
 */

/** Narrowest column of a grid, and the space between columns, in CSS pixels; as in the widgets. */
export const column = { least: 290, gap: 16 };

/** As many columns as there is room for; `auto-fit` are no more than there are cells. */
const grid = (repeat: 'auto-fill' | 'auto-fit') =>
  `display:grid;grid-template-columns:repeat(${repeat},minmax(min(100%,${column.least}px),1fr));gap:0 ${column.gap}px`;

export const plainList = 'list-style:none;padding:0';
export const cards = `${grid('auto-fill')};${plainList}`;
export const halves = grid('auto-fit');

/** Something narrow, and beside it, where there is room, what it belongs to. */
export const sidebar = {
  around: 'display:flex;flex-wrap:wrap;gap:0 36px',
  side: 'flex:1 1 200px',
  main: 'flex:999 1 384px',
};
