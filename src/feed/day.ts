/** Whether a day such as `2026-11-22` is over, by the calendar of Greenwich. */
export function isPast(day: unknown): boolean {
  return typeof day === 'string' && day < new Date().toISOString().slice(0, 10);
}
