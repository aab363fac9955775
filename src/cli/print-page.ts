import domino from '@mixmark-io/domino';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Feed } from '../feed/parse.js';
import { NotPrintable, printable, printWidget, type PageFacts } from '../prerender/print-widget.js';

type Node5 = DefaultTreeAdapterTypes.Node;
type Element5 = DefaultTreeAdapterTypes.Element;

/** A page with its widgets drawn. */
export interface PrintedPage {
  readonly html: string;
  /** Of each kind of widget that was drawn: what `style-src` has to name. */
  readonly styleHashes: ReadonlyMap<string, string>;
  /** One sentence for each widget that was not. */
  readonly notes: readonly string[];
}

/**
 * Puts declarative shadow roots into the widgets of a page, in place of older ones. All else stays as it is written.
 *
 * @param html The page, or a part of one.
 * @param facts What is known of the page; `language` is that of a part.
 * @param feedOf Reads the feed of an element, or rejects with NotPrintable.
 */
export async function printPage(
  html: string,
  facts: PageFacts & { readonly language?: string },
  feedOf: (place: Element) => Promise<Feed>,
): Promise<PrintedPage> {
  const page = domino.createDocument(html);
  if (facts.language) page.documentElement.setAttribute('lang', facts.language);
  const places = [...page.querySelectorAll(printable.join())];
  // One parser knows where in the text an element stands, the other what an element can be asked.
  const written = elementsIn(parse(html, { sourceCodeLocationInfo: true })).filter(({ tagName }) => printable.includes(tagName)); // prettier-ignore
  const styleHashes = new Map<string, string>();
  const notes: string[] = [];
  let text = '';
  let end = 0;
  for (const element of written) {
    const place = places.shift()!;
    const { start, rest } = roomIn(element);
    text += html.slice(end, start);
    end = rest;
    try {
      const audience = place.closest('peer-feed')?.getAttribute('audience') ?? undefined;
      const { template, styleHash } = printWidget(place, await feedOf(place), audience, facts);
      text += template;
      styleHashes.set(place.localName, styleHash);
    } catch (error) {
      if (!(error instanceof NotPrintable)) throw error;
      notes.push(`<${place.localName}> is not prerendered: ${error.message}.`);
    }
  }
  return { html: text + html.slice(end), styleHashes, notes };
}

/** Where a shadow root goes: behind the start tag, up to the end of one that is there. */
function roomIn(element: Element5): { start: number; rest: number } {
  const { endOffset } = element.sourceCodeLocation!.startTag!;
  const old = element.childNodes.find(
    (node) =>
      node.nodeName === 'template' && (node as Element5).attrs.some(({ name }) => name === 'shadowrootmode'),
  );
  return { start: endOffset, rest: old?.sourceCodeLocation?.endOffset ?? endOffset };
}

/** All elements in their order; what a template holds is not there. */
function elementsIn(node: Node5): Element5[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}
