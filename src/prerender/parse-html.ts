/** In place of `rich-text/parse-html.ts`, where there is no browser: the command line's parser. */
import { document } from '../cli/html.js';

export { parseHtml } from '../cli/html.js';

export function blankDocument(): Document {
  return document;
}
