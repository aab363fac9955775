import { blankDocument, parseHtml } from '../rich-text/parse-html.js';

/** Runs the handlers of events in its templates. */
export interface TemplateHost {
  attempt(run: () => unknown): void;
}

/** A place in a template. An object rather than functions: a page with many widgets has thousands. */
interface Part {
  /** Shows a value. */
  update(value: unknown): void;
}

/** A value that knows how to be shown. It is a function, because nothing that a feed holds can be one. */
type Rendering = (place: ContentPart) => void;

const templates = new WeakMap<TemplateStringsArray, Template>();

/** Stands for no value: an attribute is left out, a place stays empty. */
export const nothing = Symbol();

/** @see https://lit.dev/docs/api/templates/#html */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Rendering {
  return (place) => place.take(strings, instantiate).forEach((part, index) => part.update(values[index]));
}

/** @see https://lit.dev/docs/api/directives/#guard */
export function guard(values: readonly unknown[], make: () => DocumentFragment): Rendering {
  return (place) => place.take(values.join(), (start) => start.after(make()));
}

/** A place for content behind a node: up to the other, or to the end. */
export class ContentPart implements Part {
  readonly #start: ChildNode;
  readonly #end: ChildNode | null;
  readonly #host: TemplateHost;
  #shown: unknown;
  #made: unknown;

  constructor(start: ChildNode, end: ChildNode | null, host: TemplateHost) {
    this.#start = start;
    this.#end = end;
    this.#host = host;
  }

  update(value: unknown): void {
    if (typeof value === 'function') value(this);
    else if (Array.isArray(value)) {
      const items = this.take(ContentPart, (): ContentPart[] => []);
      let last = this.#start;
      value.forEach((item, index) => {
        if (!items[index]) {
          const mark = newMark();
          last.after(mark);
          items[index] = new ContentPart(last, mark, this.#host);
        }
        items[index].update(item);
        last = items[index].#end!;
      });
      this.#clear(last);
      items.length = value.length;
    } else {
      this.take(
        value,
        () => value !== nothing && (value ?? '') !== '' && this.#start.after(value as Node | string),
      );
    }
  }

  /** Empties the place, unless it shows what the key stands for already, and returns what `make` once returned there. */
  take<Key, Made>(key: Key, make: (start: ChildNode, host: TemplateHost, key: Key) => Made): Made {
    if (key !== this.#shown) {
      this.#shown = key;
      this.#clear(this.#start);
      this.#made = make(this.#start, this.#host, key);
    }
    return this.#made as Made;
  }

  #clear(from: ChildNode): void {
    for (let next; (next = from.nextSibling) && next !== this.#end;) next.parentNode!.removeChild(next);
  }
}

/** A node that nobody sees. */
export function newMark(): Comment {
  return new Comment();
}

/** An attribute, a property (`.`), a boolean attribute (`?`) or a listener (`@`). */
class AttributePart implements Part {
  readonly #element: Element;
  readonly #kind: string;
  readonly #key: string;
  #shown: unknown = nothing;

  constructor(element: Element, name: string, host: TemplateHost) {
    this.#element = element;
    this.#kind = name[0]!;
    this.#key = name.replace(/[.?@$]/g, '');
    if (this.#kind === '@') {
      element.addEventListener(this.#key, (event) =>
        host.attempt(() => (this.#shown as (event: Event) => unknown).call(host, event)),
      );
    }
  }

  update(value: unknown): void {
    if (value === this.#shown) return;
    this.#shown = value;
    const element = this.#element;
    const key = this.#key;
    if (this.#kind === '@') return;
    if (this.#kind === '.') (element as unknown as Record<string, unknown>)[key] = value;
    else if (this.#kind === '?') element.toggleAttribute(key, Boolean(value) && value !== nothing);
    else if (value === nothing) element.removeAttribute(key);
    else element.setAttribute(key, (value ?? '') as string);
  }
}

/** A template, and by its nodes the names of the attributes that take values; undefined for a place. */
type Template = readonly [DocumentFragment, names: readonly (readonly string[] | undefined)[]];

/** Puts a template into a place; what it returns takes the values, in their order. */
function instantiate(start: ChildNode, host: TemplateHost, strings: TemplateStringsArray): Part[] {
  const [content, names] = templates.get(strings) ?? prepare(strings);
  const fragment = blankDocument().importNode(content, true);
  const nodes = nodesOf(fragment);
  // First, so that what ends the place around them also ends a place that nothing follows.
  start.after(fragment);
  return nodes.flatMap<Part>(
    (node, index) =>
      names[index]?.map((name) => new AttributePart(node, name, host)) ??
      new ContentPart(node, node.nextSibling, host),
  );
}

function prepare(strings: TemplateStringsArray): Template {
  // Behind each text a comment, or a mark in the name of an attribute, as the parser complains of values that are
  // none: the build holds that all templates allow it, see `checkHoles` in tools/rollup/minify-literals.mjs.
  const marked = strings.map((text) => text.replace(/(="?)?$/, (end) => (end ? `$${end}$` : '<?>')));
  const content = parseHtml(marked.join('').slice(0, -3));
  const names = nodesOf(content).map((node) => {
    // Comments have none.
    const marks = node.getAttributeNames?.().filter((name) => name.endsWith('$'));
    marks?.forEach((name) => node.removeAttribute(name));
    return marks;
  });
  const template = [content, names] as const;
  templates.set(strings, template);
  return template;
}

/** All elements and comments, in their order. */
function nodesOf(fragment: DocumentFragment): Element[] {
  // 129: elements and comments.
  const walker = blankDocument().createTreeWalker(fragment, 129);
  const nodes = [];
  for (let node; (node = walker.nextNode());) nodes.push(node as Element);
  return nodes;
}
