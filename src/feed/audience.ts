import type { Feed } from './parse.js';
import type { Resource, Role } from './schema.js';

/**
 * The audience that a widget shows.
 *
 * @param pinned Its attribute: a role's id pins it, `all` ignores the visitor's choice.
 * @param chosen What the visitor chose.
 * @returns The id of a role of this feed; undefined for everyone, also when the id is unknown.
 */
export function effectiveAudience(feed: Feed, pinned?: string, chosen?: string): string | undefined {
  const id = pinned ? pinned : chosen;
  return feed.roles.some((role) => role.id === id) ? id : undefined;
}

/** Items without roles are for everyone. */
export function isFor({ roles }: { readonly roles: readonly string[] }, audience?: string): boolean {
  return audience === undefined || !roles.length || roles.includes(audience);
}

/** The resources with these ids, in their order; ids that the feed does not have are passed over. */
export function resourcesOf(feed: Feed, ids: readonly string[]): Resource[] {
  return ids.flatMap((id) => feed.resourcesById.get(id) ?? []);
}

/** A role's own list, or else the resources that name the role. */
export function resourcesForRole(feed: Feed, role: Role): Resource[] {
  return role.resources.length
    ? resourcesOf(feed, role.resources)
    : feed.resources.filter(({ roles }) => roles.includes(role.id));
}
