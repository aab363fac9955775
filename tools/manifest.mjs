/** The manifest of the elements (https://github.com/webcomponents/custom-elements-manifest), and what is written from it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { editorData } from './editor-data.mjs';
import { frameworkTypes } from './framework-types.mjs';
import { run } from './prepare.mjs';

const dist = new URL('../dist/', import.meta.url);
const cem = fileURLToPath(new URL('../node_modules/.bin/cem', import.meta.url));

/** Reads the classes, and writes the manifest and all that editors and frameworks take from it to `dist/`. */
export async function writeManifest() {
  await mkdir(dist, { recursive: true });
  await run(cem, ['analyze', '--config', 'tools/custom-elements-manifest.config.mjs', '--quiet']);
  const manifest = await readManifest();
  const elements = elementsOf(manifest);
  const files = { ...editorData(manifest, elements), ...(await frameworkTypes(elements)) };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(new URL(name, dist), text)));
}

/** The manifest as it was written last. */
export async function readManifest() {
  return JSON.parse(await readFile(new URL('custom-elements.json', dist), 'utf8'));
}

/** What the manifest says of every tag, the provider first. */
export function elementsOf({ modules }) {
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter((one) => one.tagName);
  return elements.sort((one, other) =>
    one.tagName === 'peer-feed' ? -1 : other.tagName === 'peer-feed' ? 1 : 0,
  );
}
