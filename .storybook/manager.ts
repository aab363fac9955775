import { createElement } from 'react';
import { addons, types } from 'storybook/manager-api';
import { EmbedPanel } from './embed/panel.js';
import { addonId } from './embed/shown.js';
import { theme } from './theme.js';

addons.setConfig({ theme });

addons.register(addonId, () => {
  addons.add(addonId, {
    type: types.PANEL,
    title: 'Embed',
    match: ({ viewMode }) => viewMode === 'story',
    render: ({ active }) => createElement(EmbedPanel, { active: Boolean(active) }),
  });
});
