/** What Chromium tells assistive technology about the page, by its own tree. */
import { executeServerCommand } from '@web/test-runner-commands';

interface Value {
  value?: unknown;
}

interface RawNode {
  nodeId: string;
  parentId?: string;
  childIds?: string[];
  backendDOMNodeId?: number;
  ignored: boolean;
  role?: Value;
  name?: Value;
  description?: Value;
  value?: Value;
  properties?: { name: string; value: Value }[];
}

/** A node, with its parent and children. */
export class AccessibleNode {
  readonly #raw: RawNode;
  readonly #all: ReadonlyMap<string, AccessibleNode>;

  constructor(raw: RawNode, all: ReadonlyMap<string, AccessibleNode>) {
    this.#raw = raw;
    this.#all = all;
  }

  /** The same for the same element in another tree. */
  get id(): number {
    return this.#raw.backendDOMNodeId ?? 0;
  }

  get role(): string {
    return String(this.#raw.role?.value ?? '');
  }

  get name(): string {
    return String(this.#raw.name?.value ?? '').trim();
  }

  get isIgnored(): boolean {
    return this.#raw.ignored;
  }

  get description(): string {
    return String(this.#raw.description?.value ?? '');
  }

  get value(): string {
    return String(this.#raw.value?.value ?? '');
  }

  property(name: string): unknown {
    return this.#raw.properties?.find((property) => property.name === name)?.value.value;
  }

  get children(): AccessibleNode[] {
    return (this.#raw.childIds ?? []).flatMap((id) => this.#all.get(id) ?? []);
  }

  /** From the outermost one. */
  get ancestors(): AccessibleNode[] {
    const parent = this.#all.get(this.#raw.parentId ?? '');
    return parent ? [...parent.ancestors, parent] : [];
  }

  /** What is read inside. */
  get text(): string {
    if (this.role === 'StaticText') return this.name;
    return this.children
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' ');
  }
}

/** The nodes of the page; none where its driver does not tell. */
export async function accessibilityTree(): Promise<AccessibleNode[]> {
  const raw = await executeServerCommand<RawNode[], undefined>('accessibility-tree');
  const all = new Map<string, AccessibleNode>();
  for (const node of raw) all.set(node.nodeId, new AccessibleNode(node, all));
  return [...all.values()];
}
