import { getCustomElements } from '@storybook/web-components-vite';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

/** What `custom-elements.json` says of an element, as far as these pages show it. */
export interface Declaration {
  readonly tagName: string;
  readonly cssProperties?: readonly Described[];
  readonly cssParts?: readonly Described[];
}

/** A custom property or a part, with all that it does; often the same in several widgets. */
export interface Styled {
  readonly name: string;
  readonly default?: string;
  readonly uses: readonly { readonly description: string; readonly tags: readonly string[] }[];
}

/** The elements of the manifest that Storybook was given (see .storybook/preview.ts). */
function declarations(): Declaration[] {
  const { modules } = getCustomElements() as { modules: { declarations?: Partial<Declaration>[] }[] };
  return modules
    .flatMap((module) => module.declarations ?? [])
    .filter((declaration): declaration is Declaration => Boolean(declaration.tagName));
}

/** All custom properties or all parts, each once. */
export function styled(what: 'cssProperties' | 'cssParts'): Styled[] {
  const all = new Map<string, { default?: string; uses: Map<string, string[]> }>();
  for (const { tagName, [what]: list = [] } of declarations()) {
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
