import { html, type TemplateResult } from 'lit';
import type { Kind } from '../feed/index.js';

// Line icons on a 24-unit grid: the path of each.
const book = 'M12 6Q8 4 4 5v13q4-1 8 1 4-2 8-1V5q-4-1-8 1v13';
const course = 'm3 9 9-5 9 5-9 5zM7 12v5h10v-5';
const checklist = 'M5 4h14v16H5zM8 12l3 3 5-6';
const text = 'M6 3h12v18H6zM9 8h6M9 12h6';
const tools = 'M4 8h16v11H4zM9 8V5h6v3M4 13h16';
export const chevron = 'm9 5 7 7-7 7';
export const pause = 'M9 6v12M15 6v12';
export const play = 'M8 5v14l11-7z';

/** Kinds that look alike to a reader share an icon; the text icon serves the rest. */
const icons: Partial<Record<Kind, string>> = {
  checklist,
  course,
  guide: book,
  report: book,
  tool: tools,
  toolkit: tools,
  video: play,
};

/** A decorative icon in the colour of the text beside it. */
export function renderIcon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}

export function renderKindIcon(kind: Kind): TemplateResult {
  return renderIcon(icons[kind] ?? text);
}
