// How often somebody may try. Kept in memory: a restart forgives.

const mostKeys = 20_000; // A flood from many addresses must not fill the memory.

/**
 * @param {{ most: number, seconds: number, now: () => number }} options `most` tries in each window of `seconds`.
 * @returns {(key: string) => number} Counts a try, and tells the seconds to wait: 0 when it is allowed.
 */
export function createRateLimit({ most, seconds, now }) {
  /** @type {Map<string, { tries: number, end: number }>} In the order in which the windows end. */
  const windows = new Map();

  return (key) => {
    const time = now();
    for (const [old, { end }] of windows) {
      if (end > time && windows.size <= mostKeys) break;
      windows.delete(old);
    }
    const window = windows.get(key) ?? { tries: 0, end: time + seconds * 1000 };
    windows.set(key, window);
    window.tries += 1;
    return window.tries > most ? Math.max(1, Math.ceil((window.end - time) / 1000)) : 0;
  };
}
