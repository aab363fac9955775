import { attempt } from '../feed/events.js';
import { addressOf, hasForeignFragment, idInAddress } from './fragment.js';
import { isLeading } from './reveal.js';

/** Writes what a visitor opens to the address, where a widget asks for it by `deep-link`. */
export function writeAddress(signal?: AbortSignal): void {
  for (const type of ['peer-tab-change', 'peer-chapter-change']) {
    document.addEventListener(type, (event) => void attempt(document.documentElement, () => write(event)), {
      signal,
    });
  }
}

function write(event: Event): void {
  const widget = event.composedPath()[0] as Element;
  const { id } = (event as CustomEvent<{ id: string }>).detail;
  if (isLeading || hasForeignFragment() || id === idInAddress()) return;
  const way = widget.getAttribute('deep-link');
  const { state } = history;
  if (way === 'replace') history.replaceState(state, '', addressOf(id));
  if (way !== 'push') return;
  // The widget has not rendered yet: the way back leads to what is still open.
  const from = widget.shadowRoot!.querySelector<HTMLElement>('.fold:not([hidden]) [data-id]')?.dataset['id'];
  if (from) history.replaceState(state, '', addressOf(from));
  history.pushState(state, '', addressOf(id));
}
