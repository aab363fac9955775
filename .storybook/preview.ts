import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import { defineAll } from '../src/define.js';
import { defineQuickExit } from '../src/quick-exit/quick-exit.js';
import { inheritColors } from '../src/themes/inherit.js';
import { adoptThemes } from '../src/themes/themes.js';
import { definePageElements } from '../stories/pages/elements.js';
import { renderWidget } from '../stories/render.js';
import { argTypesOf } from './arg-types.js';
import { tellEmbedPanel } from './embed/preview.js';
import { eventNames } from './manifest.js';
import { dressPage } from './page.js';
import { resetServer, startServer } from './server.js';
import { theme } from './theme.js';
import { initialGlobals, toolbar, viewports } from './toolbar.js';
import './preview.css';

defineAll();
defineQuickExit();
adoptThemes();
inheritColors();
definePageElements();
void tellEmbedPanel();
startServer();
setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    actions: { handles: eventNames },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { extractArgTypes: argTypesOf, theme },
    viewport: { options: viewports },
    options: {
      storySort: {
        order: [
          'Start here',
          'Themes',
          'Tokens',
          'Content',
          'States',
          'Accessibility',
          'Composition',
          'Whole page',
          'Role tabs',
          'Resource cards',
          'Story carousel',
          'Chapter guide',
          'Newsletter sign-up',
        ],
      },
    },
  },
  globalTypes: toolbar,
  initialGlobals,
  beforeEach: resetServer,
  decorators: [dressPage],
  render: renderWidget,
};

export default preview;
