/** What an embed page runs, after the widgets' own script: it shows the widget that the page's address asks for. */
import { createWidget, originsOf, placementOf } from '../page/placement.js';
import { reportHeight, secret } from './frame.js';
import { leaveByCopying, leaveByNewTab } from './leave.js';

const { href, origin, search } = location;
const main = document.querySelector('main')!;
const { allow = '' } = document.querySelector<HTMLElement>('script[data-allow]')!.dataset;
const parameters = new URLSearchParams(search);

const placement = placementOf(main.dataset['name']!, (name) => parameters.get(name), href, [
  origin,
  ...originsOf(allow, href),
]);
const scheme = parameters.get('color-scheme');
if (scheme) document.documentElement.style.setProperty('color-scheme', scheme);
if (placement) main.append(placement.refused ? refusal(placement.refused) : createWidget(placement));
// WordPress allows its frames nothing but scripts, and gives them a secret.
const isBare = secret && self.origin === 'null';
addEventListener('click', isBare ? leaveByCopying : leaveByNewTab, true);
if (parent !== window) reportHeight();

/** Nobody can be led to believe that what a stranger wrote into an address is the publisher's. */
function refusal(address: string): Element {
  const words = document.createElement('p');
  words.textContent = `This page shows nothing from ${address}, unless its publisher allows that origin by data-allow.`;
  return words;
}
