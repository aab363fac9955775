import type { EmbedConfiguration } from '../../src/embed/embed-code.js';

/** The name of the addon that shows embed codes. */
export const addonId = 'peer-widgets/embed';

/** What the two halves of the addon say to each other: the panel asks, the story's page says what it shows. */
export const events = { asked: `${addonId}/asked`, shown: `${addonId}/shown` };

/** A widget of a story, as far as an embed code is concerned. */
export type ShownWidget = Pick<EmbedConfiguration, 'widget' | 'attributes' | 'content'>;

/** A story and the widgets in it, in order. */
export interface Shown {
  readonly storyId: string;
  readonly widgets: readonly ShownWidget[];
}
