import { kinds } from '../../src/feed/kinds.js';
import { english } from '../../src/widget/words/english.js';

/** A language that nobody speaks, in which every text of the interface can be told from all else. */
export const pseudo = 'qps';

/** Its words: the English ones in brackets, longer by half, as texts grow when they are translated. */
export const pseudoWords: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(english).map(([name, text]) => [name, `⟦${text}${'~'.repeat(text.length / 2)}⟧`]),
  ...kinds.map((kind) => [`kind_${kind}`, `⟦${kind}⟧`]),
]);

const spoken = ['aria-label', 'aria-roledescription', 'aria-description', 'placeholder', 'title', 'alt'];

/** What stands in a tree in no brackets: texts, and attributes that are read out. */
export function unbracketed(root: Node): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const texts = node instanceof Element ? spoken.map((name) => node.getAttribute(name)) : [node.nodeValue];
    for (const text of texts)
      if (text && /\p{L}/u.test(text.replace(/⟦[^⟧]*⟧/g, ''))) found.push(text.trim());
  }
  return found;
}
