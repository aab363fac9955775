import type { Role } from '../feed/index.js';

/**
 * The roles to show: those that the page names and the feed has, or else all.
 *
 * @param named Ids, separated by spaces; frameworks take a property back by null.
 */
export function rolesToShow(all: readonly Role[], named: string | null | undefined): readonly Role[] {
  const asked = (named ?? '').split(/\s+/).flatMap((id) => all.find((role) => role.id === id) ?? []);
  return asked.length ? asked : all;
}
