/** The names of elements that our templates make, each with those of its attributes. */
export type Known = Map<string, Set<string>>;

const richElements = 'p br strong b em i u s a ul ol li h3 h4 blockquote code sub sup small'.split(' ');
const addresses = /^(xlink:)?(href|src|poster|action|formaction|data|cite|background|ping)$/;
const safe = /^(https?|mailto|tel):$/;
/** What Lit leaves in a tree. */
const marker = /^(\?(lit\$\d+\$)?)?$/;

function* nodesIn(root: Node): Generator<Node> {
  const walker = document.createTreeWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
}

/** Learns what our templates make, from a tree with nothing hostile in it. */
export function learn(root: Node, known: Known): void {
  for (const node of nodesIn(root)) {
    if (!(node instanceof Element) || isRich(node)) continue;
    const attributes = known.get(node.localName) ?? new Set();
    for (const name of node.getAttributeNames()) attributes.add(name);
    known.set(node.localName, attributes);
  }
}

/** Everything in a tree that neither our templates make nor the allow-list of rich text knows. */
export function trespassers(root: Node, known: Known): string[] {
  const found: string[] = [];
  for (const node of nodesIn(root)) {
    if (node.nodeType === Node.TEXT_NODE) continue;
    if (!(node instanceof Element)) {
      if (node.nodeType !== Node.COMMENT_NODE || !marker.test(node.nodeValue!))
        found.push(`${node.nodeName} ${node.nodeValue}`);
      continue;
    }
    const { localName } = node;
    const rich = isRich(node);
    const isKnown = rich
      ? node instanceof HTMLElement && richElements.includes(localName)
      : known.has(localName);
    if (!isKnown) found.push(`<${localName}>`);
    for (const name of node.getAttributeNames()) {
      const isAllowed = rich
        ? /^(lang|dir)$/.test(name) || (localName === 'a' && /^(href|rel)$/.test(name))
        : known.get(localName)?.has(name);
      if (!isAllowed) found.push(`<${localName} ${name}>`);
      if (
        name === 'srcset' &&
        !node
          .getAttribute(name)!
          .split(/ \d+w(?:,|$)/)
          .every(isSafe)
      )
        found.push(`${name} of <${localName}>`);
      if (addresses.test(name) && !isSafe(node.getAttribute(name)!)) found.push(`${name} of <${localName}>`);
    }
  }
  return found;
}

function isSafe(address: string): boolean {
  return safe.test(URL.parse?.(address, document.baseURI)?.protocol ?? protocolOf(address));
}

/** For browsers without `URL.parse`. */
function protocolOf(address: string): string {
  const link = document.createElement('a');
  link.href = address;
  return link.protocol;
}

function isRich(element: Element): boolean {
  return Boolean(element.parentElement?.closest('.rich'));
}
