/**
 * Brings the mailing list server that the newsletter sign-up is tested against, where that needs no question: on
 * Debian, PHP as root only. Elsewhere it says in one sentence what is missing. It never fails: the test says itself
 * that it lacks the server.
 */
import { aptGet, attempt, isRoot, unpack } from './apt.mjs';
import { findOnPath } from './find-browsers.mjs';
import { findListServer, findMlmmj, unpackedFolder } from './find-list-server.mjs';

main();

function main() {
  if (findListServer()) return console.log('The mailing list server is here.');
  if (!findOnPath('apt-get')) {
    return console.log(
      'To test the sign-up with a real mailing list, use Debian: it has mlmmj and its web form.',
    );
  }
  if (isRoot) attempt('refresh the list of packages', () => aptGet(['update']));
  if (!findMlmmj()) unpack(['mlmmj', 'mlmmj-php-web'], unpackedFolder);
  if (findOnPath('php')) return;
  if (isRoot) attempt('install php-cli', installPhp);
  else console.log('To test everywhere: sudo apt-get install -y --no-install-recommends php-cli');
}

function installPhp() {
  console.log('Installing php-cli …');
  aptGet(['install', '-y', '--no-install-recommends', 'php-cli']);
}
