import { escapeText, writeElement } from '../escape.js';

/** All attributes that rebuilding leaves. */
const kept = ['href', 'rel', 'lang', 'dir'] as const;

/**
 * Rebuilt rich text as HTML on one line.
 *
 * @param node What `rebuild` made: nothing but elements of the feed's simple HTML, and texts.
 * @param level Level of the headings in it, so that the page's outline skips none: `h3` gets it, an `h4` below one the next.
 *   Default: as they are.
 */
export function serialize(node: Node, level?: number): string {
  let hasSection = false;
  const writeAll = (parent: Node): string => childrenOf(parent).map(write).join('');
  const write = (one: Node): string => {
    if (one.nodeType === 3) return escapeText(one.nodeValue!.replace(/\s+/g, ' '));
    const element = one as Element;
    const { localName } = element;
    const written = kept.flatMap((name) => {
      const value = element.getAttribute(name);
      return value ? [[name, value] as const] : [];
    });
    const content = writeAll(one);
    // Outside a list it would end the item of the list that the text stands in.
    if (localName === 'li' && !/^[uo]l$/.test((one.parentNode as Element).localName)) {
      return writeElement('ul', [], writeElement('li', written, content));
    }
    if (level === undefined || !/^h\d$/.test(localName)) return writeElement(localName, written, content);
    const depth = localName === 'h4' && hasSection ? 1 : 0;
    hasSection ||= localName === 'h3';
    return writeElement(`h${Math.min(level + depth, 6)}`, written, content);
  };
  return writeAll(node);
}

/** What is directly in a node; not every parser's lists can be spread. */
export function childrenOf({ firstChild }: Node): Node[] {
  const children: Node[] = [];
  for (let node: Node | null = firstChild; node; node = node.nextSibling) children.push(node);
  return children;
}
