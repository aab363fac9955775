import { html, nothing } from 'lit';

/**
 * Content that is closed, but that find-in-page, a link into it and paper open
 * (https://html.spec.whatwg.org/multipage/interaction.html#attr-hidden-until-found). Browsers that do not know the
 * value hide it as any other `hidden`.
 *
 * @param open Called when the browser, or a link, wants to show what is inside.
 */
export function renderFold(isOpen: boolean, open: () => void, content: unknown): unknown {
  return html`<div class="fold" hidden=${isOpen ? nothing : 'until-found'} @beforematch=${open}>
    ${content}
  </div>`;
}
