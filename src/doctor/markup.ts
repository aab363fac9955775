import { isContent } from '../widget/host.js';
import type { Finding } from './finding.js';
import { describe, tags, widgetTags, type Page, type Placement } from './page.js';

const curly = /[\u2018-\u201f\u00ab\u00bb\u2032\u2033]/;
const entity = /&(#\d+|#x[\da-f]+|amp|quot|lt|gt|apos|nbsp);/i;
/** A tag of ours, or the script's, that visitors would read. */
const asText = /(<|&lt;)(peer-[a-z-]+|script[^>]*peer-widgets\.js)|\[peer[_-]widget\b/i;
/** What nobody puts into a widget. */
const rest = `${tags.join()},h1,main,footer,body > script`;

/** Whether an editor has spoiled the quotes around an element's values. */
export function isMangled({ attributes }: Placement): boolean {
  return [...attributes].some(
    ([name, value]) => hasCurlyEdge(name) || hasCurlyEdge(value) || holdsMarkup(value),
  );
}

/** A quotation mark at an end was to be the value's own; in the middle it belongs to the text. */
function hasCurlyEdge(text: string): boolean {
  return curly.test(text.slice(0, 1)) || curly.test(text.slice(-1));
}

function holdsMarkup(value: string): boolean {
  return /<\/?[a-z]/i.test(value);
}

/** What an editor or a filter has done to the markup. */
export function markupFindings(page: Page): Finding[] {
  return [...page.placements.flatMap((placement) => inPlacement(placement) ?? []), ...shownAsText(page)];
}

function inPlacement(placement: Placement): Finding | undefined {
  const { element, attributes, kind, tag } = placement;
  const at = { where: describe(element), element } as const;
  const values = [...attributes.values()];
  if (values.some(holdsMarkup)) {
    return {
      ...at,
      code: 'quote-open',
      severity: 'error',
      problem: 'A quotation mark of an attribute is never closed, so what follows became part of its value.',
      fix: 'Write all quotation marks of the tag anew, and < > & in values as &lt; &gt; &amp;.',
    };
  }
  if (isMangled(placement)) {
    return {
      ...at,
      code: 'quotes-curly',
      severity: 'error',
      problem:
        'Its attributes stand in curly quotation marks (“ ”), which browsers take for a part of the value.',
      fix: 'Write straight ones. Editors curl them in text: paste into the HTML or code view.',
      line: `${[...attributes.keys()][0]}="…"`,
    };
  }
  const [name, value] = [...attributes].find(([, one]) => entity.test(one)) ?? [];
  if (name && value) {
    return {
      ...at,
      code: 'entities',
      severity: 'warning',
      problem: `The value of "${name}" shows ${entity.exec(value)![0]}: it was escaped twice.`,
      fix: 'Write the value with the character itself, in the HTML or code view.',
    };
  }
  if (kind === 'link' || tag === 'peer-feed') return undefined;
  const swallowed = kind === 'tag' && element.querySelector(rest);
  if (swallowed) {
    return {
      ...at,
      code: 'not-closed',
      severity: 'error',
      problem: `The tag is not closed, so it holds the rest of the page, such as <${swallowed.localName}>; visitors do not see that.`,
      fix: 'Write an end tag; />, as in XML, is none.',
      line: `</${element.localName}>`,
    };
  }
  return [...element.childNodes].some(isContent) ? undefined : withoutFallback(element);
}

function withoutFallback(element: Element): Finding {
  const tag = element.localName;
  const isWrapped = element.parentElement?.localName === 'p';
  const attribute = element.getAttribute('data-peer-widget');
  const start = attribute === null ? tag : `${tag} data-peer-widget="${attribute}"`;
  return {
    code: isWrapped ? 'wrapped' : 'no-fallback',
    severity: 'note',
    where: describe(element),
    problem: isWrapped
      ? 'An editor has put the tag into a paragraph (<p>) and closed it there: whatever stood in it is behind it now, or gone.'
      : 'Nothing stands inside. That is what visitors see without the script, and what feed readers show.',
    fix: isWrapped ? 'Write the tag, its content and its end on one line.' : 'Put a link inside.',
    line: `<${start}><a href="https://example.org/">Read more</a></${tag}>`,
    element,
  };
}

/** Tags that were escaped, so that visitors read them. Pages about code show them on purpose. */
function shownAsText({ document }: Page): Finding[] {
  const around = `script,style,template,noscript,textarea,code,pre,kbd,samp,xmp,peer-doctor,${widgetTags}`;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const findings: Finding[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const [shown] = asText.exec(node.nodeValue!) ?? [];
    const element = node.parentElement!;
    if (!shown || element.closest(around)) continue;
    const isShortcode = shown.startsWith('[');
    findings.push({
      code: isShortcode ? 'shortcode' : 'escaped',
      severity: 'error',
      where: describe(element),
      problem: isShortcode
        ? 'The page shows a shortcode as text: the plugin that it belongs to is not active.'
        : `The page shows “${shown}…” as text: the tag was typed or pasted as words, and your editor has escaped it.`,
      fix: isShortcode
        ? 'Activate the plugin, or put a placeholder in its place.'
        : 'Paste it into the HTML or code view of the editor, or put a placeholder in its place.',
      line: '<div data-peer-widget="role-tabs"><a href="https://example.org/">What you can do</a></div>',
      element,
    });
  }
  return findings;
}
