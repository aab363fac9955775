import { attempt } from '../feed/events.js';
import { whenParsed } from '../feed/source.js';
import { tags } from '../widget/tags.js';

const inheriting = `:is(${tags})[theme=inherit]`;

/** Where pages say that they are dark. */
const switches = { attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme'] };

/** Gives widgets with `theme="inherit"` the colours of the page around them, and follows when those change. */
export function inheritColors(signal?: AbortSignal): void {
  const painted = new WeakSet<Element>();
  const update = () =>
    void attempt(document.documentElement, () => {
      for (const widget of document.querySelectorAll<HTMLElement>(tags.join())) {
        const isInheriting = widget.matches(inheriting);
        if (!isInheriting && !painted.delete(widget)) continue;
        if (isInheriting) painted.add(widget);
        const colors = isInheriting ? colorsAround(widget) : ['', '', ''];
        ['--peer-surface', '--peer-text', '--peer-accent'].forEach((token, index) =>
          widget.style.setProperty(token, colors[index]!),
        );
      }
      // Only as long as somebody needs it.
      page.disconnect();
      if (!document.querySelector(inheriting)) return;
      for (const element of [document.documentElement, document.body]) page.observe(element, switches);
    });
  const page = new MutationObserver(update);
  // A widget that is inserted writes its status: so no other change of the page needs to be looked at.
  const arrivals = new MutationObserver(update);
  arrivals.observe(document, { subtree: true, attributeFilter: ['theme', 'status'] });
  signal?.addEventListener('abort', () => {
    arrivals.disconnect();
    page.disconnect();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', update, { signal });
  // While a colour fades into another, it is neither.
  document.addEventListener(
    'transitionend',
    ({ target }) => (target as Element).querySelector?.(inheriting) && update(),
    { signal },
  );
  // Style sheets may come late.
  addEventListener('load', update, { signal });
  whenParsed(update, signal);
}

/** The nearest opaque background behind a widget, the colour of text there, and that of links. */
function colorsAround(widget: Element): string[] {
  let surface: string | undefined;
  for (let one = outer(widget); one && !surface; one = outer(one)) {
    const { backgroundColor } = getComputedStyle(one);
    if (!/^rgba|\//.test(backgroundColor)) surface = backgroundColor;
  }
  const text = getComputedStyle(outer(widget)!).color;
  const roots = [widget.getRootNode() as Document | ShadowRoot, document];
  const link = roots.flatMap((root) => [...root.querySelectorAll('p a[href]')]).find(isPlainLink);
  const accent = link ? getComputedStyle(link).color : text;
  // A button in it must not be one that can be seen through.
  return [surface ?? 'Canvas', text, `color(from ${accent} srgb r g b / 1)`];
}

/** A link in the page's own text, and none that looks like a button. */
function isPlainLink(link: Element): boolean {
  return !link.closest(tags.join()) && /^rgba.*, 0\)$/.test(getComputedStyle(link).backgroundColor);
}

function outer(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
