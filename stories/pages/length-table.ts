import { css, html, LitElement, type TemplateResult } from 'lit';
import { demoFeed } from '../feeds.js';
import { pageStyles } from './styles.js';

type Texts = Readonly<Record<string, string | readonly string[] | undefined>>;

interface Row {
  readonly text: string;
  /** Characters up to which it looks best, and what then happens. */
  readonly best: number;
  readonly longer: string;
  readonly from: string;
  readonly field: string;
}

const rows: readonly Row[] = [
  {
    text: 'Name of a role',
    best: 26,
    longer: 'turns the tabs into an accordion sooner',
    from: 'roles',
    field: 'name',
  },
  { text: 'Action of a role', best: 200, longer: 'takes more lines', from: 'roles', field: 'actions' },
  {
    text: 'Title of a resource',
    best: 80,
    longer: 'takes more than three lines',
    from: 'resources',
    field: 'title',
  },
  {
    text: 'Description of a resource',
    best: 180,
    longer: 'makes the cards of its row as tall',
    from: 'resources',
    field: 'description',
  },
  {
    text: 'Title of a story',
    best: 70,
    longer: 'takes more than two lines',
    from: 'stories',
    field: 'title',
  },
  { text: 'A story', best: 400, longer: 'makes all stories as tall', from: 'stories', field: 'body' },
  {
    text: 'Title of a chapter',
    best: 40,
    longer: 'takes more lines in the list',
    from: 'guide',
    field: 'title',
  },
];

/** How long texts may be, and how long the longest of the demo's feed are. */
export class LengthTable extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        margin-block: 16px 28px;
      }
      td {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div class="scroll">
      <table aria-label="Lengths of texts, in characters">
        <thead>
          <tr>
            <th scope="col">Text</th>
            <th scope="col">Best up to</th>
            <th scope="col">Longest in the demo</th>
            <th scope="col">When it is longer, it</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.text}</th>
                <td>${row.best}</td>
                <td>${longest(row)}</td>
                <td>${row.longer}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

function longest({ from, field }: Row): number {
  const feed = demoFeed as unknown as Readonly<Record<string, Texts[] | { readonly chapters: Texts[] }>>;
  const part = feed[from]!;
  const items = Array.isArray(part) ? part : part.chapters;
  return Math.max(...items.flatMap((item) => item[field] ?? []).map((text) => wordsOf(text).length));
}

/** Without the feed's simple HTML. */
function wordsOf(text: string): string {
  return text.replace(/<[^>]+>/g, '');
}
