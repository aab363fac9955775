import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../dist/custom-elements.json';
import { defineAll } from '../src/define.js';
import { definePageElements } from '../stories/pages/elements.js';
import { demoFeed } from '../stories/story.js';
import { tellEmbedPanel } from './embed/preview.js';
import { theme } from './theme.js';

defineAll();
definePageElements();
void tellEmbedPanel();
setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  args: { data: demoFeed },
  argTypes: { data: { control: false }, status: { control: false } },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { theme },
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
  globalTypes: {
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: { title: 'Scheme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light', direction: 'ltr' },
  decorators: [
    (story, { globals }) => {
      const { style } = document.documentElement;
      document.documentElement.dir = globals['direction'];
      style.colorScheme = globals['scheme'];
      style.background = 'light-dark(#f4f2ee, #14171a)';
      style.color = 'light-dark(#22282c, #e6eaec)';
      style.font = '17px/1.6 system-ui, sans-serif';
      return html`<main>${story()}</main>`;
    },
  ],
};

export default preview;
