/** What the tests share: a small feed, a page to put widgets in, queries as assistive technology sees it, real input. */
import { expect, fixtureSync, nextFrame } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { defineAll } from '../src/define.js';

/** The beginning of every feed; a test adds the parts that it is about. */
const title = { version: 1, title: 'Peers', homeUrl: 'https://example.org/' };

const roles = [
  {
    id: 'managers',
    name: 'Program Managers',
    actionsHeading: 'Program Managers can:',
    actions: ['Seek <strong>buy-in</strong>.', 'Read <a href="https://example.org/why">why</a>.'],
  },
  {
    id: 'supporters',
    name: 'Peer Supporters',
    actionsHeading: 'Peer Supporters can:',
    actions: ['Share a story.'],
    resourcesHeading: 'Resources for Peer Supporters:',
  },
  {
    id: 'clinics',
    name: 'Clinics',
    actionsHeading: 'Clinics can:',
    actions: ['Provide a grant.'],
    resourcesHeading: 'Resources for Clinics:',
    resources: ['course', 'evidence'],
  },
];

const resources = [
  resource('evidence', 'article', 'Peer support works', ['evidence'], [], '2019-05-01'),
  resource('toolkit', 'toolkit', 'Toolkit for managers', ['outreach'], ['managers'], '2021-01-01'),
  resource('course', 'course', 'Course for clinics', ['outreach'], ['clinics'], '2020-01-01'),
  {
    ...resource('cafe', 'video', 'Café talks', ['media', 'outreach'], []),
    description: 'Talks with <a href="https://example.org/people">people</a>.',
  },
];

const collections = [
  { id: 'reach', title: 'Reaching out', resources: ['toolkit', 'course'] },
  { id: 'press', title: 'The press', resources: ['cafe', 'toolkit'] },
];

const stories = [
  { id: 'walk', title: 'The walking group', body: 'We walk.' },
  { id: 'team', title: 'The care team', body: 'We care.', roles: ['clinics'] },
  { id: 'plan', title: 'The plan', body: 'We plan.', roles: ['managers'] },
];

const guide = {
  title: 'The guide',
  chapters: [
    {
      id: 'start',
      title: 'Start',
      sections: [{ body: 'Begin.', resources: ['evidence', 'toolkit', 'course'] }],
    },
    { id: 'money', title: 'Money', roles: ['managers'], sections: [{ body: 'Ask.' }] },
    { id: 'ward', title: 'The ward', roles: ['clinics'], sections: [{ body: 'Visit.' }] },
  ],
};

function resource(id: string, kind: string, title: string, topics: string[], roles: string[], date?: string) {
  return { id, kind, title, url: `https://example.org/${id}`, topics, roles, date };
}

/** A new feed with something for every widget: three roles, four resources in two collections, three stories, three chapters. */
export function makeFeed(changes: object = {}) {
  const rolesIntro = { heading: 'My role', body: '<p>Every role <em>counts</em>.</p>' };
  const newsletter = { title: 'News', intro: 'Once a month.' };
  const feed = { ...title, rolesIntro, roles, resources, collections, stories, guide, newsletter };
  return { ...structuredClone(feed), ...changes };
}

/** A feed with this many resources, and nothing else. */
export function makeManyResources(count: number) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return { ...title, resources: numbers.map((n) => resource(`r${n}`, 'page', `Resource ${n}`, [], [])) };
}

/** Puts widgets into a page with an `<h1>`, and gives the feed, if any, to the outermost of them. */
export function mountSync(markup: string, data?: unknown): HTMLElement {
  defineAll();
  const page = document.createElement('main');
  page.innerHTML = `<h1>Partner</h1>${markup}`;
  for (const element of widgetsIn(page)) {
    if (data && !element.parentElement?.closest('peer-feed')) Object.assign(element, { data });
  }
  return fixtureSync(page as unknown as string);
}

/** Like `mountSync`, and waits until the widgets are laid out. */
export async function mountPage(markup: string, data: unknown = makeFeed()): Promise<HTMLElement> {
  const page = mountSync(markup, data);
  await settled(page);
  return page;
}

/** Mounts one widget, the first in the markup. */
export async function mount<T extends HTMLElement>(markup: string, data?: unknown): Promise<T> {
  return widgetsIn(await mountPage(markup, data))[0] as HTMLElement as T;
}

function widgetsIn(page: ParentNode): LitElement[] {
  return [...page.querySelectorAll<LitElement>('*')].filter(({ localName }) => localName.startsWith('peer-'));
}

