/** Null in modules, for scripts that tag managers insert, and after the first run. */
const current = document.currentScript as HTMLScriptElement | null;

/**
 * What the page's script tag says in an attribute, `links` for `data-links`: this script's own tag, else any that has it.
 */
export function setting(name: string): string | undefined {
  const attribute = `data-${name}`;
  const tag = current?.hasAttribute(attribute) ? current : document.querySelector(`script[${attribute}]`);
  return tag?.getAttribute(attribute)?.trim() || undefined;
}

/** The address of this script, where it can be found. */
export function scriptUrl(): string | undefined {
  return (current ?? document.querySelector<HTMLScriptElement>('script[src*="peer-widgets.js"]'))?.src;
}
