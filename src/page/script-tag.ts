/**
 * The page's own script tag, which carries the defaults. `currentScript` is null in modules and for scripts that tag
 * managers inject, so the tag is also found by its attribute.
 */
export function scriptTag(): HTMLScriptElement | null {
  return document.currentScript instanceof HTMLScriptElement && document.currentScript.dataset['feed']
    ? document.currentScript
    : document.querySelector('script[data-feed]');
}
