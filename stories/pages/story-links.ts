import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, state } from '../../src/decorators.js';
import { pageStyles } from './styles.js';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: string;
}

let index: Promise<Entry[]> | undefined;

/** All stories, as this Storybook lists them. */
function readIndex(): Promise<Entry[]> {
  index ??= fetch('index.json')
    .then((response) => response.json() as Promise<{ entries: Record<string, Entry> }>)
    .then(({ entries }) => Object.values(entries).filter(({ type }) => type === 'story'));
  return index;
}

/** Links to the stories of a widget. */
export class StoryLinks extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        margin-block: 16px 24px;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        list-style: none;
      }
      a {
        background: var(--page);
        border: 1px solid var(--line);
        border-radius: 999px;
        color: inherit;
        display: block;
        font-size: 14px;
        padding: 5px 14px;
        text-decoration: none;
      }
      a:hover {
        border-color: var(--brand);
        color: var(--brand);
      }
    `,
  ];

  /** The title of the widget in the sidebar. */
  @property() of = '';

  @state() private entries: readonly Entry[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void readIndex().then((entries) => (this.entries = entries));
  }

  protected override render(): TemplateResult {
    const own = this.entries.filter(({ title }) => title === this.of || title.startsWith(`${this.of}/`));
    return html`<ul role="list" aria-label="Stories of ${this.of}">
      ${own.map(({ id, name }) => html`<li><a href="./?path=/story/${id}" target="_top">${name}</a></li>`)}
    </ul>`;
  }
}
