/**
 * Lit marks places in what it prints by comments, of which there are more than elements. A browser's parser takes turns with
 * drawing after so many of both. So most are printed as attributes of the elements beside them, and made comments again
 * before Lit looks for them.
 */
const places = { before: 'l-b', start: 'l-s', end: 'l-e' } as const;

/** A run of comments, a tag, or a text. No value of an attribute has a `>`: Lit escapes it. */
const token = /(?:<!--[^>]*-->)+|<[^>]*>|[^<]+/g;
const voidTag = /^<(?:br|img|input|track)\b/;

/** Turns comments beside a tag into attributes of its element. */
export function packMarkers(html: string): string {
  const tokens: string[] = html.match(token) ?? [];
  const open: number[] = [];
  const put = (index: number, place: keyof typeof places, run: string) => {
    tokens[index] = tokens[index]!.replace(/\/?>$/, ` ${places[place]}="${short(run)}"$&`);
  };
  tokens.forEach((one, index) => {
    const [previous = '', next = ''] = [tokens[index - 1], tokens[index + 1]];
    if (isStart(one) && !voidTag.test(one)) open.push(index);
    else if (one.startsWith('</')) open.pop();
    if (!one.startsWith('<!--')) return;
    if (isStart(previous) && !voidTag.test(previous)) put(index - 1, 'start', one);
    else if (isStart(next)) put(index + 1, 'before', one);
    else if (next.startsWith('</')) put(open.at(-1)!, 'end', one);
    else return;
    tokens[index] = '';
  });
  return tokens.join('');
}

/** Makes comments of such attributes again. */
export function unpackMarkers(root: ParentNode): void {
  const names = Object.values(places);
  for (const element of root.querySelectorAll(names.map((name) => `[${name}]`).join())) {
    const [before, start, end] = names.map((name) => element.getAttribute(name));
    for (const name of names) element.removeAttribute(name);
    insert(element.parentNode!, before, element);
    insert(element, start, element.firstChild);
    insert(element, end, null);
  }
}

function insert(parent: Node, run: string | null | undefined, next: Node | null): void {
  for (const one of run?.split('|') ?? []) parent.insertBefore(document.createComment(long(one)), next);
}

function isStart(one: string): boolean {
  return /^<[a-z]/.test(one);
}

/** The start of a place is empty or the digest of its template, its end a slash; an element has its number. */
function short(run: string): string {
  const comments = run.slice('<!--'.length, -'-->'.length).split('--><!--');
  return comments
    .map((one) =>
      one
        .replace(/^lit-part ?/, '')
        .replace('/lit-part', '/')
        .replace('lit-node ', '#'),
    )
    .join('|');
}

function long(one: string): string {
  if (one === '/') return '/lit-part';
  return one.startsWith('#') ? `lit-node ${one.slice(1)}` : `lit-part ${one}`.trimEnd();
}
