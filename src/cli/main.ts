import { writeFile } from 'node:fs/promises';
import type { Finding } from './finding.js';
import { newFeed } from './new-feed.js';
import { readSource } from './read-source.js';
import { runSnippet } from './snippet.js';
import { validate } from './validate.js';

const usage = `Usage:
  peer-widgets validate <file or address> [--json]
      Checks a feed as partners' pages do, and more. Ends with 0 when nothing is lost, 1 when something is, 2 when
      the feed cannot be read.
  peer-widgets new-feed [file]
      Writes a small feed to start from, to the file or to standard output.
  peer-widgets snippet <widget> --feed <file or address> [--feed-url <address>] [--host <address>]
      [--font-size <pixels>] [--column-width <pixels>] [--<attribute> <value>] …
      Prints the embed code of a widget with the feed's content inside, for visitors without script.
  peer-widgets prerender <widget> --feed <file or address> [--feed-url <address>] [--host <address>]
      [--page-url <address>] [--<attribute> <value>] …
      Prints the embed code of a widget with its shadow root inside, drawn, and what style-src needs for it.
  peer-widgets prerender <page.html> [--page-url <address>] [--feed <file or address>] [--out <file>]
      Draws all widgets of a page.
`;

/** Where the program writes. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/**
 * Runs the command line.
 *
 * @param words What follows the program's name.
 * @returns The exit code.
 */
export async function main(words: readonly string[], { out, err }: Output): Promise<number> {
  const options = words.filter((word) => word.startsWith('-'));
  const [command, name, ...rest] = words.filter((word) => !word.startsWith('-'));
  const unknown = options.find((option) => option !== '--json' && option !== '--help');
  const print = ({ code, notes }: { readonly code?: string; readonly notes: readonly string[] }) => {
    if (code !== undefined) out(`${code}\n`);
    for (const note of notes) err(`${note}\n`);
  };
  try {
    if (options.includes('--help')) out(usage);
    else if (words[0] === 'snippet') {
      print(await runSnippet(words.slice(1)));
    } else if (words[0] === 'prerender') {
      // A program of its own, for it is built in another way (see rollup.config.mjs).
      const { runPrerender } = await import('./prerender.js');
      print(await runPrerender(words.slice(1)));
    } else if (unknown) throw new Error(`There is no option ${unknown}: see peer-widgets --help.`);
    else if (command === 'validate' && name && !rest.length)
      return await runValidate(name, options.length > 0, out);
    else if (command === 'new-feed' && !rest.length) await runNewFeed(name, out);
    else {
      err(usage);
      return 2;
    }
    return 0;
  } catch (error) {
    err(`${(error as Error).message}\n`);
    return 2;
  }
}

async function runValidate(name: string, asJson: boolean, out: Output['out']): Promise<number> {
  const findings = validate(await readSource(name));
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (asJson) {
    out(
      `${JSON.stringify({ source: name, errors, warnings: findings.length - errors, findings }, null, 2)}\n`,
    );
  } else {
    for (const finding of findings) out(`${format(name, finding)}\n`);
    out(`${name}: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}.\n`);
  }
  return errors ? 1 : 0;
}

/** One line, in the form that editors and CI systems make links of. */
function format(name: string, { line, column, level, path, message }: Finding): string {
  return `${name}:${line}:${column}: ${level}: ${path ? `"${path}"` : 'the feed'} ${message}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

async function runNewFeed(file: string | undefined, out: Output['out']): Promise<void> {
  const text = `${JSON.stringify(newFeed, null, 2)}\n`;
  if (!file) return out(text);
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (cause) {
    const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Error(
      `${file} ${exists ? 'is there already: choose another name' : 'cannot be written: check the path'}.`,
      { cause },
    );
  }
  out(`${file} is written: change its texts, then run "peer-widgets validate ${file}".\n`);
}
