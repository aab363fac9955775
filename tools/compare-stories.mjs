/**
 * `npm run stories:compare -- before after [report]`: puts the pictures of two runs of `npm run test:stories` side by side
 * in one page, with what differs marked. It reports, and never fails because of a difference.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { reportPage } from './stories/report-page.mjs';

/** Of 1; what edges of letters differ in from run to run is less. */
const threshold = 0.1;

/** Names of the pictures in a folder, without `.png`. */
async function picturesIn(folder) {
  return (await readdir(folder)).filter((name) => name.endsWith('.png')).map((name) => name.slice(0, -4));
}

/** A picture on a canvas of some size, so that two of different sizes can be compared. */
function onCanvas(picture, width, height) {
  const canvas = new PNG({ width, height });
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);
  return canvas;
}

/** @returns {{ pixels: number, marked: Buffer }} How many pixels differ, and the picture with those in red. */
function compare(before, after) {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  const [width, height] = [Math.max(one.width, other.width), Math.max(one.height, other.height)];
  const marked = new PNG({ width, height });
  const pixels = pixelmatch(
    onCanvas(one, width, height).data,
    onCanvas(other, width, height).data,
    marked.data,
    width,
    height,
    { threshold },
  );
  return { pixels, marked: PNG.sync.write(marked) };
}

async function compareStory(name, folders, isThere) {
  const [before, after, report] = folders;
  const copy = (from, as) => copyFile(path.join(from, `${name}.png`), path.join(report, as, `${name}.png`));
  if (isThere.before) await copy(before, 'before');
  if (isThere.after) await copy(after, 'after');
  if (!isThere.before) return { name, state: 'new', pixels: 0 };
  if (!isThere.after) return { name, state: 'gone', pixels: 0 };
  const [one, other] = await Promise.all(
    [before, after].map((folder) => readFile(path.join(folder, `${name}.png`))),
  );
  if (one.equals(other)) return { name, state: 'same', pixels: 0 };
  const { pixels, marked } = compare(one, other);
  if (!pixels) return { name, state: 'same', pixels };
  await writeFile(path.join(report, 'differences', `${name}.png`), marked);
  return { name, state: 'changed', pixels };
}

async function main([before, after, report = 'screenshots/report']) {
  if (!before || !after)
    throw new Error('Name two folders: npm run stories:compare -- before after [report]');
  const [old, current] = await Promise.all([before, after].map(picturesIn));
  await rm(report, { recursive: true, force: true });
  for (const folder of ['before', 'after', 'differences']) {
    await mkdir(path.join(report, folder), { recursive: true });
  }
  const rows = [];
  for (const name of [...new Set([...old, ...current])].sort()) {
    const isThere = { before: old.includes(name), after: current.includes(name) };
    rows.push(await compareStory(name, [before, after, report], isThere));
  }
  await writeFile(path.join(report, 'index.html'), reportPage(rows));
  const count = (state) => rows.filter((row) => row.state === state).length;
  console.log(
    `${count('changed')} changed, ${count('new')} new, ${count('gone')} gone, ${count('same')} the same: ` +
      path.join(report, 'index.html'),
  );
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
