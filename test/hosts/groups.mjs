/** The host pages, in the order of the published table. */
import { isolation } from './isolation.mjs';
import { life } from './life.mjs';
import { loading } from './loading.mjs';
import { placement } from './placement.mjs';
import { scripts } from './scripts.mjs';
import { security } from './security.mjs';
import { styles } from './styles.mjs';

export const groups = [
  { name: 'security', title: 'Strict security', rows: security },
  { name: 'styles', title: 'Styles', rows: styles },
  { name: 'scripts', title: 'Other scripts', rows: scripts },
  { name: 'loading', title: 'Ways to load the script', rows: loading },
  { name: 'life', title: 'Life in a page', rows: life },
  { name: 'placement', title: 'Ways to place a widget', rows: placement },
  { name: 'isolation', title: 'Failures', rows: isolation },
];
