/** What the widgets' tests share: fixtures, what a visitor can perceive, real input, and stand-ins for the outside. */
import { fixture, html, nextFrame } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { defineAll } from '../src/define.js';

defineAll();

const undo: (() => void)[] = [];
let mouseMoved = false;
let emulated = false;

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) step();
  if (emulated) await executeServerCommand('emulate', { reset: true });
  if (mouseMoved) await sendMouse({ type: 'move', position: [0, 0] }); // Where it stays, it hovers in the next test.
  mouseMoved = emulated = false;
});

/* Fixtures */

export interface Place {
  /** Width in pixels of what surrounds the widget. */
  width?: number;
  dir?: 'ltr' | 'rtl';
}

/** Puts a template into the page, and answers the first element of a tag in it. */
export async function mount<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  template: TemplateResult,
  { width = 600, dir = 'ltr' }: Place = {},
): Promise<HTMLElementTagNameMap[Tag]> {
  const wrapper = await fixture(html`<div dir=${dir} style="width:${width}px">${template}</div>`);
  const element = wrapper.querySelector(tag)!;
  await updated(element);
  return element;
}

/** Resolves when a widget has shown all that it knows. */
export async function updated(element: Element): Promise<void> {
  await (element as Partial<{ updateComplete: Promise<boolean> }>).updateComplete;
  await nextFrame();
}

/** Resolves when nothing scrolls any more in an element, and its observers have heard of it. */
export async function stillness(scroller: Element): Promise<void> {
  for (let last = NaN, frames = 0; frames < 4; last = scroller.scrollLeft) {
    await nextFrame();
    frames = scroller.scrollLeft === last ? frames + 1 : 0;
  }
}

/* What a visitor perceives */

const selectors = {
  alert: '[role=alert]',
  article: 'article',
  button: 'button',
  group: '[role=group]',
  heading: 'h1,h2,h3,h4,h5,h6',
  link: 'a[href]',
  list: 'ul,ol',
  navigation: 'nav',
  region: 'section[aria-label],section[aria-labelledby],[role=region]',
  status: '[role=status]',
  tab: '[role=tab]',
  textbox: 'input[type=email],input[type=text]',
};

type Role = keyof typeof selectors;

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a screen reader calls an element. */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const labelId = element.getAttribute('aria-labelledby');
  return tidy(
    element.getAttribute('aria-label') ??
      (labelId && root.getElementById(labelId)?.textContent) ??
      (element as Partial<HTMLInputElement>).labels?.[0]?.textContent ??
      element.textContent,
  );
}

/** The elements of a role, and of a name if one is given, that are shown in a widget. */
export function getAllByRole<T extends HTMLElement>(
  within: Element,
  role: Role,
  name?: string | RegExp,
): T[] {
  const elements = (within.shadowRoot ?? within).querySelectorAll<T>(selectors[role]);
  return [...elements].filter((element) => {
    const ownName = nameOf(element);
    const fits = typeof name === 'string' ? ownName === name : (name?.test(ownName) ?? true);
    return fits && element.checkVisibility({ visibilityProperty: true });
  });
}

/** The one element of a role and name. */
export function getByRole<T extends HTMLElement>(within: Element, role: Role, name?: string | RegExp): T {
  const [element, ...others] = getAllByRole<T>(within, role, name);
  if (element && !others.length) return element;
  throw new Error(`There are ${others.length + Number(Boolean(element))} of ${role} "${String(name)}".`);
}

/** The text that a widget shows. */
export function textOf(element: Element): string {
  return tidy(element.shadowRoot?.querySelector<HTMLElement>('[part~=base]')?.innerText);
}

/** The element that has the focus, looked for through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Whether an element has the focus. To be asked for true or false: the runner cannot report an element that differs. */
export function hasFocus(element: Element | null): boolean {
  return element !== null && focused() === element;
}

/** The details of all events of a type from now on. */
export function record<Detail = unknown>(target: EventTarget, type: `peer-${string}`): Detail[] {
  const details: Detail[] = [];
  target.addEventListener(type, (event) => details.push((event as CustomEvent<Detail>).detail));
  return details;
}

/* What a visitor does */

type Modifier = 'Shift' | 'Control' | 'Alt' | 'Meta';

/** Presses a key, with a modifier if one is given. */
export async function press(key: string, modifier?: Modifier): Promise<void> {
  if (modifier) await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  if (modifier) await sendKeys({ up: modifier });
}

/** Where the middle of an element is in the window. */
export function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** Clicks on an element with the mouse. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  mouseMoved = true;
  await sendMouse({ type: 'click', position: middleOf(element) });
}

/** Puts the mouse over an element. */
export async function hover(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  mouseMoved = true;
  await sendMouse({ type: 'move', position: middleOf(element) });
}

export async function leave(): Promise<void> {
  await sendMouse({ type: 'move', position: [0, 0] });
}

/** Emulates media features until the test ends. False where the browser cannot. */
export function emulate(name: string, value: string): Promise<boolean> {
  emulated = true;
  return executeServerCommand<boolean, object>('emulate', { features: [{ name, value }] });
}

/* Stand-ins */

/** Replaces a property until the test ends. */
export function replace<T extends object, Key extends keyof T>(object: T, key: Key, value: T[Key]): void {
  const original = object[key];
  object[key] = value;
  undo.push(() => (object[key] = original));
}

/** The warnings that the widgets write to the console from now on, which stay out of the log. */
export function recordWarnings(): string[] {
  const warnings: string[] = [];
  const { warn } = console;
  replace(console, 'warn', (...words: unknown[]) => {
    if (String(words[0]).startsWith('Peer Widgets')) warnings.push(words.join(' '));
    else warn(...words);
  });
  return warnings;
}

/** The errors that reach the page from now on. */
export function recordErrors(): unknown[] {
  const errors: unknown[] = [];
  const onError = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    errors.push('reason' in event ? event.reason : event.message);
  };
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onError);
  undo.push(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
  });
  return errors;
}

/**
 * A clock for timers of a few seconds, which passes when the test says so. Shorter ones stay real, so that waiting
 * goes on working, and so do longer ones, which are the test runner's.
 */
export function longClock(): { pass(seconds: number): void; readonly pending: number } {
  interface Timer {
    run: () => void;
    due: number;
    every: number | undefined;
  }
  const timers = new Map<number, Timer>();
  const names = ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] as const;
  const real = { setTimeout, setInterval, clearTimeout, clearInterval };
  let now = 0;
  let id = 1_000_000_000;
  const start =
    (name: 'setTimeout' | 'setInterval') =>
    (run: () => void, delay = 0, ...values: []) => {
      if (delay <= 1000 || delay >= 20_000) return real[name].call(window, run, delay, ...values);
      timers.set(++id, { run, due: now + delay, every: name === 'setInterval' ? delay : undefined });
      return id;
    };
  const clear = (name: 'clearTimeout' | 'clearInterval') => (timer?: number) => {
    if (!timers.delete(timer!)) real[name].call(window, timer);
  };
  const fakes = {
    setTimeout: start('setTimeout'),
    setInterval: start('setInterval'),
    clearTimeout: clear('clearTimeout'),
    clearInterval: clear('clearInterval'),
  };
  for (const name of names) replace(window, name, fakes[name] as never);
  return {
    pass(seconds) {
      for (const end = now + seconds * 1000; now < end;) {
        now += 100;
        for (const [key, timer] of [...timers]) {
          if (timer.due > now || !timers.has(key)) continue;
          if (timer.every) timer.due += timer.every;
          else timers.delete(key);
          timer.run();
        }
      }
    },
    get pending() {
      return timers.size;
    },
  };
}
