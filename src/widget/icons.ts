import { html, type TemplateResult } from 'lit';
import type { Kind } from '../feed/index.js';

/** Line icons on a 24-unit grid. */
export const icons = {
  book: 'M12 6Q8 4 4 5v13q4-1 8 1 4-2 8-1V5q-4-1-8 1v13',
  check: 'M5 4h14v16H5zM8 12l3 3 5-6',
  chevron: 'm9 5 7 7-7 7',
  course: 'm3 9 9-5 9 5-9 5zM7 12v5h10v-5',
  pause: 'M9 6v12M15 6v12',
  play: 'M8 5v14l11-7z',
  text: 'M6 3h12v18H6zM9 8h6M9 12h6',
  tools: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
} as const;

/** Kinds that look alike to a reader share an icon; the text icon serves the rest. */
const iconOfKind: Partial<Record<Kind, keyof typeof icons>> = {
  checklist: 'check',
  course: 'course',
  guide: 'book',
  report: 'book',
  tool: 'tools',
  toolkit: 'tools',
  video: 'play',
};

/** A decorative icon in the colour of the text beside it. */
export function renderIcon(name: keyof typeof icons): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${icons[name]}></path></svg>`;
}

export function renderKindIcon(kind: Kind): TemplateResult {
  return renderIcon(iconOfKind[kind] ?? 'text');
}
