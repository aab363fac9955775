/** What the builder's page runs. */
import { CopyButton } from '../../stories/pages/copy-button.js';
import { BuilderPreview } from './builder-preview.js';
import { EmbedBuilder } from './embed-builder.js';
import { OldCode } from './old-code.js';
import { PageCheck } from './page-check.js';

const elements = {
  'copy-button': CopyButton,
  'builder-preview': BuilderPreview,
  'old-code': OldCode,
  'page-check': PageCheck,
  'embed-builder': EmbedBuilder,
};

for (const [tag, element] of Object.entries(elements)) customElements.define(tag, element);
