import { readFileSync } from 'node:fs';

/** Tags of this version, for a look at whether an earlier copy brought them all. */
const definitions = readFileSync(new URL('../../src/define.ts', import.meta.url), 'utf8');
const tags = [...definitions.matchAll(/^ {2}'(peer-[\w-]+)':/gm)].map(([, tag]) => tag);

/**
 * What runs before all else in the script: nothing in XHTML, where Lit cannot work, and nothing where an earlier copy
 * has defined all elements: a second copy of Lit would fail at its Trusted Types policy.
 *
 * @param {string} version
 */
export function guard(version) {
  return `
    if (document.contentType !== 'text/html') return;
    const versions = customElements.get('peer-feed')?.versions;
    if (versions && !versions.includes('${version}')) {
      versions.push('${version}');
      console.warn(\`Peer Widgets: versions \${versions.join(' and ')} are both on this page; \${versions[0]} is used. Remove one of the script tags.\`);
    }
    if (${JSON.stringify(tags)}.every((tag) => customElements.get(tag))) return;`;
}
