/** @param {readonly number[]} values At least one. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The medians of all rounds; what was measured several times in a round counts as often.
 *
 * @param {readonly Record<string, number | number[]>[]} rounds
 * @returns {Record<string, number>}
 */
export function medians(rounds) {
  const names = Object.keys(rounds[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(rounds.flatMap((round) => round[name]))]));
}

/** A table in Markdown. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, n) => (n ? '--:' : '---'))), ...rows.map(line)].join('\n');
}

/**
 * A value, and how it compares.
 *
 * @param {number | undefined} value Undefined where it was not measured: a dash.
 * @param {number | undefined} base Default: no ratio.
 * @param {(value: number) => string} write
 */
export function compare(value, base, write) {
  if (value === undefined) return '–';
  return base ? `${write(value)} (${(value / base).toFixed(2)}×)` : write(value);
}

export const asMilliseconds = (value) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
export const asKilobytes = (value) => `${(value / 1000).toFixed(value < 100_000 ? 1 : 0)} kB`;
export const asCount = (value) => Math.round(value).toLocaleString('en');
export const asShift = (value) => value.toFixed(3);
