import { css, html, LitElement, type TemplateResult } from 'lit';
import { pageStyles } from './styles.js';

const pages = [
  {
    id: 'composition--a-clinic',
    name: 'A clinic',
    look: 'Warm and quiet: serif headings, sage green, round corners.',
  },
  {
    id: 'composition--an-ngo',
    name: 'An NGO',
    look: 'Loud and plain: heavy type, red on cream, square corners.',
  },
  {
    id: 'composition--a-health-department',
    name: 'A health department',
    look: 'Sober and dense: navy blue, small corners, a line for everything.',
  },
];

/** The partner pages, small: each opens its story. */
export class PageGallery extends LitElement {
  static override styles = [
    pageStyles,
    css`
      ul {
        display: grid;
        gap: 28px;
        grid-template-columns: repeat(auto-fill, 280px);
        list-style: none;
        margin-block: 24px 40px;
      }
      li {
        position: relative;
      }
      .frame {
        block-size: 350px;
        border: 1px solid var(--line);
        border-radius: 12px;
        inline-size: 280px;
        margin-block-end: 12px;
        overflow: hidden;
      }
      li:hover .frame {
        border-color: var(--brand);
      }
      iframe {
        block-size: 1600px;
        border: 0;
        inline-size: 1280px;
        pointer-events: none;
        scale: 0.21875;
        transform-origin: 0 0;
      }
      a {
        font-weight: 700;
      }
      a::after {
        content: '';
        inset: 0;
        position: absolute;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<ul role="list">
      ${pages.map(
        ({ id, name, look }) =>
          html`<li>
            <div class="frame" aria-hidden="true" inert>
              <iframe src="iframe.html?id=${id}&amp;viewMode=story" title=${name} loading="lazy"></iframe>
            </div>
            <a href="./?path=/story/${id}" target="_top">${name}</a>
            <p class="soft">${look}</p>
          </li>`,
      )}
    </ul>`;
  }
}
