/** The second script, for what a page opts into. It needs no Lit, and knows the widgets by what they show to any page. */
import { attempt } from './feed/events.js';
import { presetAudience } from './links/audience.js';
import { writeAddress } from './links/deep-link.js';
import { followLinks } from './links/follow.js';
import { defineQuickExit, tag } from './quick-exit/quick-exit.js';
import { inheritColors } from './themes/inherit.js';
import { adoptThemes } from './themes/themes.js';

const parts = [presetAudience, followLinks, writeAddress, adoptThemes, inheritColors, defineQuickExit];

// An earlier copy does all of it already.
if (!customElements.get(tag))
  for (const start of parts) void attempt(document.documentElement, () => start());
