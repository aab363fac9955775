// `npm run release:dry`: the files that a publisher puts on a host, and whether its checks notice what is wrong with them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withHeaders } from '../tools/release/formats.mjs';
import { headerRules, headersOf } from '../tools/release/headers.mjs';
import { assemble, checkRelease, readOrigin } from '../tools/release/release.mjs';
import { runModule } from '../tools/run-module.mjs';

const read = (path) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');
const { version } = JSON.parse(await read('package.json'));
const [major] = version.split('.');
const { loadingPolicy } = await runModule('src/embed/page.ts');

describe('a release', () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'peer-release-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const fileOf = (path) => readFile(join(folder, path), 'utf8');

  /** Checks the release, and gives the lines of what failed. */
  async function check(release, options) {
    const lines = [];
    const report = await checkRelease(release, { log: (line) => lines.push(line), ...options });
    const failures = lines.filter((line) => line.startsWith('✗'));
    assert.equal(report.failed, failures.length);
    return { report, lines, failures };
  }

  it('passes its checks, with an oEmbed server', { timeout: 600_000 }, async () => {
    const release = await assemble({ target: folder, origin: 'https://publisher.example' });
    const { report, lines, failures } = await check(release);
    assert.deepEqual(failures, []);
    for (const line of [
      `✓ /${version}/peer-widgets.js is there, with its headers and its hash`,
      `✓ /${major}/ is the same as /${version}/`,
      `✓ a partner's page runs /${version}/ with its hash`,
      `✓ a partner's page runs /${major}/`,
      `✓ the embed page of newsletter-signup in /${version}/ runs in its frame`,
      `✓ https://publisher.example/${major}/oembed answers about https://publisher.example/${major}/embed/role-tabs/?layout=tabs`,
    ]) {
      assert.ok(lines.includes(line), line);
    }
    report.conclude();
    assert.equal(lines.at(-1), `\n${report.passed} passed, 0 failed`);
  });

  it('says in its embed pages what they may show', async () => {
    await assemble({ target: folder, allow: ['https://lists.example', 'https://b.example'] });
    assert.ok(
      (await fileOf(`${version}/embed/join/index.html`)).includes(
        ' data-allow="https://lists.example https://b.example">',
      ),
    );
  });

  it('names the oEmbed server in its embed pages, and their policy in its headers', async () => {
    await assemble({ target: folder, origin: 'https://publisher.example' });
    const base = `https://publisher.example/${major}/`;
    assert.ok(
      (await fileOf(`${major}/embed/join/index.html`)).includes(
        `<link rel="alternate" type="application/json+oembed" href="${base}oembed?url=${encodeURIComponent(`${base}embed/join/`)}&amp;format=json">`,
      ),
    );
    assert.ok(
      (await fileOf('_headers')).includes(
        `/${major}/embed/*\n  Content-Security-Policy: ${loadingPolicy(base)}\n`,
      ),
    );
  });

  it('names no host where none is given, and holds nothing that only programs need', async () => {
    await assemble({ target: folder });
    assert.deepEqual((await readdir(folder)).sort(), [major, version, '_headers'].sort());
    assert.doesNotMatch(await fileOf(`${major}/embed/role-tabs/index.html`), /oembed/);
    assert.doesNotMatch(await fileOf('_headers'), /Content-Security-Policy/);
    const { files } = JSON.parse(await fileOf(`${version}/integrity.json`));
    assert.ok(files['embed/embed.js']);
    assert.deepEqual(
      Object.keys(files).filter((path) => /\.mjs$|^(cli|elements|define)\.js$|feed\.json$/.test(path)),
      [],
    );
  });

  it('does not pass with a wrong header', { timeout: 600_000 }, async () => {
    const release = await assemble({ target: folder });
    const served = ([all, exact, evergreen]) => {
      const others = { ...all.headers };
      delete others['Access-Control-Allow-Origin'];
      return [{ ...all, headers: others }, exact, { ...evergreen, headers: exact.headers }];
    };
    const { report, failures } = await check(release, { served });
    assert.ok(
      failures.includes(
        `✗ /${major}/peer-widgets.js is there, with its headers and its hash: Access-Control-Allow-Origin is missing, and must be "*"; Cache-Control is "public, max-age=31536000, immutable", and must be "public, max-age=300, stale-while-revalidate=3600"`,
      ),
    );
    assert.ok(
      failures.some((line) => line.startsWith(`✗ a partner's page runs /${version}/ with its hash: `)),
    );
    assert.ok(failures.some((line) => line.startsWith(`✗ the embed page of role-tabs in /${major}/ `)));
    assert.throws(() => report.conclude(), {
      message: 'Publish nothing of this release before the lines with ✗ above are mended.',
    });
  });

  it(
    'does not pass with a changed byte, nor with a file that was forgotten',
    { timeout: 600_000 },
    async () => {
      const release = await assemble({ target: folder });
      await appendFile(join(folder, version, 'peer-widgets.js'), ' ');
      await rm(join(folder, major, 'embed', 'embed.js'));
      const { failures } = await check(release);
      const [hash, missing, pinned, ...frames] = failures;
      assert.match(hash, new RegExp(`^✗ /${version}/peer-widgets.js .*: its hash is sha384-`));
      assert.match(missing, new RegExp(`^✗ /${major}/embed/embed.js .*: the answer is 404`));
      assert.match(pinned, new RegExp(`^✗ a partner's page runs /${version}/ with its hash: .*integrity`));
      assert.equal(frames.length, 5);
      for (const line of frames) assert.match(line, new RegExp(`^✗ the embed page of .* in /${major}/ `));
    },
  );
});

