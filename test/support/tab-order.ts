/** Moving through a page with the Tab key alone. */
import { expect } from '@open-wc/testing';
import { byRole, nameOf, type Role } from './by-role.js';
import { focused } from './focus.js';
import { press } from './keys.js';
import { mountPage, type Place } from './mount.js';
import { widgetsIn } from './wait.js';

/** No widget of the tests has more stops: who presses Tab more often is trapped. */
const most = 60;

/** A widget between two links of the page, the first of which has the focus. */
export async function mountBetweenLinks(
  markup: string,
  data?: unknown,
  place: Place = { width: 768 },
): Promise<HTMLElement> {
  const page = await mountPage(`<a href="#b">Before</a>${markup}<a href="#a">After</a>`, data, place);
  byRole(page, 'link', 'Before').focus();
  return widgetsIn(page)[0]!;
}

/** Presses a key until the focus is on the page's link of this name, and answers the stops on the way, each seen to have the focus. */
export async function stopsUntil(link: 'Before' | 'After', key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const stops: string[] = [];
  let last = focused();
  for (let presses = 0; presses < most; presses++) {
    await press(key);
    const element = focused();
    // A video's own controls are stops, too: all of them have its name, and show the focus themselves.
    if (element !== last) stops.push(stopName(element));
    if (element.matches('main > a') && nameOf(element) === link) return stops.slice(0, -1);
    if (element.localName !== 'video') {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      expect(outlineStyle, `outline of ${stopName(element)}`).not.to.equal('none');
      expect(parseFloat(outlineWidth), `pixels around ${stopName(element)}`).to.be.at.least(2);
    }
    last = element;
  }
  return expect.fail(`trapped, at last in: ${stops.slice(-5).join(' | ')}`);
}

/** Presses Tab, or another key, until the focus is on an element of the widget; fails where it leaves the page. */
export async function tabTo(widget: Element, role: Role, name: string | RegExp, key = 'Tab'): Promise<void> {
  const element = byRole(widget, role, name);
  while (focused() !== element) {
    await press(key);
    expect(document.activeElement!.closest('main'), `${key} does not lead to ${name}`).not.to.be.null;
  }
}

function stopName(element: HTMLElement): string {
  if (element.localName === 'ul') return 'list of stories';
  if (element.localName === 'select') return `${nameOf(element)} (choice)`;
  return element.getAttribute('role') === 'tabpanel' ? `panel of ${nameOf(element)}` : nameOf(element);
}
