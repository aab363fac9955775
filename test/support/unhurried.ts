import { replace } from './replace.js';

/** Lets a form believe that the visitor took some time: what is sent in its first second waits. */
export function takeTime(): void {
  const now = performance.now();
  replace(performance, 'now', () => now + 5000);
}
