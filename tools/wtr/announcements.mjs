/**
 * The server's half of the log of what assistive technology is told. It answers two commands:
 *
 *     accessibility-tree   Chromium's tree of the page, flat; empty in other browsers, whose drivers tell none
 *     expected-text        what a file says; with WRITE_ANNOUNCEMENTS=1 it first gets the text that is sent along
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {{ file: string, text: string }} Expected */

/**
 * @param {string} rootDir
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function announcements(rootDir) {
  return {
    name: 'announcements',
    async executeCommand({ command, payload, session }) {
      if (command === 'accessibility-tree') return accessibilityTree(session);
      if (command !== 'expected-text') return undefined;
      const { file, text } = /** @type {Expected} */ (payload);
      const path = join(rootDir, file);
      if (process.env.WRITE_ANNOUNCEMENTS) await writeFile(path, text);
      return readFile(path, 'utf8');
    },
  };
}

/** @param {import('@web/test-runner').TestSession} session */
async function accessibilityTree({ browser, id }) {
  if (browser.name !== 'Chrome') return [];
  const devtools = await /** @type {any} */ (browser).getPage(id).createCDPSession();
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes;
}
