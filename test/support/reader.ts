import { waitUntil } from '@open-wc/testing';
import { accessibilityTree, type AccessibleNode } from './accessibility-tree.js';
import { followedLinks } from './events.js';
import { press, typeText } from './keys.js';

/** What is said when the focus comes into it. */
const containers = /^(alert|article|form|group|list|navigation|region|search|status|tablist|tabpanel)$/;
/** States and properties, in the order in which they are said, and in which words. */
const words: readonly [property: string, say: (value: unknown) => string | false][] = [
  ['level', (value) => `level ${String(value)}`],
  ['checked', (value) => (value === 'true' ? 'checked' : 'not checked')],
  ['selected', (value) => (value ? 'selected' : 'not selected')],
  ['expanded', (value) => (value ? 'expanded' : 'collapsed')],
  ['disabled', (value) => Boolean(value) && 'unavailable'],
  ['required', (value) => Boolean(value) && 'required'],
  ['invalid', (value) => value === 'true' && 'invalid'],
];

/**
 * A small reader for one who moves by keyboard: after each key it writes down what has the focus now, what the focus
 * came into, and what live regions say. It says it in the words of the tree, for each screen reader has its own.
 */
export class Reader {
  readonly lines: string[] = [];
  readonly #followed = followedLinks();
  #focused = '';
  #around: number[] = [];
  /** The texts of all nodes: one that was quiet may speak up. */
  readonly #texts = new Map<number, string>();

  /** Takes notice of what is there before the first key. */
  async start(): Promise<void> {
    await this.#tell();
    this.lines.length = 0;
  }

  /** Presses a key, and waits for what comes of it. */
  async press(key: string, until: () => unknown = () => true): Promise<void> {
    this.lines.push(key);
    await press(key);
    await waitUntil(until, this.lines.join('\n'));
    await this.#tell();
  }

  async type(text: string): Promise<void> {
    this.lines.push(`types “${text}”`);
    await typeText(text);
    await this.#tell();
  }

  async #tell(): Promise<void> {
    const nodes = await accessibilityTree();
    this.#tellFocus(nodes.findLast((node) => node.property('focused')));
    for (const node of nodes) {
      const { id, text } = node;
      const live = String(node.property('live'));
      const isNews = text !== (this.#texts.get(id) ?? '');
      if (text && isNews && /polite|assertive/.test(live)) this.#say(`${live}: “${text}”`);
      this.#texts.set(id, text);
    }
    for (const link of this.#followed.splice(0)) this.#say(`leads to ${link}`);
  }

  #tellFocus(node: AccessibleNode | undefined): void {
    if (!node) return;
    const around = node.ancestors.filter(({ role, isIgnored }) => !isIgnored && containers.test(role));
    for (const one of around) if (!this.#around.includes(one.id)) this.#say(`  in ${describe(one)}`);
    this.#around = around.map(({ id }) => id);
    const now = describe(node);
    if (now !== this.#focused) this.#say(now);
    this.#focused = now;
  }

  #say(line: string): void {
    this.lines.push(`    ${line}`);
  }
}

function describe(node: AccessibleNode): string {
  const { role, children, description, value } = node;
  const kind = node.property('roledescription') ?? (role === 'generic' ? 'text' : role);
  const name = node.name || (role === 'generic' ? node.text : '');
  const states = words.flatMap(([property, say]) => {
    const found = node.property(property);
    return (found !== undefined && say(found)) || [];
  });
  if (role === 'list') states.push(`of ${children.length}`);
  if (value) states.push(`value “${value}”`);
  if (description) states.push(`description “${description}”`);
  return [name ? `${String(kind)} “${name}”` : String(kind), ...states].join(', ');
}
