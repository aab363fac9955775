/** The manifest of the elements, as the build wrote it (https://github.com/webcomponents/custom-elements-manifest). */

interface Described {
  readonly name: string;
  readonly description: string;
}

export interface Attribute extends Described {
  readonly type: { readonly text: string };
  readonly default?: string;
  readonly fieldName?: string;
  readonly reflects?: boolean;
}

export interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly default?: string;
  readonly static?: boolean;
}

/** What the manifest says of one tag. */
export interface ManifestElement {
  readonly tagName: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly (Described & { readonly default?: string })[];
  readonly slots?: readonly Described[];
}

const response = await fetch('/dist/custom-elements.json');
const { modules } = (await response.json()) as {
  modules: { declarations?: (ManifestElement | { tagName?: undefined })[] }[];
};

/** Every tag. */
export const elements: readonly ManifestElement[] = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter((declaration) => declaration.tagName !== undefined);

/** The values of an attribute that has no others: `'grid' | 'list'`. */
export function valuesOf({ type }: Attribute): readonly string[] | undefined {
  const values = type.text.split(' | ').map((value) => /^'(.+)'$/.exec(value)?.[1]);
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** The style sheets of a tag, in one text. */
export function stylesOf(tag: string): string {
  const { elementStyles } = customElements.get(tag) as unknown as { elementStyles?: { cssText: string }[] };
  const own = elementStyles ?? rulesOf(document.createElement(tag));
  return own.map(({ cssText }) => cssText).join('\n');
}

/** Of an element without Lit. */
function rulesOf({ shadowRoot }: HTMLElement): CSSRule[] {
  return shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
}
