import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../feed/index.js';
import type { FeedView } from './feed-view.js';

/** The line that says whose content it is. */
export function renderSourceLine(
  view: FeedView,
  { title, tagline, rights, homeUrl, contactUrl }: Feed,
): TemplateResult {
  return html`<div class="source meta row ruled" part="source">
    <span>${homeUrl ? html`<a href=${homeUrl}>${view.own(title)}</a>` : view.own(title)}</span>
    <span>${view.own(tagline)}</span>
    <span>${view.own(rights)}</span>
    ${contactUrl ? html`<a href=${contactUrl}>${view.t('contact')}</a>` : nothing}
  </div>`;
}
