import { html, nothing, type TemplateResult } from 'lit';
import type { Story } from '../feed/index.js';
import type { FeedView } from '../widget/feed-view.js';
import { renderHeading } from '../widget/headings.js';
import type { Video } from './video.js';

/** What there is to read of a story. */
export function renderStory(
  view: FeedView,
  story: Story,
  video: Video | undefined,
  media: unknown,
): TemplateResult {
  const { title, body, quote, attribution, url, contentNote } = story;
  const renderLink = (name: 'watch' | 'readMore', href: string) => {
    const words = view.t(name);
    return html`<a href=${href} aria-label=${`${words}: ${title}`}>${words}</a>`;
  };
  const content = html`${quote && html`<blockquote>${view.own(quote, story)}</blockquote>`}
  ${view.renderRichText(body, story)} ${view.renderMeta([attribution, ...view.provenance(story)])}
  ${video?.type === 'link' ? renderLink('watch', video.url) : nothing} ${url && renderLink('readMore', url)}`;
  return html`<div class="story stack">
    ${renderHeading(view.level, view.own(title, story))}
    ${
      contentNote
        ? html`<details>
            <summary>${view.own(contentNote, story)}</summary>
            <div class="stack">${media}${content}</div>
          </details>`
        : content
    }
  </div>`;
}
