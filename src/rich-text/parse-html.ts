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
  try {
    policy ??= (globalThis as TrustedTypesWindow).trustedTypes?.createPolicy('peer-widgets', rules);
  } catch {
    policy = rules;
  }
  return (policy ?? rules).createHTML(html) as string;
}

/**
 * Parses HTML where it is inert: in a template, because a `DOMParser` makes a document each time, which takes twice the
 * time and more.
 *
 * @throws TypeError where the page refuses our policy.
 */
export function parseHtml(html: string): DocumentFragment {
  const template = blankDocument().createElement('template');
  // eslint-disable-next-line no-restricted-syntax -- Nothing of it gets into a page but our own templates.
  template.innerHTML = trustedHtml(html);
  return template.content;
}

let blank: Document | undefined;

/**
 * A document to make nodes in. Not the page's own: a form or an image there that is called `createElement` hides the
 * method of that name.
 */
export function blankDocument(): Document {
  return (blank ??= Node.prototype.cloneNode.call(document) as Document);
}
