/**
 * The doctor: importing it examines the page that it is in, and opens a panel. Never loaded for a visitor. A
 * module runs once, so who calls the doctor again calls `examine`.
 */
import { examine } from './panel/panel.js';

export { examine };

void examine(document);
