/** `npm run docs`: the pages and tables that are written from the source. A test fails when one is out of date. */
import { readFile, writeFile } from 'node:fs/promises';
import { feedPage } from './feed-schema.mjs';
import { elementsOf, readManifest, writeManifest } from './manifest.mjs';
import { projectFolder } from './prepare.mjs';
import { recipes } from './recipes.mjs';
import { referencePage, withTables } from './reference.mjs';
import { withHeaders } from './release/formats.mjs';
import { runModule } from './run-module.mjs';

process.chdir(projectFolder);
await writeManifest();
const elements = elementsOf(await readManifest());
const { loadingPolicy } = await runModule('src/embed/page.ts');
const pages = {
  'docs/feed.md': await feedPage(),
  'docs/reference.md': referencePage(elements),
  'docs/publish.md': withHeaders(await readFile('docs/publish.md', 'utf8'), loadingPolicy),
  ...(await recipes()),
  'README.md': withTables(await readFile('README.md', 'utf8'), elements),
};
for (const [path, page] of Object.entries(pages)) await writeFile(path, page);
console.log(`Written: ${Object.keys(pages).join(', ')}.`);
