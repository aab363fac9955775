/** The kinds of resource, in the order in which filters list them. */
export const kinds = [
  'article',
  'video',
  'course',
  'toolkit',
  'brochure',
  'checklist',
  'report',
  'guide',
  'tool',
  'page',
] as const;

export type Kind = (typeof kinds)[number];
