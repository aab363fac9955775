import { warn } from '../feed/index.js';
import { scriptUrl } from './script-tag.js';

let loaded: { examine(document: Document): unknown } | undefined;

/** Loads the doctor, a second file beside the script, which says in the page what is wrong with it. Never rejects. */
export async function doctor(): Promise<void> {
  // It examines the page as it is loaded, which happens only once.
  if (loaded) return void loaded.examine(document);
  const script = scriptUrl();
  if (!script) return warn('to call the doctor, load the script by the name peer-widgets.js.');
  const url = new URL('doctor.js', script).href;
  try {
    loaded = (await import(url)) as typeof loaded;
  } catch {
    warn(`to call the doctor, add to Content-Security-Policy: script-src ${url}`);
  }
}
