/** `npm run docs`: the pages in docs/ that are written from the source. A test fails when one is out of date. */
import { writeFile } from 'node:fs/promises';
import { feedPage } from './feed-schema.mjs';

await writeFile(new URL('../docs/feed.md', import.meta.url), await feedPage());
console.log('docs/feed.md is written.');
