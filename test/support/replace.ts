/** Stand-ins for what the page or the browser has. */
import { afterTest } from './after-test.js';

/** Replaces a property until the test ends, also one that the browser has built in, or does not have. */
export function replace<T extends object, Key extends keyof T>(object: T, key: Key, value: T[Key]): void;
export function replace(object: object, key: string, value: unknown): void;
export function replace(object: object, key: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { configurable: true, writable: true, enumerable: true, value });
  afterTest(() => {
    if (before) Object.defineProperty(object, key, before);
    else Reflect.deleteProperty(object, key);
  });
}

/** Collects what is written to the console as a warning, until the test ends. Only what is not ours is in the log. */
export function recordWarnings(): string[] {
  const warnings: string[] = [];
  const { warn } = console;
  replace(console, 'warn', (...words: unknown[]) => {
    warnings.push(words.join(' '));
    if (!String(words[0]).startsWith('Peer Widgets')) warn(...words);
  });
  return warnings;
}
