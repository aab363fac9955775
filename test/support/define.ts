/** Importing this defines all elements. */
import { defineAll } from '../../src/define.js';

defineAll();
