import domino from '@mixmark-io/domino';
import { plainText } from '../rich-text/text-of.js';

// The library knows all that rebuilding needs but this one method.
for (const { prototype } of [domino.impl.DocumentFragment, domino.impl.Element]) {
  Object.defineProperty(prototype, 'append', {
    value(this: Node, ...nodes: (Node | string)[]) {
      for (const node of nodes) {
        this.appendChild(typeof node === 'string' ? this.ownerDocument!.createTextNode(node) : node);
      }
    },
  });
}

/** The command line's parser: a DOM in JavaScript, so that feeds meet the same allow-list as in a page. */
export const parseHtml = (html: string): Document => domino.createDocument(html);

/** The document that rebuilt nodes belong to. */
export const document = domino.createDocument();

/** The words of an HTML text. */
export function textOf(html: string): string {
  return plainText(html, parseHtml, document);
}
