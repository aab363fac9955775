import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';

/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds where in a JSON text a path such as `resources.3.url` stands. */
export class Positions {
  readonly #text: string;
  readonly #tree;
  readonly #errors: ParseError[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#tree = parseTree(text, this.#errors, { allowTrailingComma: false, disallowComments: true });
  }

  /** The first place at which the text is no JSON, with a word for what is wrong there. */
  get syntaxError(): (Position & { readonly what: string }) | undefined {
    const [first] = this.#errors;
    if (!first) return undefined;
    const what = printParseErrorCode(first.error)
      .replace(/([A-Z])/g, ' $1')
      .trim()
      .toLowerCase();
    return { ...this.#at(first.offset), what };
  }

  /** Where a path stands; what is not there is where the item stands that lacks it. */
  of(path: string): Position {
    const steps = path ? path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)) : [];
    for (let length = steps.length; length > 0; length--) {
      const node = this.#tree && findNodeAtLocation(this.#tree, steps.slice(0, length));
      if (node) return this.#at((node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return this.#at(this.#tree?.offset ?? 0);
  }

  #at(offset: number): Position {
    const before = this.#text.slice(0, offset).split('\n');
    return { line: before.length, column: before.at(-1)!.length + 1 };
  }
}
