import { diagnose, type Diagnosis } from '../diagnose.js';
import type { Finding } from '../finding.js';
import { countOf, severityName, textOf } from '../report.js';
import { copyable } from './copy.js';
import { Marker } from './marker.js';
import { node } from './nodes.js';
import { styles } from './styles.js';

/**
 * A name that is no element's: the panel is a plain element with a shadow root, and can be removed without a
 * trace.
 */
const tag = 'peer-doctor';

/**
 * Examines the page and shows the findings in a panel and in the console. A panel that is there already is
 * replaced.
 */
export async function examine(document: Document): Promise<void> {
  document.querySelector<PanelElement>(tag)?.closePanel();
  const panel = new Panel();
  panel.open();
  await panel.run();
}

/** So that a later copy of the doctor can close what an earlier one opened. */
type PanelElement = HTMLElement & { closePanel(): void };

class Panel {
  readonly #host = Object.assign(document.createElement(tag), { closePanel: () => this.close() });
  readonly #marker = new Marker();
  readonly #title = node('h2', { id: 'title', tabIndex: -1 }, 'Peer Widgets doctor');
  readonly #count = node('p', { className: 'count', role: 'status' });
  readonly #body = node('div', { className: 'body', tabIndex: -1 });
  readonly #panel = node('div', {
    className: 'panel',
    role: 'dialog',
    lang: 'en',
    dir: 'ltr',
    'aria-labelledby': 'title',
  });
  /** What had the focus before. */
  readonly #before = document.activeElement;

  open(): void {
    const shadow = this.#host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
    const close = node('button', { type: 'button' }, 'Close');
    close.addEventListener('click', () => this.close());
    this.#panel.append(node('header', {}, this.#title, close, this.#count), this.#body);
    this.#panel.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
    shadow.append(this.#marker.element, this.#panel);
    // Beside the body, whose own rules for its children do not reach it.
    document.documentElement.append(this.#host);
    // Above what the page itself puts on top.
    this.#host.popover = 'manual';
    this.#host.showPopover?.();
    this.#title.focus();
  }

  close(): void {
    this.#marker.release();
    const hadFocus = document.activeElement === this.#host;
    this.#host.parentNode?.removeChild(this.#host);
    if (hadFocus) (this.#before as Partial<HTMLElement> | null)?.focus?.();
  }

  /** Looks at the page, once more if need be, and shows what it found. */
  async run(): Promise<void> {
    this.#marker.release();
    this.#body.replaceChildren();
    this.#count.textContent = 'Looking at this page and its feeds…';
    try {
      const diagnosis = await diagnose(document);
      console.info(textOf(diagnosis));
      this.#show(diagnosis);
    } catch (error) {
      this.#count.textContent = `The doctor itself failed: ${String(error)}. Please report it.`;
    }
  }

  #show({ findings, checked }: Diagnosis): void {
    this.#count.textContent = `${countOf(findings)}.`;
    const again = node('button', { type: 'button' }, 'Check again');
    again.addEventListener('click', () => {
      this.#title.focus();
      void this.run();
    });
    this.#body.replaceChildren(
      findings.length ? node('ol', { role: 'list' }, ...findings.map((one) => this.#finding(one))) : fine(),
      node(
        'div',
        { className: 'checked' },
        node('h3', {}, 'What was checked'),
        node('ul', { role: 'list' }, ...checked.map((sentence) => node('li', {}, sentence))),
        node('div', { className: 'actions' }, again),
      ),
    );
  }

  #finding({ code, severity, where, problem, fix, line, element }: Finding): HTMLElement {
    const copy = line === undefined ? undefined : copyable(line);
    const show = element && node('button', { type: 'button' }, 'Show on the page');
    show?.addEventListener('click', () => this.#showOnPage(element!));
    return node(
      'li',
      { className: `finding ${severity} ${code}` },
      node(
        'h3',
        {},
        node('span', { className: 'severity' }, severityName(severity)),
        ' ',
        node('span', { className: 'where' }, where),
      ),
      node('p', { className: 'problem' }, problem),
      node('p', {}, fix),
      copy?.text,
      (copy || show) && node('div', { className: 'actions' }, copy?.button, show, copy?.said),
    );
  }

  /** On a phone the panel makes room, above what is shown where that is at the end of the page. */
  #showOnPage(element: Element): void {
    this.#marker.show(element);
    this.#panel.classList.add('aside');
    this.#panel.classList.toggle('above', element.getBoundingClientRect().top > innerHeight / 2);
  }
}

function fine(): HTMLElement {
  return node(
    'div',
    { className: 'finding fine' },
    node('h3', {}, node('span', { className: 'severity' }, '✓ All well')),
    node('p', {}, 'The script, the widgets, their feeds and their colours are as they should be.'),
  );
}
