/**
 * Brings what the WordPress plugin is tested with, where that needs no question: on Debian, its database and PHP as root
 * only. Elsewhere it says in one sentence what is missing. It never fails: the tests say themselves what they lack.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { attempt, installPackage, isRoot, refreshPackages, unpackPackages } from './debian-packages.mjs';
import { findOnPath } from './find-browsers.mjs';
import {
  findPhp,
  findWordPress,
  newerFolder,
  newerPackage,
  olderFolder,
  unpackedFolder,
  unpackedPackages,
} from './find-wordpress.mjs';

main();

function main() {
  const isComplete = findWordPress() && findOnPath('phpcs');
  if (isComplete) return console.log('WordPress, its database and PHP are here.');
  if (!findOnPath('apt-get')) {
    return console.log('To test the WordPress plugin, use Debian: it has WordPress, MariaDB and PHP.');
  }
  refreshPackages();
  if (!existsSync(olderFolder)) unpackPackages(unpackedPackages, unpackedFolder);
  if (!existsSync(newerFolder)) attempt(`bring ${newerPackage.name}`, unpackNewer);
  const packages = [
    ...(findPhp() ? [] : ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring']),
    ...(findOnPath('mariadb-install-db') ? [] : ['mariadb-server-core', 'mariadb-client-core']),
    ...(findOnPath('phpcs') ? [] : ['php-codesniffer']),
  ];
  if (isRoot) packages.forEach(installPackage);
  else if (packages.length) {
    console.log(`To test the plugin: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`);
  }
}

/** Takes WordPress 6.5 out of its package, which holds others too. */
function unpackNewer() {
  console.log(`Unpacking WordPress from ${newerPackage.name} …`);
  mkdirSync(dirname(newerFolder), { recursive: true });
  const folder = mkdtempSync(`${newerFolder}.`);
  try {
    const options = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
    execFileSync('npm', ['pack', '--silent', newerPackage.name], options);
    const archive = 'wp-playground-wordpress-builds-0.9.19.tgz';
    const hash = createHash('sha512')
      .update(readFileSync(join(folder, archive)))
      .digest('base64');
    if (`sha512-${hash}` !== newerPackage.integrity) {
      throw new Error(`${newerPackage.name} is not the one that find-wordpress.mjs names.`);
    }
    const wanted = ['package/src/wordpress/wp-6.5.zip', 'package/public/wp-6.5'];
    execFileSync('tar', ['-xzf', archive, ...wanted], options);
    const site = join(folder, 'site');
    writeZip(join(folder, wanted[0]), site);
    // The package keeps what a browser loads outside the zip.
    cpSync(join(folder, wanted[1]), site, { recursive: true });
    for (const extra of [
      'wp-config.php',
      'wp-content/db.php',
      'wp-content/mu-plugins',
      'wp-content/database',
    ]) {
      rmSync(join(site, extra), { recursive: true, force: true });
    }
    rmSync(join(site, 'wp-content/plugins'), { recursive: true, force: true });
    renameSync(site, newerFolder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} zip
 * @param {string} folder Where its files go.
 */
function writeZip(zip, folder) {
  for (const [path, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
