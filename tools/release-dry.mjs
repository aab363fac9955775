/**
 * `npm run release:dry`: writes the release as it would be published to dist/cdn/, and checks it on this machine.
 *
 * - `-- --origin https://your-host` names the publisher's host and its oEmbed server.
 * - `-- --allow https://lists.example`, once for each: what embed pages may show and send to besides that host.
 * - `-- --built` takes dist/ as it is.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { npm, projectFolder } from './prepare.mjs';
import { assemble, checkRelease, readOrigin } from './release/release.mjs';

try {
  process.chdir(projectFolder);
  const { values } = parseArgs({
    options: {
      origin: { type: 'string' },
      allow: { type: 'string', multiple: true },
      built: { type: 'boolean' },
    },
  });
  const origin = values.origin && readOrigin(values.origin, '--origin');
  const allow = values.allow?.map((address) => readOrigin(address, '--allow'));
  if (!values.built) await npm(['run', '--silent', 'build']);
  const release = await assemble({ target: join(projectFolder, 'dist', 'cdn'), allow, origin });
  (await checkRelease(release)).conclude();
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
