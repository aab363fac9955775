/** Brings what the measurements need. Built-in modules only: it runs before anything is installed. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { dependenciesAreCurrent, installDependencies, npm, projectFolder, run } from '../tools/prepare.mjs';

export async function prepare() {
  await installDependencies();
  const folder = path.join(projectFolder, 'bench');
  if (!dependenciesAreCurrent(folder)) {
    console.log('Installing the libraries to compare with (npm ci in bench/) …');
    await npm(['ci', '--no-audit', '--no-fund', '--prefix', folder]);
  }
  if (!existsSync(path.join(projectFolder, 'dist', 'peer-widgets.js'))) {
    console.log('There is no dist/ to measure: building it …');
    await run(process.execPath, [path.join('tools', 'build.mjs')]);
  }
}
