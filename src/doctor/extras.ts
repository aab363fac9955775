import type { Finding } from './finding.js';
import { describe, scriptAddress, type Page } from './page.js';

const quickExit = 'peer-quick-exit';

/** What asks for the second script on a page that does not have it. */
export function extrasFindings(page: Page): Finding[] {
  const { document, window, scripts, base, placements } = page;
  const isThere = window
    ? window.customElements.get(quickExit)
    : document.querySelector('script[src*="/peer-extras.js"], script[src^="peer-extras.js"]');
  if (isThere) return [];
  const asking = placements.flatMap(({ element, kind, attributes }) =>
    ['theme', 'deep-link']
      .filter((name) => !/^(|sea|off|false)$/.test(attributes.get(name) ?? ''))
      .map((name) => ({ element, what: kind === 'placeholder' ? `data-${name}` : name })),
  );
  const exits = [...document.querySelectorAll(quickExit)].map((element) => ({
    element,
    what: `<${quickExit}>`,
  }));
  const [first] = [...exits, ...asking];
  if (!first) return [];
  const script = scripts[0] && scriptAddress(scripts[0], base);
  const address = (script ?? 'https://your-host/peer-widgets.js').replace(
    /peer-widgets(\.hydrate)?\.js.*/,
    'peer-extras.js',
  );
  return [
    {
      code: 'extras-missing',
      severity: exits.length ? 'error' : 'warning',
      where: describe(first.element),
      problem: `"${first.what}" does nothing here: it needs a second script, peer-extras.js, which is not on this page or did not run.`,
      fix: 'Add it beside the first; a Content-Security-Policy must allow its address, too.',
      line: `<script async src="${address}"></script>`,
      element: first.element,
    },
  ];
}
