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

/** Links to the stories of a widget, or to those of all widgets in a state. */
export class StoryLinks extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host(:not([of=''])) {
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
  @property({ reflect: true }) of = '';

  /** The name of the stories, where those of all widgets are meant; choices are parted by commas. */
  @property() named = '';

  @state() private entries: readonly Entry[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void readIndex().then((entries) => (this.entries = entries));
  }

  protected override render(): TemplateResult {
    const name = new RegExp(`^(${this.named.replaceAll(',', '|')})$`, 'i');
    const own = this.entries.filter((entry) =>
      this.named ? name.test(entry.name) : widgetOf(entry) === this.of,
    );
    return html`<ul role="list" aria-label="Stories: ${this.of || this.named}">
      ${own.map(
        (entry) =>
          html`<li>
            <a href="./?path=/story/${entry.id}" target="_top"
              >${this.named ? widgetOf(entry) : entry.name}</a
            >
          </li>`,
      )}
    </ul>`;
  }
}

function widgetOf({ title }: Entry): string {
  return title.split('/').at(-1)!;
}
