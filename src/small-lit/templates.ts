import { blankDocument, parseInert } from '../rich-text/parse-html.js';

/** Runs the handlers of events in its templates. */
export interface TemplateHost {
  attempt(run: () => unknown): void;
}

/** Shows a value. */
export type Update = (value: unknown) => void;

/** Empties a place, unless it shows what the key stands for already, and returns what `make` once returned there. */
type Take = <T>(key: unknown, make: (start: ChildNode) => T) => T;

/** A value that knows how to be shown. It is a function, because nothing that a feed holds can be one. */
type Rendering = (take: Take, host: TemplateHost) => void;

const templates = new WeakMap<TemplateStringsArray, DocumentFragment>();

/** Stands for no value: an attribute is left out, a place stays empty. */
export const nothing = Symbol();

/** @see https://lit.dev/docs/api/templates/#html */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Rendering {
  return (take, host) =>
    take(strings, (start) => instantiate(strings, start, host)).forEach((update, index) =>
      update(values[index]),
    );
}

/** @see https://lit.dev/docs/api/directives/#guard */
export function guard(values: readonly unknown[], make: () => DocumentFragment): Rendering {
  return (take) => take(values.join(), (start) => start.after(make()));
}

/** A place for content behind a node: up to the other, or to the end. */
export function contentPart(start: ChildNode, end: ChildNode | null, host: TemplateHost): Update {
  let shown: unknown;
  let made: unknown;
  const clear = (from: ChildNode) => {
    for (let next; (next = from.nextSibling) && next !== end;) next.parentNode!.removeChild(next);
  };
  const take: Take = (key, make) => {
    if (key !== shown) {
      shown = key;
      clear(start);
      made = make(start);
    }
    return made as ReturnType<typeof make>;
  };
  return (value) => {
    if (typeof value === 'function') value(take, host);
    else if (Array.isArray(value)) {
      const items = take(contentPart, (): { update: Update; last: ChildNode }[] => []);
      let last = start;
      value.forEach((item, index) => {
        if (!items[index]) {
          const mark = newMark();
          last.after(mark);
          items[index] = { update: contentPart(last, mark, host), last: mark };
        }
        items[index].update(item);
        last = items[index].last;
      });
      clear(last);
      items.length = value.length;
    } else take(value, () => value !== nothing && value != null && start.after(value as Node | string));
  };
}

/** A node that nobody sees. */
export function newMark(): Comment {
  return blankDocument().createComment('');
}

/** An attribute, a property (`.`), a boolean attribute (`?`) or a listener (`@`). */
function attributePart(element: Element, name: string, host: TemplateHost): Update {
  const [kind] = name;
  const key = name.replace(/[.?@$]/g, '');
  let shown: unknown = nothing;
  element.removeAttribute(name);
  if (kind === '@') {
    element.addEventListener(key, (event) =>
      host.attempt(() => (shown as (event: Event) => unknown).call(host, event)),
    );
  }
  return (value) => {
    if (value === shown) return;
    shown = value;
    if (kind === '@') return;
    if (kind === '.') (element as unknown as Record<string, unknown>)[key] = value;
    else if (kind === '?') element.toggleAttribute(key, Boolean(value) && value !== nothing);
    else if (value === nothing) element.removeAttribute(key);
    else element.setAttribute(key, (value ?? '') as string);
  };
}

/** Puts a template behind a node; what it returns takes the values, in their order. */
function instantiate(strings: TemplateStringsArray, start: ChildNode, host: TemplateHost): Update[] {
  let content = templates.get(strings);
  if (!content) {
    // Behind each text a comment, or a mark in the name of an attribute, as the parser complains of values that are
    // none: the build holds that all templates allow it, see `checkHoles` in tools/rollup/minify-literals.mjs. The
    // comment behind the last text ends a place before it.
    const marked = strings.map((text) => text.replace(/(="?)?$/, (end) => (end ? `$${end}$` : '<?>')));
    templates.set(strings, (content = parseInert(marked.join(''))));
  }
  const fragment = blankDocument().importNode(content, true);
  // 129: elements and comments.
  const walker = blankDocument().createTreeWalker(fragment, 129);
  const parts: Update[] = [];
  for (let node; (node = walker.nextNode() as Element | Comment | null);) {
    if (node.nodeType === 8) parts.push(contentPart(node as Comment, node.nextSibling as ChildNode, host));
    else {
      const element = node as Element;
      for (const name of element.getAttributeNames()) {
        if (name.endsWith('$')) parts.push(attributePart(element, name, host));
      }
    }
  }
  start.after(fragment);
  return parts;
}
