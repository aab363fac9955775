import type { Decorator } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { directionOf } from '../src/widget/words/languages.js';
import { hostPages } from './hosts.js';
import { elements, looks } from './manifest.js';
import { reduceMotion } from './media.js';

const hostStyles = document.head.appendChild(document.createElement('style'));
const tags = [...elements.keys()].join();

/** The page around a story, as the toolbar wants it. A story may ask for a column of some `width` in its parameters. */
export const dressPage: Decorator = (story, { globals, parameters, viewMode }) => {
  const { documentElement: page } = document;
  const { language, direction, scheme, host, motion } = globals;
  page.lang = language;
  page.dir = direction === 'auto' ? directionOfPage(language) : direction;
  page.dataset['scheme'] = scheme;
  // Not on Storybook's own pages, whose look it would spoil.
  hostStyles.textContent = viewMode === 'story' ? hostPages[host]!.css : '';
  // Motion is asked for as soon as an element connects, style sheets are there only then.
  reduceMotion(document, motion === 'reduced');
  const onRender = (main?: Element) => {
    if (main) queueMicrotask(() => dress(main, globals));
  };
  return html`<main @click=${stayHere} ${ref(onRender)}>
    ${scheme === 'forced' ? forcedNote : nothing}
    ${parameters['width'] ? html`<div style="max-inline-size: ${parameters['width']}px">${story()}</div>` : story()}
  </main>`;
};

const forcedNote = html`<p class="forced-note">
  These are your system’s colours, as far as a page can ask for them. To see all that forced colours do,
  switch them on in the browser: developer tools › Rendering › Emulate CSS media feature forced-colors:
  active.
</p>`;

function directionOfPage(lang: string): 'ltr' | 'rtl' {
  return directionOf({ lang, dir: '' } as HTMLElement, lang)!;
}

/** The attributes that the toolbar set on each element; a story's own go before. */
const dressed = new WeakMap<Element, readonly string[]>();

function dress(main: Element, globals: Readonly<Record<string, string>>): void {
  for (const element of main.querySelectorAll(tags)) {
    for (const name of dressed.get(element) ?? []) element.removeAttribute(name);
    const names = looks.filter((name) => globals[name] && !element.hasAttribute(name));
    for (const name of names) element.setAttribute(name, globals[name]!);
    dressed.set(element, names);
  }
  reduceMotion(main, globals['motion'] === 'reduced');
}

/** The links of the feeds lead to pages that are not there. */
function stayHere(event: Event): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (link && link.pathname !== location.pathname) event.preventDefault();
}
