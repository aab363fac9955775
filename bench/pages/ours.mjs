/** Our own widgets, by the embed codes that partners are given. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const { embedCode } = await import('../../dist/embed-code.js');
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Stands in the codes for the server, which only has its address when it runs. */
const host = 'https://publisher.example/';

const widgets = {
  'role-tabs': {},
  'resource-cards': { searchable: true },
  'story-carousel': {},
  'newsletter-signup': { action: `${host}subscribe` },
};

/** The script and the tags alone, as `embedCode` writes them. */
export function tagCode({ feedAddress, preload }) {
  return splitCodes(
    Object.entries(widgets).map(([widget, attributes]) =>
      embedCode(
        {
          widget,
          attributes,
          host,
          page: { feed: new URL(feedAddress, host).href, preload },
          content: { html: '' },
        },
        'tag',
      ),
    ),
  );
}

/** The code with the feed's content inside, as `npx peer-widgets snippet` prints it. */
export async function snippetCode({ feed, feedAddress }) {
  return splitCodes(await printCodes('snippet', { feed, feedAddress, host }));
}

/** The code with drawn shadow roots inside, as `npx peer-widgets prerender` prints it. */
export async function prerenderedCode({ feed, feedAddress, origin }) {
  return splitCodes(
    await printCodes('prerender', { feed, feedAddress, host: `${origin}/` }, ['--page-url', `${origin}/`]),
  );
}

/** What a command of the program prints for each widget. */
async function printCodes(command, { feed, feedAddress, host: ours }, more = []) {
  const folder = await mkdtemp(path.join(tmpdir(), 'peer-widgets-bench-'));
  try {
    const file = path.join(folder, 'feed.json');
    await writeFile(file, JSON.stringify(feed));
    const addresses = ['--feed', file, '--feed-url', new URL(feedAddress, ours).href, '--host', ours];
    const print = async ([widget, attributes]) => {
      const options = Object.entries(attributes).flatMap(([name, value]) =>
        value === true ? [`--${name}`] : [`--${name}`, value.replace(host, ours)],
      );
      const words = [cli, command, widget, ...addresses, ...options, ...more];
      return (await promisify(execFile)(process.execPath, words)).stdout;
    };
    return await Promise.all(Object.entries(widgets).map(print));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What stands once on a page, and the four tags; all addresses those of the page's own server. */
function splitCodes(codes) {
  const parts = codes.map((code) =>
    code
      .replaceAll(host, '/')
      .match(/^([\s\S]*?)(<peer-[\s\S]*)$/)
      .slice(1),
  );
  return { head: parts[0][0], widgets: parts.map(([, tag]) => tag) };
}
