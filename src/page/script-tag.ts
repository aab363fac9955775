/**
 * The page's own script tag, which carries the defaults. `currentScript` is null in modules and for scripts that tag
 * managers inject, so the tag is also found by its attribute.
 */
export function scriptTag(): HTMLElement | SVGElement | null {
  const current = document.currentScript;
  return current?.dataset['feed'] ? current : document.querySelector<HTMLElement>('script[data-feed]');
}
