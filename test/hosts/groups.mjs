/** The host pages, in the order of the published table. */
import { scripts } from './scripts.mjs';
import { security } from './security.mjs';
import { styles } from './styles.mjs';

export const groups = [
  { name: 'security', title: 'Strict security', rows: security },
  { name: 'styles', title: 'Styles', rows: styles },
  { name: 'scripts', title: 'Other scripts', rows: scripts },
];
