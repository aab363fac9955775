/**
 * Brings the lists of an ad blocker, uBlock Origin, that the project's names are checked against, where that needs no
 * question: on Debian. Elsewhere it says so in one sentence. It never fails: the test says itself that it lacks them.
 */
import { refreshPackages, unpackPackages } from './debian-packages.mjs';
import { findBlockLists, packageName, unpackedFolder } from './find-block-lists.mjs';
import { findOnPath } from './find-browsers.mjs';

main();

function main() {
  if (findBlockLists().length) return console.log('The lists of an ad blocker are here.');
  if (!findOnPath('apt-get')) {
    return console.log('To check names against the lists of an ad blocker, use Debian: it has them.');
  }
  refreshPackages();
  unpackPackages([packageName], unpackedFolder);
}
