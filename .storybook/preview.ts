import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import { defineAll } from '../src/define.js';
import { renderWidget } from '../stories/render.js';
import { argTypesOf } from './arg-types.js';
import { eventNames } from './manifest.js';
import { dressPage } from './page.js';
import { resetServer, startServer } from './server.js';
import { initialGlobals, toolbar, viewports } from './toolbar.js';
import './preview.css';

defineAll();
startServer();
setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    actions: { handles: eventNames },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { extractArgTypes: argTypesOf },
    viewport: { options: viewports },
  },
  globalTypes: toolbar,
  initialGlobals,
  beforeEach: resetServer,
  decorators: [dressPage],
  render: renderWidget,
};

export default preview;
