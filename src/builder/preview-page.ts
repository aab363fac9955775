import { embedCode } from '../embed/embed-code.js';
import { escapeText } from '../embed/escape.js';
import { codesFor, configurationOf } from './codes.js';
import type { State } from './state.js';
import { targetOf } from './targets.js';

/** How the page around a preview is. */
export interface Surroundings {
  readonly language: string;
  readonly scheme: 'light' | 'dark';
  /** Whether the webmaster has done the other part. */
  readonly hasScript: boolean;
}

/**
 * A page with exactly the code that is copied. An address alone is shown as systems show it that make a frame of it.
 *
 * @param base The builder's own folder.
 * @throws {RangeError} Where an address in the choice is none.
 */
export function previewPage(state: State, around: Surroundings, base: string): string {
  const { language, scheme, hasScript } = around;
  const target = targetOf(state.target ?? 'html');
  const { code, html, script } = codesFor(state, target);
  const isAddress = target.placement === 'address';
  const shown = html ?? (isAddress ? embedCode(configurationOf(state), 'iframe') : code);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${escapeText(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${scheme}">
<title>Preview</title>
<link rel="stylesheet" href="${escapeText(base)}preview.css">
${script && hasScript ? script : ''}
</head>
<body>
${shown}
</body>
</html>
`;
}
