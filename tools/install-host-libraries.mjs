/**
 * Brings the old libraries that the widgets are tested beside, where that needs no question: on Debian. Elsewhere it says
 * in one sentence what is missing. It never fails: the test says itself which pages it leaves out.
 */
import { refreshPackages, unpackPackages } from './debian-packages.mjs';
import { findOnPath } from './find-browsers.mjs';
import { findHostLibraries, packages, unpackedFolder } from './find-host-libraries.mjs';

main();

function main() {
  if (findHostLibraries()) return console.log('The old libraries are here.');
  if (!findOnPath('apt-get')) {
    return console.log('To test beside Prototype, MooTools and jQuery Mobile, use Debian: it has them.');
  }
  refreshPackages();
  unpackPackages(packages, unpackedFolder);
}
