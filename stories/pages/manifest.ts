import { elements } from '../../.storybook/manifest.js';

/** A custom property or a part, with all that it does; often the same in several widgets. */
export interface Styled {
  readonly name: string;
  readonly default?: string;
  readonly uses: readonly { readonly description: string; readonly tags: readonly string[] }[];
}

/** All custom properties or all parts, each once. */
export function styled(what: 'cssProperties' | 'cssParts'): Styled[] {
  const all = new Map<string, { default?: string; uses: Map<string, string[]> }>();
  for (const { tagName, [what]: list = [] } of elements.values()) {
    for (const { name, description = '', default: standard } of list) {
      const one = all.get(name) ?? { default: standard, uses: new Map<string, string[]>() };
      one.uses.set(description, [...(one.uses.get(description) ?? []), tagName]);
      all.set(name, one);
    }
  }
  return [...all].map(([name, { default: standard, uses }]) => ({
    name,
    default: standard,
    uses: [...uses].map(([description, tags]) => ({ description, tags })),
  }));
}