describe('npm run release:dry', () => {
  const tool = fileURLToPath(new URL('../tools/release-dry.mjs', import.meta.url));

  for (const [option, wrong] of [
    ['--origin', 'publisher.example'],
    ['--origin', 'https://publisher.example/peers/'],
    ['--allow', 'ftp://lists.example'],
  ]) {
    it(`says in one sentence what is wrong with ${option} ${wrong}, before it does anything`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [tool, option, wrong], {
        encoding: 'utf8',
      });
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.equal(
        stderr,
        `"${wrong}" is no origin: write the address of a host without a path, as in ${option} https://your-host.\n`,
      );
    });
  }

  it('takes an origin with a final slash', () => {
    assert.equal(readOrigin('https://publisher.example/', '--origin'), 'https://publisher.example');
  });
});

describe('the headers of a release', () => {
  const release = { version: '1.2.3', major: '1', policy: "default-src 'none'" };
  const everywhere = {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  };

  for (const [path, cache, type, policy] of [
    ['/1.2.3/peer-widgets.js', 'public, max-age=31536000, immutable', 'text/javascript'],
    ['/1.10.0-beta.1/embed/embed.css', 'public, max-age=31536000, immutable', 'text/css'],
    ['/1/peer-widgets.js', 'public, max-age=300, stale-while-revalidate=3600', 'text/javascript'],
    ['/1/feed.json', 'public, max-age=300, stale-while-revalidate=3600', 'application/json'],
    ['/1/embed/join/index.html', 'public, max-age=300, stale-while-revalidate=3600', 'text/html', true],
    ['/12/builder/index.html', 'public, max-age=300, stale-while-revalidate=3600', 'text/html'],
  ]) {
    it(`are right for ${path}`, () => {
      assert.deepEqual(headersOf(path, headerRules(release)), {
        ...everywhere,
        'Cache-Control': cache,
        'Content-Type': `${type}; charset=utf-8`,
        ...(policy && { 'Content-Security-Policy': release.policy }),
      });
    });
  }

  it('are given by one rule each, for hosts that would join two', () => {
    const rules = headerRules(release);
    for (const path of ['/1.2.3/embed/join/index.html', '/1/embed/join/index.html', '/index.html']) {
      const names = rules
        .filter(({ pattern }) => new RegExp(pattern).test(path))
        .flatMap(({ headers }) => Object.keys(headers));
      assert.equal(new Set(names).size, names.length, path);
    }
  });

  it('are in docs/publish.md as they are served', async () => {
    const page = await read('docs/publish.md');
    assert.equal(page, withHeaders(page, loadingPolicy), 'run "npm run docs" and commit what it wrote');
    for (const block of ['table', '_headers', 'nginx', 'apache']) {
      assert.ok(page.includes(`<!-- begin ${block} -->\n`), block);
    }
  });
});
