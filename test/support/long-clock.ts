import { replace } from './replace.js';

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
