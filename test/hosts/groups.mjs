/** The host pages, in the order of the published table. */
import { security } from './security.mjs';
import { styles } from './styles.mjs';

export const groups = [
  { name: 'security', title: 'Strict security', rows: security },
  { name: 'styles', title: 'Styles', rows: styles },
];
