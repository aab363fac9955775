/** The tags of all widgets, for scripts that bring none of their classes. A test compares them with what is defined. */
export const tags = [
  'peer-role-tabs',
  'peer-resource-cards',
  'peer-story-carousel',
  'peer-chapter-guide',
  'peer-newsletter-signup',
];
