// The plugin's code as a reviewer of WordPress's directory reads it, and its zip as sites install it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import phpParser from 'php-parser';
import { findOnPath } from '../tools/find-browsers.mjs';
import { elementsOf, readManifest } from '../tools/manifest.mjs';
import { writeWordPressZip } from '../tools/wordpress-zip.mjs';

const zip = new URL('../dist/peer-widgets-wordpress.zip', import.meta.url);
const files = unzipSync(readFileSync(zip));
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const read = (path) => strFromU8(files[`peer-widgets/${path}`]);
const phpFiles = Object.keys(files).filter((path) => path.endsWith('.php'));

test('the zip is the same after another build', async () => {
  const first = readFileSync(zip);
  await writeWordPressZip();
  assert.ok(first.equals(readFileSync(zip)));
});

test('the zip holds the scripts of this release, with its version everywhere', () => {
  for (const name of ['peer-widgets.js', 'peer-extras.js', 'doctor.js', 'integrity.json']) {
    const built = readFileSync(new URL(`../dist/${name}`, import.meta.url));
    assert.ok(built.equals(files[`peer-widgets/assets/${name}`]), name);
  }
  assert.match(read('peer-widgets.php'), new RegExp(`^ \\* Version: +${version}$`, 'm'));
  assert.match(read('readme.txt'), new RegExp(`^Stable tag: ${version}$`, 'm'));
});

test('translators are given every text of the form', async () => {
  const template = read('languages/peer-widgets.pot');
  for (const words of ['Test feed', 'Show', 'The feed works. Roles: %1$d', 'Hide the heading', 'Role tabs']) {
    assert.ok(template.includes(`msgid "${words}`), words);
  }
  const described = elementsOf(await readManifest()).find(({ tagName }) => tagName === 'peer-role-tabs');
  assert.ok(template.includes(`msgid ${JSON.stringify(described.description)}`));
});

test('its PHP is understood by PHP 7.4, unlike later syntax', () => {
  const parser = new phpParser.Engine({ parser: { version: '7.4' } });
  for (const path of phpFiles) parser.parseCode(strFromU8(files[path]), path);
  for (const later of ['$a?->b;', 'match ($a) { 1 => 2 };', 'f(name: 1);', 'enum A { case B; }']) {
    assert.throws(() => parser.parseCode(`<?php ${later}`, 'later.php'), later);
  }
});

test('no file of PHP is longer than 300 lines, but the one that the build writes', () => {
  const long = phpFiles.filter((path) => strFromU8(files[path]).split('\n').length > 300);
  assert.deepEqual(long, ['peer-widgets/includes/manifest.php']);
});

const sniffer = findOnPath('phpcs');
const missing =
  'The plugin’s PHP was not reviewed: run “node tools/install-wordpress.mjs” as root on Debian, which has PHP_CodeSniffer.';
if (!sniffer) console.warn(missing);
// Where changes are accepted, what could not be tried has failed.
const attempt = sniffer || process.env.CI ? describe : test.skip;

attempt('a reviewer with PHP_CodeSniffer', () => {
  let folder;

  before(async () => {
    assert.ok(sniffer, missing);
    folder = mkdtempSync(join(tmpdir(), 'peer-plugin-'));
    for (const path of phpFiles) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), files[path]);
    }
  });
  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  /** Gives the rules that a file or a folder breaks. */
  function review(path) {
    const standard = fileURLToPath(new URL('wordpress/PeerWidgets', import.meta.url));
    const options = [`--standard=${standard}`, '--extensions=php', '--report=json', '-q'];
    const { stdout, stderr } = spawnSync(sniffer, [...options, path], { encoding: 'utf8' });
    assert.ok(stdout.startsWith('{'), stdout + stderr);
    return Object.entries(JSON.parse(stdout).files).flatMap(([file, { messages }]) =>
      messages.map(({ source, line, message }) => `${source} ${file}:${line} ${message}`),
    );
  }

  it('finds nothing', () => {
    assert.deepEqual(review(join(folder, 'peer-widgets')), []);
  });

  for (const [what, code, rule] of [
    ['what is printed as it is', 'echo $name;', 'EscapedOutput'],
    ['what is joined to something escaped', `echo esc_html( 'a' ) . $name;`, 'EscapedOutput'],
    ['the database itself', '$wpdb->query( 1 );', 'NoRawAccess'],
    ['what a visitor sent', '$name = $_GET["name"];', 'NoRawAccess'],
    ['names without the prefix', 'function other() {\n}', 'OwnNames'],
    ['requests to any address', '$a = wp_remote_get( $name );', 'ForbiddenFunctions'],
    ['code that comes as text', 'eval( $name );', 'Squiz.PHP.Eval'],
  ]) {
    it(`finds ${what}`, async () => {
      const file = join(folder, 'bad.php');
      await writeFile(file, `<?php\n${code}\n`);
      assert.match(review(file).join('\n'), new RegExp(rule));
    });
  }
});
