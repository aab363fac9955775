/**
 * What our elements use of Lit, by the same names, in fewer bytes, and hardened against pages that break the DOM. The
 * build puts it in Lit's place in the script for pages; who bundles our classes brings Lit itself. The tests of
 * the sources run on Lit, those of the built file on this.
 */
export { css, LitElement } from './element.js';
export { guard, html, nothing } from './templates.js';

/** @see https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md */
export function ContextEvent(
  context: unknown,
  contextTarget: Element,
  callback: unknown,
  subscribe: boolean,
) {
  // A `CustomEvent`, because MooTools replaces `Event`.
  return Object.assign(new CustomEvent('context-request', { bubbles: true, composed: true }), {
    context,
    contextTarget,
    callback,
    subscribe,
  });
}

/** @see https://lit.dev/docs/data/context/ */
export const createContext = (key: unknown): unknown => key;
