import { html, type TemplateResult } from 'lit';

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** Real heading elements from level 2, one template each: tag names cannot be bound. */
const templates: readonly ((content: unknown) => TemplateResult)[] = [
  (content) => html`<h2>${content}</h2>`,
  (content) => html`<h3>${content}</h3>`,
  (content) => html`<h4>${content}</h4>`,
  (content) => html`<h5>${content}</h5>`,
  (content) => html`<h6>${content}</h6>`,
];

/** The nearest level that exists. */
const clamp = (level: number) => Math.min(Math.max(level, 2), 6) as HeadingLevel;

/** A heading of a level, which is kept between 2 and 6. */
export function renderHeading(level: number, content: unknown): TemplateResult {
  return templates[clamp(level) - 2]!(content);
}

/**
 * The level that fits a page's outline: one below the nearest heading before the element, looking out through
 * shadow roots; 2 where there is none.
 */
export function levelAfterHost(element: Element): HeadingLevel {
  for (let node: Element | undefined = element; node;) {
    const root = node.getRootNode() as Document | ShadowRoot;
    const headings = [...root.querySelectorAll('h1,h2,h3,h4,h5,h6')];
    // 4 is DOCUMENT_POSITION_FOLLOWING: the widget comes after the heading.
    const before = headings.findLast((heading) => heading.compareDocumentPosition(node!) & 4);
    if (before) return clamp(+before.localName[1]! + 1);
    node = (root as Partial<ShadowRoot>).host;
  }
  return 2;
}
