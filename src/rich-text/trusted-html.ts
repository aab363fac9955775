type Policy = { createHTML(html: string): unknown };
type TrustedTypesWindow = typeof globalThis & {
  trustedTypes?: { createPolicy(name: string, rules: object): Policy };
};

/** What is made of it is inert: our own templates, and documents that are only read. So the text may pass as it is. */
const rules: Policy = { createHTML: (html: string) => html };
let policy: Policy | undefined;

/**
 * A text for the browser's HTML parser, under the Trusted Types policy `peer-widgets` where there are such. Where the
 * page refuses that policy, the parser will refuse the text.
 */
export function trustedHtml(html: string): string {
  policy ??= createPolicy() ?? rules;
  return policy.createHTML(html) as string;
}

function createPolicy(): Policy | undefined {
  try {
    return (globalThis as TrustedTypesWindow).trustedTypes?.createPolicy('peer-widgets', rules);
  } catch {
    return undefined;
  }
}
