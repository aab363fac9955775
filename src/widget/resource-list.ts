import { html, nothing, type TemplateResult } from 'lit';
import type { Resource } from '../feed/index.js';
import type { FeedView } from './feed-view.js';
import { pageSize } from './numbers.js';

/** Resources as a plain list, below a role's actions or in a chapter; long lists on request. */
export function renderResourceList(view: FeedView, resources: readonly Resource[]): TemplateResult {
  const more = resources.length - view._most;
  return html`<ul class="resources stack" role="list">
      ${resources
        .slice(0, view._most)
        .map(
          (resource) =>
            html`<li>
              ${view.renderResourceLink(resource)} ${view.renderRichText(resource.description, resource)}
              ${view.renderMeta([
                resource.kind && view.kindLabel(resource.kind),
                resource.locator,
                ...view.provenance(resource),
              ])}
            </li>`,
        )}
    </ul>
    ${
      more > 0
        ? html`<button @click=${() => (view._most += pageSize)}>
            ${view.t('showMore', { n: Math.min(more, pageSize) })}
          </button>`
        : nothing
    }`;
}
