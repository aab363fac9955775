/** A release as it would be published: its files, and everything that is checked of it. */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../prepare.mjs';
import { runModule } from '../run-module.mjs';
import { checkPages } from './browser-checks.mjs';
import { checkDiscovery, checkFiles } from './file-checks.mjs';
import { headerRules } from './headers.mjs';
import { Report } from './report.mjs';
import { startHost, startPartner } from './server.mjs';
import { assembleTree } from './tree.mjs';

/**
 * @param {string} address As it was typed.
 * @param {string} option The option that it was typed for.
 * @returns {string} The same without a final slash.
 * @throws {Error} When it is no origin.
 */
export function readOrigin(address, option) {
  const { origin, href, protocol } = URL.canParse(address) ? new URL(address) : {};
  if (origin && /^https?:$/.test(protocol) && href === `${origin}/`) return origin;
  throw new Error(
    `"${address}" is no origin: write the address of a host without a path, as in ${option} https://your-host.`,
  );
}

/**
 * Assembles the release that is in `dist/`.
 *
 * @param {object} options
 * @param {string} options.target The folder to write, which is emptied before.
 * @param {string[]} [options.allow] Other origins that addresses of embed pages may name. Default: none.
 * @param {string} [options.origin] The publisher's. Embed pages name its oEmbed server, and the rules a policy for them.
 */
export async function assemble({ target, allow, origin }) {
  const { version } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'));
  const [major] = version.split('.');
  const pages = await runModule('src/embed/page.ts');
  /** The same rules for every host; what differs is the host that the policy names. @param {string} [host] */
  const rulesFor = (host) =>
    headerRules({ version, major, policy: host && pages.loadingPolicy(`${host}/${major}/`) });
  const embedPages = pages.embedPages({
    feed: `../../../${major}/feed.json`,
    allow,
    home: '../../../',
    oembed: origin && `${origin}/${major}/`,
  });
  await assembleTree({ target, version, major, embedPages, rules: rulesFor(origin) });
  return { folder: target, version, major, publicOrigin: origin, rulesFor };
}

/**
 * Serves a release with its headers on this machine, and checks it.
 *
 * @param {Awaited<ReturnType<typeof assemble>>} release
 * @param {object} [options]
 * @param {(line: string) => void} [options.log]
 * @param {(rules: import('./headers.mjs').Rule[]) => import('./headers.mjs').Rule[]} [options.served] What the server
 * makes of the rules. Default: what they say.
 * @returns {Promise<Report>}
 */
export async function checkRelease(release, { log = console.log, served = (rules) => rules } = {}) {
  const { folder, version, major, publicOrigin, rulesFor } = release;
  const report = new Report(log);
  const [{ embedCode }, { widgets }, { createEmbedHandler }] = await Promise.all([
    runModule('src/embed/embed-code.ts'),
    runModule('src/embed/widgets.ts'),
    import('../../dist/embed/oembed.mjs'),
  ]);
  const handle = publicOrigin && createEmbedHandler({ baseUrl: `${publicOrigin}/${major}/` });
  const partner = await startPartner();
  const host = await startHost({
    folder,
    rulesFor: (origin) => served(rulesFor(origin)),
    // A feed is the publisher's own, and no part of a release.
    extra: { [`/${major}/feed.json`]: join(projectFolder, 'demo/feed.json') },
    answer: (request, response) => {
      if (!handle?.(request, response)) response.writeHead(404).end();
    },
  });
  try {
    const { origin } = host;
    const place = { folder, origin, version, major, rules: rulesFor(origin) };
    await checkFiles(report, place);
    if (publicOrigin) await checkDiscovery(report, { ...place, publicOrigin });
    const list = JSON.parse(await readFile(join(folder, version, 'integrity.json'), 'utf8'));
    await checkPages(report, {
      ...place,
      hasBuilder: await isThere(join(folder, version, 'builder', 'index.html')),
      hashes: list.files,
      pageWith: partner.pageWith,
      embedCode,
      widgets: Object.keys(widgets),
    });
  } finally {
    await Promise.all([host.close(), partner.close()]);
  }
  return report;
}

/** @param {string} path */
function isThere(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
