import { elements } from '../define.js';
import { warn } from '../feed/index.js';
import { version } from '../version.js';

/**
 * Whether an earlier copy of the script has defined all elements, so that this one has nothing to do: it would fail at its
 * Trusted Types policy. Tells the webmaster if that is of another version.
 */
export function isDoneByEarlierCopy(): boolean {
  const { versions } = (customElements.get('peer-feed') ?? {}) as Partial<(typeof elements)['peer-feed']>;
  if (versions && !versions.includes(version)) {
    versions.push(version);
    warn(`versions ${String(versions)} are on this page, and the first is used: remove one script tag.`);
  }
  return Object.keys(elements).every((tag) => customElements.get(tag));
}
