import { readFileSync } from 'node:fs';

/** Tags of this version, for a look at whether an earlier copy brought them all. */
const definitions = readFileSync(new URL('../../src/define.ts', import.meta.url), 'utf8');
const tags = [...definitions.matchAll(/^ {2}'(peer-[\w-]+)':/gm)].map(([, tag]) => tag);

/**
 * What stands around all else in the script. It does nothing in XHTML, where templates cannot work, and nothing where
 * an earlier copy has defined all elements: a second one would fail at its Trusted Types policy. What an old browser lacks
 * is no error of the page.
 *
 * @param {string} version
 */
export function guard(version) {
  // A function in a block would be harder to make small.
  const intro = `try { (() => {
    if (document.contentType !== 'text/html') return;
    const versions = customElements.get('peer-feed')?.versions;
    if (versions && !versions.includes('${version}')) {
      versions.push('${version}');
      console.warn(\`Peer Widgets: versions \${versions} are on this page, and the first is used: remove one script tag.\`);
    }
    if (${JSON.stringify(tags)}.every((tag) => customElements.get(tag))) return;`;
  const outro =
    '})() } catch (error) { console.warn(`Peer Widgets: the script cannot run here: ${error}.`); }';
  return { intro, outro };
}
