import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built program. */
export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/**
 * Runs the built program as a publisher does.
 *
 * @param {...string} words
 * @returns {Promise<{ code: number, out: string, err: string }>}
 */
export const runProgram = (...words) =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    );
  });
