import { safeUrl } from './safe-url.js';

/** Parses HTML into an inert tree: no script runs, no image loads. */
export type HtmlParser = (html: string) => Document | DocumentFragment;

export interface RichTextOptions {
  /** Parses the text; a parameter, so that the page and the command line share one allow-list. */
  readonly parse: HtmlParser;
  /** The document that the nodes are made in. */
  readonly document: Document;
  /** The feed's own URL: relative links resolve against it, not against the partner's page. */
  readonly base: string;
  /** False turns links into plain text, where a link would stand inside another. Default true. */
  readonly links?: boolean;
}

/** Names of the elements that a feed may use. */
export const allowed = /^(p|br|strong|b|em|i|u|s|a|[uo]l|li|h[34]|blockquote|code|su[bp]|small)$/;
/** Dropped with all they hold: their text is code, or stands for a control. All other unknown elements are unwrapped. */
const dropped =
  /^(script|style|template|iframe|no(script|embed|frames)|object|svg|math|select|option|textarea|button|title|xmp|plaintext|audio|video|canvas)$/;
/**
 * Elements whose mere parsing can cost a page seconds or its life (deep brackets in `sizes` or in a style sheet, hundreds
 * of nested `<summary>`): a hyphen makes them elements that browsers know nothing of.
 */
const costly = /(<\/?(style|img|source|summary|audio|video|selectedcontent))\b/gi;
/** Blocks that are not kept: what they hold stands on lines of its own. */
const block =
  /^(div|section|article|header|footer|main|aside|nav|address|form|fig\w+|d[dlt]|h[r1256]|t(able|r|d|h)|pre|center|caption|details|summary)$/;
/** Ends a line by itself. */
const line = /^(br|p|[uo]l|h[34]|blockquote)$/;
const maxDepth = 64;
const maxLength = 100_000;
/**
 * Tags that are read as such; the words behind them stay, without. A parser opens every unclosed formatting element
 * again in each new block, so its work grows with the square of this number: 1,000 hostile tags take it about 40 ms.
 */
const maxTags = 1_000;

/**
 * Rebuilds the allowed part of an HTML text as fresh nodes. Nothing of the parsed tree is reused and nothing is
 * serialized again, so a parser difference cannot bring markup back (mutation XSS), and no id, name, class or style
 * from a feed reaches the page.
 *
 * @param html Text with the small HTML subset of the feed format.
 * @returns A fragment with the allowed nodes.
 */
export function rebuild(html: string, options: RichTextOptions): DocumentFragment {
  const target = options.document.createDocumentFragment();
  const parts = html.slice(0, maxLength).split('<');
  const text = parts.slice(0, maxTags).join('<');
  const rest = ['', ...parts.slice(maxTags)].join('<');
  const parsed = /[<&]/.test(text) ? options.parse(text.replace(costly, '$1-')) : undefined;
  if (parsed) copyAll(parsed, target, options);
  target.append(`${parsed ? '' : text}${rest}`.replace(/<\/?[a-z][^<>]*>/gi, ' '));
  return target;
}

function copyAll(from: Node, target: DocumentFragment, options: RichTextOptions): void {
  // A walker, because a feed can shadow what nodes say of themselves: <form><input name="childNodes">, <img name="body">.
  const walker = options.document.createTreeWalker(from, 5 /* elements and texts */);

  const copy = (to: DocumentFragment | Element, depth: number): void => {
    let node = walker.firstChild();
    if (!node) return;
    for (; node; node = walker.nextSibling()) {
      // A string, also where a field of a form shadows the name.
      const name = `${(node as Element).localName}`.replace(/-$/, '');
      if (node.nodeType === 3) {
        to.append(node.nodeValue!);
      } else if (!dropped.test(name)) {
        const element = allowed.test(name) ? copyElement(name, node as Element, options) : undefined;
        const isApart = block.test(name);
        if (isApart) endLine(to);
        if (element) to.append(element);
        if (depth < maxDepth) copy(element ?? to, depth + 1);
        if (isApart) endLine(to);
      }
    }
    walker.parentNode();
  };
  copy(target, 0);
}

/** Breaks the line, unless it is empty. */
function endLine(to: DocumentFragment | Element): void {
  let last = to.lastChild;
  // White space between blocks.
  while (last && !/\S/.test(last.nodeValue ?? '-')) last = last.previousSibling;
  if (last && !line.test((last as Element).localName)) to.append(to.ownerDocument!.createElement('br'));
}

/** The element with its few harmless attributes; undefined when only its content should stay. */
function copyElement(
  name: string,
  from: Element,
  { document, base, links = true }: RichTextOptions,
): Element | undefined {
  const element = document.createElement(name);
  if (name === 'a') {
    const url = links ? safeUrl(from.getAttribute('href'), base) : undefined;
    if (!url) return undefined;
    element.setAttribute('href', url);
    element.setAttribute('rel', 'nofollow ugc');
  }
  for (const attribute of ['lang', 'dir']) {
    const value = from.getAttribute(attribute);
    if (value) element.setAttribute(attribute, value);
  }
  return element;
}
