/** What embed codes and embed pages need to know about the widgets. A test compares it with `custom-elements.json`. */

/** A default as it would be written; `false` for a switch, which is there or not; undefined where none can be written. */
type Default = string | false | undefined;

/** One widget, as embed codes see it. */
export interface WidgetFacts {
  /** Title of its page and its frame, and the words of its fallback link. */
  readonly title: string;
  /** Height in CSS pixels that its frame starts with. */
  readonly height: number;
  /** Its name in placeholders and addresses, where that is another: ad blockers hide what has "newsletter" in it. */
  readonly alias?: string;
  /** What can be configured, and the default of each. */
  readonly attributes: Readonly<Record<string, Default>>;
}

const common = {
  feed: undefined,
  audience: undefined,
  heading: undefined,
  'heading-level': undefined,
  source: 'off',
  lang: undefined,
  'color-scheme': 'auto',
  theme: 'sea',
  density: 'comfortable',
} satisfies Record<string, Default>;

/** All widgets, by the name after `peer-`. */
export const widgets = {
  'role-tabs': {
    title: 'What each role can do',
    height: 640,
    attributes: {
      ...common,
      selected: undefined,
      roles: undefined,
      activation: 'auto',
      layout: 'auto',
      'deep-link': 'off',
    },
  },
  'resource-cards': {
    title: 'Peer-support resources',
    height: 800,
    attributes: {
      ...common,
      kind: undefined,
      topic: undefined,
      collection: undefined,
      limit: undefined,
      layout: 'grid',
      searchable: false,
      filterable: false,
      sort: 'feed',
    },
  },
  'story-carousel': {
    title: 'Peer-support stories',
    height: 480,
    attributes: {
      ...common,
      topic: undefined,
      limit: undefined,
      'per-view': undefined,
      controls: 'buttons',
      autoplay: 'off',
    },
  },
  'chapter-guide': {
    title: 'Peer-support guide',
    height: 800,
    attributes: { ...common, source: undefined, chapter: undefined, 'deep-link': 'off' },
  },
  'newsletter-signup': {
    title: 'Newsletter sign-up',
    height: 360,
    alias: 'join',
    attributes: {
      ...common,
      provider: undefined,
      action: undefined,
      list: undefined,
      encoding: undefined,
      'email-field': undefined,
      'name-field': undefined,
      interests: undefined,
      extra: undefined,
      consent: undefined,
      'success-when': undefined,
      'return-url': undefined,
      'send-page-url': false,
    },
  },
} satisfies Record<string, WidgetFacts>;

/** The name of a widget: that of its tag, without `peer-`. */
export type WidgetName = keyof typeof widgets;