/** Waits until updates are rendered and measured: observers report after the callbacks of a frame, so two frames. */
export async function settled(root: ParentNode = document): Promise<void> {
  await Promise.all(widgetsIn(root).map(({ updateComplete }) => updateComplete));
  await nextFrame();
  await nextFrame();
  await Promise.all(widgetsIn(root).map(({ updateComplete }) => updateComplete));
}

const implicit: Readonly<Record<string, string>> = {
  button: 'button',
  combobox: 'select',
  heading: 'h1,h2,h3,h4,h5,h6',
  link: 'a[href]',
  list: 'ul,ol',
  listitem: 'li',
  navigation: 'nav',
  searchbox: 'input[type=search]',
  textbox: 'input[type=email],input[type=text]',
};

/** The elements of a role that a visitor can perceive, in a widget's shadow root or in an element; in their order. */
export function allByRole(root: Element, role: string, name?: string | RegExp): HTMLElement[] {
  const selector = implicit[role] ? `${implicit[role]},[role=${role}]` : `[role=${role}]`;
  return [...(root.shadowRoot ?? root).querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      (element.getAttribute('role') ?? role) === role &&
      element.checkVisibility({ visibilityProperty: true }) &&
      (name === undefined ||
        (name instanceof RegExp ? name.test(nameOf(element)) : name === nameOf(element))),
  );
}

/** The one element of a role (and a name). */
export function byRole<T extends HTMLElement>(root: Element, role: string, name?: string | RegExp): T {
  const found = allByRole(root, role, name);
  const others = namesByRole(root, role).join(' | ');
  expect(found.length, `number of ${role} ${name ?? ''}, among: ${others}`).to.equal(1);
  return found[0] as T;
}

/** The names of all elements of a role. */
export function namesByRole(root: Element, role: string): string[] {
  return allByRole(root, role).map(nameOf);
}

/** The accessible name, as far as our widgets need it. */
export function nameOf(element: Element): string {
  const scope = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(' ');
  if (ids) return ids.map((id) => textOf(scope.getElementById(id))).join(' ');
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  return element.getAttribute('aria-label') ?? textOf(labels[0] ?? element);
}

/** What is read of an element: a label's own words, without those of the control inside it. */
export function textOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('select,input,svg,[aria-hidden=true]').forEach((one) => one.remove());
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The level of a heading. */
export function levelOf(heading: Element): number {
  return Number(heading.localName.slice(1));
}

/** The element that has the focus, looking into shadow roots. */
export function focused(): HTMLElement {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement;
}

/** Compares by itself, because chai would print whole trees of nodes. */
export function expectFocus(element: Element, message = ''): void {
  expect(focused() === element, `${message} focus on "${nameOf(element)}", and not on "${nameOf(focused())}"`)
    .to.be.true;
}

/** Presses real keys, one after the other; `Shift+Tab` and `Space` are some of them. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    // The drivers disagree on the names of combinations and of the space bar.
    const [plain, modifier] = key.split('+').reverse() as [string, string | undefined];
    if (modifier) await sendKeys({ down: modifier });
    await sendKeys({ press: plain === 'Space' ? ' ' : plain });
    if (modifier) await sendKeys({ up: modifier });
  }
  await settled();
}

/** Clicks with a real mouse, in the middle of an element. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  await sendMouse({ type: 'click', position });
  await settled();
}

/** Chooses in a `<select>` as a visitor would: its list is drawn by the system, out of reach for real keys. */
export async function choose(select: HTMLElement, option: string): Promise<void> {
  const list = select as HTMLSelectElement;
  const index = [...list.options].findIndex(({ text }) => text === option);
  expect(index, `"${option}" among ${[...list.options].map(({ text }) => text).join(', ')}`).to.be.at.least(
    0,
  );
  list.selectedIndex = index;
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

let test = new AbortController();
afterEach(() => {
  test.abort();
  test = new AbortController();
});

/** Collects what an event says, from everywhere in the page, until the test ends. */
export function listen(type: string, target: EventTarget = document): unknown[] {
  const details: unknown[] = [];
  const onEvent = (event: Event) => details.push((event as CustomEvent<unknown>).detail);
  target.addEventListener(type, onEvent, { signal: test.signal });
  return details;
}

/** Tells which links a visitor follows, and keeps them from leaving the test page. */
export function followedLinks(): string[] {
  const links: string[] = [];
  const onClick = (event: Event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link && !event.defaultPrevented) links.push(link.href);
    event.preventDefault();
  };
  window.addEventListener('click', onClick, { signal: test.signal });
  return links;
}

/** Media features in Chromium; false where the engine cannot, and the test skips itself. Reset after each test. */
export function emulate(what: object): Promise<boolean> {
  return executeServerCommand<boolean, object>('emulate', what);
}
