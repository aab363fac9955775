// The types for React and Vue, as a project has them that installed the package: a page that uses every tag compiles,
// and the same page with a mistake does not.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { elementsOf, readManifest } from '../tools/manifest.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const elements = elementsOf(await readManifest());

const compilerOptions = {
  strict: true,
  noEmit: true,
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  types: [],
};

const frameworks = [
  {
    name: 'React 19',
    compiler: 'tsc',
    page: 'page.tsx',
    packages: ['react', '@types/react', 'csstype'],
    mistakes: [
      ['a value that the attribute does not have', 'layout="tabs"', 'layout="tab"'],
      ['a provider that there is not', 'provider="listmonk"', 'provider="listmonkey"'],
      ['a word for a number', 'limit={3}', 'limit="three"'],
      ['a word for a number in an attribute', 'heading-level="3"', 'heading-level="three"'],
      ['a number for a text', 'audience="peer-supporters"', 'audience={3}'],
      ['a text for a switch', 'searchable', 'searchable="yes"'],
      ['a misspelt attribute', 'activation="manual"', 'activated="manual"'],
      ['what an event does not tell', 'detail.index + 1', 'detail.position + 1'],
    ],
  },
  {
    name: 'Vue 3',
    compiler: 'vue-tsc',
    page: 'page.vue',
    packages: ['vue'],
    mistakes: [
      ['a value that the attribute does not have', 'layout="tabs"', 'layout="tab"'],
      ['a provider that there is not', 'provider="listmonk"', 'provider="listmonkey"'],
      ['a word for a number', ':limit="3"', 'limit="three"'],
      ['a number for a text', 'audience="peer-supporters"', ':audience="3"'],
      ['a text for a switch', 'searchable', 'searchable="yes"'],
      ['what an event does not tell', 'detail.index + 1', 'detail.position + 1'],
    ],
  },
];

for (const { name, compiler, page, packages, mistakes } of frameworks) {
  describe(`the types for ${name}`, () => {
    let project;
    let source;
    let errors;

    before(async () => {
      source = await readFile(new URL(`types/${page}`, import.meta.url), 'utf8');
      project = await mkdtemp(join(tmpdir(), 'peer-widgets-types-'));
      await install('peer-widgets', root);
      for (const one of packages) await install(one, join(root, 'node_modules', one));
      await write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*'] }));
      await write(page, source);
      for (const [index, [, right, wrong]] of mistakes.entries()) {
        await write(`mistake-${index}-${page}`, source.replace(right, wrong));
      }
      errors = await compile();
    });
    after(() => rm(project, { recursive: true, force: true }));

    it('are tried with every tag and event', () => {
      for (const { tagName, events = [] } of elements) {
        assert.ok(source.includes(`<${tagName}`), `add <${tagName}> to test/types/${page}`);
        for (const event of events) {
          assert.match(source, new RegExp(`(@|on)${event.name}=`), `add ${event.name} to test/types/${page}`);
        }
      }
    });

    it('let a page pass that has everything right', () => {
      assert.deepEqual(
        errors.filter((line) => line.startsWith(page)),
        [],
      );
    });

    for (const [index, [title, right, wrong]] of mistakes.entries()) {
      it(`refuse ${title}: ${wrong}`, () => {
        assert.ok(source.includes(right), `test/types/${page} has no ${right}`);
        const found = errors.filter((line) => line.startsWith(`mistake-${index}-${page}`));
        assert.equal(found.length, 1, found.join('\n'));
        const at = source.indexOf(right);
        const line = Number(/\((\d+),/.exec(found[0])[1]);
        // Where the mistake is, or at the tag that it is in.
        assert.ok(line >= lineOf(source.lastIndexOf('<peer-', at)) && line <= lineOf(at), found[0]);
      });
    }

    function lineOf(index) {
      return source.slice(0, index).split('\n').length;
    }

    async function install(one, folder) {
      const target = join(project, 'node_modules', one);
      await mkdir(join(target, '..'), { recursive: true });
      await symlink(folder, target, 'junction');
    }

    function write(file, text) {
      return writeFile(join(project, file), text);
    }

    /** The lines of the compiler that begin with a file: `page.tsx(12,3): error TS2322: …`. */
    async function compile() {
      const program = join(root, `node_modules/.bin/${compiler}`);
      const output = await new Promise((resolve) => {
        execFile(program, ['--project', project, '--pretty', 'false'], { cwd: project }, (_, stdout) =>
          resolve(stdout),
        );
      });
      return output.split('\n').filter((line) => /^\S/.test(line));
    }
  });
}
