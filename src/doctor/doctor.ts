/** The doctor: importing it examines the page that it is in, and opens a panel. Never loaded for a visitor. */
import { examine } from './panel/panel.js';

void examine(document);
