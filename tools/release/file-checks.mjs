/** What can be checked of a release by asking for its files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { integrityOf } from '../integrity.mjs';
import { headersOf } from './headers.mjs';
import { filesIn } from './tree.mjs';

/**
 * @typedef {object} Place
 * @property {string} folder The release.
 * @property {string} origin Where it is served.
 * @property {string} version
 * @property {string} major
 * @property {import('./headers.mjs').Rule[]} rules
 */

/**
 * Asks for every file of both folders, and compares headers and content; then both folders.
 *
 * @param {import('./report.mjs').Report} report
 * @param {Place} place
 */
export async function checkFiles(report, { folder, origin, version, major, rules }) {
  for (const directory of [version, major]) {
    const list = JSON.parse(await readFile(join(folder, directory, 'integrity.json'), 'utf8'));
    const files = new Set([...Object.keys(list.files), ...(await filesIn(join(folder, directory)))]);
    for (const file of files) {
      const path = `/${directory}/${file}`;
      await report.check(`${path} is there, with its headers and its hash`, async () => {
        const { headers, content } = await get(origin + path);
        compareHeaders(headers, headersOf(path, rules));
        if (file !== 'integrity.json') compareHash(content, list.files[file]);
      });
    }
  }
  await report.check(`/${major}/ is the same as /${version}/`, async () => {
    const [one, other] = await Promise.all(
      [major, version].map(async (directory) => (await get(`${origin}/${directory}/integrity.json`)).content),
    );
    if (!one.equals(other)) throw new Error('their integrity.json differ');
  });
  const page = `/${major}/embed/role-tabs`;
  await report.check(`${page} leads to the address with a final slash`, async () => {
    const { url } = await get(`${origin}${page}?layout=tabs`);
    if (url !== `${origin}${page}/?layout=tabs`) throw new Error(`it leads to ${url}`);
  });
}

/** @param {string} address */
async function get(address) {
  const response = await fetch(address);
  if (response.status !== 200) throw new Error(`the answer is ${response.status}`);
  return {
    url: response.url,
    headers: response.headers,
    content: Buffer.from(await response.arrayBuffer()),
  };
}

/** @param {Headers} found @param {Record<string, string>} wanted */
function compareHeaders(found, wanted) {
  const wrong = Object.entries(wanted).filter(([name, value]) => found.get(name) !== value);
  if (!wrong.length) return;
  const words = wrong.map(([name, value]) => {
    const is = found.get(name);
    return `${name} is ${is === null ? 'missing' : `"${is}"`}, and must be "${value}"`;
  });
  throw new Error(words.join('; '));
}

/** @param {Buffer} content @param {string | undefined} wanted */
function compareHash(content, wanted) {
  if (!wanted) throw new Error('integrity.json does not know it');
  const is = integrityOf(content);
  if (is !== wanted) throw new Error(`its hash is ${is}, and integrity.json says ${wanted}`);
}

/**
 * Reads the discovery link of an embed page, and asks there, the way WordPress does: about the address that the editor
 * pasted, whatever the link says.
 *
 * @param {import('./report.mjs').Report} report
 * @param {Place & { publicOrigin: string }} place
 */
export async function checkDiscovery(report, { origin, publicOrigin, major }) {
  const base = `${publicOrigin}/${major}/`;
  const { content } = await get(`${origin}/${major}/embed/role-tabs/`);
  const [, href = ''] =
    /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)">/.exec(String(content)) ?? [];
  const link = href.replaceAll('&amp;', '&');
  for (const address of [`${base}embed/role-tabs/`, `${base}embed/role-tabs/?layout=tabs`]) {
    await report.check(`${base}oembed answers about ${address}`, async () => {
      if (!link.startsWith(`${base}oembed?`)) throw new Error('the embed page has no discovery link to it');
      const question = new URL(link);
      question.searchParams.set('url', address);
      const answer = await get(origin + question.pathname + question.search);
      const { type, html } = JSON.parse(String(answer.content));
      if (type !== 'rich' || !html.includes(`<iframe src="${address}"`))
        throw new Error('the answer holds no frame of it');
    });
  }
}
