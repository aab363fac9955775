/** What a page hears of the widgets. */
import { afterTest } from './after-test.js';

/** Collects what an event says, by default from everywhere in the page, until the test ends. */
export function listen<Detail = unknown>(type: `peer-${string}`, target: EventTarget = document): Detail[] {
  const details: Detail[] = [];
  until(target, type, (event) => details.push((event as CustomEvent<Detail>).detail));
  return details;
}

/** Tells which links a visitor follows, and keeps them from leaving the test page. */
export function followedLinks(): string[] {
  const links: string[] = [];
  until(window, 'click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || event.defaultPrevented) return;
    links.push(link.href);
    event.preventDefault();
  });
  return links;
}

/** Collects the errors that reach the page, until the test ends. */
export function recordErrors(): unknown[] {
  const errors: unknown[] = [];
  const onError = (event: Event) => {
    event.preventDefault();
    errors.push('reason' in event ? event.reason : (event as ErrorEvent).message);
  };
  for (const type of ['error', 'unhandledrejection']) until(window, type, onError);
  return errors;
}

function until(target: EventTarget, type: string, callback: (event: Event) => void): void {
  target.addEventListener(type, callback);
  afterTest(() => target.removeEventListener(type, callback));
}
