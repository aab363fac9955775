/** The widgets that show nothing but the feed. */
export const feedTags = [
  'peer-role-tabs',
  'peer-resource-cards',
  'peer-story-carousel',
  'peer-chapter-guide',
] as const;

/** All widgets. */
export const widgetTags = [...feedTags, 'peer-newsletter-signup'] as const;
