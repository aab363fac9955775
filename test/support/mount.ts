/** Pages with widgets. Importing this defines all elements. */
import { fixtureSync } from '@open-wc/testing';
import './define.js';
import { richFeed } from './feeds.js';
import { settled, widgetsIn } from './wait.js';

/** What surrounds the widgets. */
export interface Place {
  /** In pixels; as wide as the page by default. */
  width?: number;
  dir?: 'ltr' | 'rtl';
}

/** Puts widgets into a page with an `<h1>`, and gives the feed, if any, to the outermost of them. */
export function mountSync(
  content: string | Element,
  data?: unknown,
  { width, dir }: Place = {},
): HTMLElement {
  const page = document.createElement('main');
  page.innerHTML = '<h1>Partner</h1>';
  if (typeof content === 'string') page.insertAdjacentHTML('beforeend', content);
  else page.append(content);
  if (width) page.style.width = `${width}px`;
  if (dir) page.dir = dir;
  for (const element of widgetsIn(page)) {
    if (data && !element.parentElement?.closest('peer-feed')) Object.assign(element, { data });
  }
  return fixtureSync(page as unknown as string);
}

/** Like `mountSync`, and waits until the widgets are laid out. Without a feed of its own the page has a rich one. */
export async function mountPage(
  content: string | Element,
  data: unknown = richFeed(),
  place?: Place,
): Promise<HTMLElement> {
  const page = mountSync(content, data, place);
  await settled(page);
  return page;
}

/** Like `mountPage`, and answers the first widget of the page. */
export async function mount<T extends HTMLElement>(
  content: string | Element,
  data?: unknown,
  place?: Place,
): Promise<T> {
  return widgetsIn(await mountPage(content, data, place))[0] as HTMLElement as T;
}
