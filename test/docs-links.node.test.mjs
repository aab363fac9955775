// Links between the pages of documentation lead somewhere: to a file that is there, and to a heading in it.
import assert from 'node:assert/strict';
import { access, readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { describe, it } from 'node:test';

const root = new URL('../', import.meta.url);
const read = (path) => readFile(new URL(path, root), 'utf8');
const markdownIn = async (folder) =>
  (await readdir(new URL(folder, root), { recursive: true }))
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...(await markdownIn('docs'))];

const withoutCode = (page) => page.replace(/^(```+)[^]*?^\1$/gm, '');

/** Targets of the links of a page that lead to files of the project. */
function linksIn(page) {
  const prose = withoutCode(page).replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The fragments of a page's headings, as GitHub makes them. */
function anchorsIn(page) {
  const counts = new Map();
  return [...withoutCode(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count ? `${slug}-${count}` : slug;
  });
}

function isFile(address) {
  return access(address).then(
    () => true,
    () => false,
  );
}

/** What is wrong with a link on a page; undefined if it leads somewhere. */
async function faultOf(path, page, target) {
  const [file, fragment] = target.split('#');
  const aim = file ? posix.join(posix.dirname(path), file) : path;
  if (file && !(await isFile(new URL(aim, root)))) return `${target}: there is no file ${aim}`;
  if (fragment === undefined || !aim.endsWith('.md')) return undefined;
  const there = file ? await read(aim) : page;
  return anchorsIn(there).includes(fragment) ? undefined : `${target}: ${aim} has no such heading`;
}

async function faultsOf(path, page) {
  const faults = await Promise.all(linksIn(page).map((target) => faultOf(path, page, target)));
  return faults.filter(Boolean);
}

describe('the links of the documentation', () => {
  for (const path of pages) {
    it(`lead somewhere in ${path}`, async () => {
      assert.deepEqual(await faultsOf(path, await read(path)), []);
    });
  }

  it('would be found out', async () => {
    const page = '# A `b`, c\n[1](feed.md) [2](no.md) [3](#a-b-c) [4](#a) [5](cms/README.md#nowhere)\n';
    assert.deepEqual(await faultsOf('docs/example.md', page), [
      'no.md: there is no file docs/no.md',
      '#a: docs/example.md has no such heading',
      'cms/README.md#nowhere: docs/cms/README.md has no such heading',
    ]);
    assert.ok(linksIn(await read('README.md')).length > 10);
  });
});
