/**
 * Members that only the script itself uses, for the minifier to shorten: 280 bytes (brotli) less. None is public, none
 * is a name of the DOM, none is used as a string; a test holds the first two.
 */
const ours = [
  'activeAudience',
  'answerRequests',
  'chooseAudience',
  'deriveStatus',
  'feedState',
  'isEmpty',
  'isOffered',
  'isOn',
  'kindLabel',
  'needsFeed',
  'presetAudience',
  'renderContent',
  'renderMeta',
  'renderResourceLink',
  'renderResources',
  'renderRichText',
  'renderTitle',
  'resourcesById',
  'setSource',
  'showsSource',
];

/** Lit's inner life: what elements and controllers call of each other. */
const lits = [
  'addController',
  'addInitializer',
  'createProperty',
  'createRenderRoot',
  'creationScope',
  'elementStyles',
  'enableUpdating',
  'finalizeStyles',
  'firstUpdated',
  'fromAttribute',
  'getPropertyDescriptor',
  'getPropertyOptions',
  'getUpdateComplete',
  'hasChanged',
  'hostConnected',
  'hostDisconnected',
  'hostUpdate',
  'hostUpdated',
  'noAccessor',
  'performUpdate',
  'removeController',
  'renderBefore',
  'renderOptions',
  'scheduleUpdate',
  'setConnected',
  'shadowRootOptions',
  'shouldUpdate',
  'toAttribute',
  'updated',
  'useDefault',
  'willUpdate',
];

export const internalNames = [...ours, ...lits];
