/** Feed objects for tests. */
export interface Json {
  [name: string]: unknown;
}

/** The beginning of a feed, to which a test adds the parts that it is about. */
const start = { version: 1, title: 'Peers', homeUrl: 'https://example.org/' };

/** The beginning of a feed that says all about its publisher. */
export const publisher = {
  ...start,
  tagline: 'Around the world',
  rights: '© Peers',
  contactUrl: 'https://example.org/contact',
};

/** A feed of these parts, and of nothing else. */
export function feedOf(parts: Json): Json {
  return { version: 1, title: 'Feed', language: 'en', ...parts };
}

/** The real content, as its publisher serves it. */
export async function seedFeed(): Promise<Json> {
  const response = await fetch('/test/fixtures/seed-feed.json');
  return (await response.json()) as Json;
}

/** A small good feed with something for every widget; `changes` replace its fields. */
export function sampleFeed(changes: Json = {}): Json {
  return {
    version: 1,
    title: 'Sample feed',
    language: 'en',
    roles: [
      { id: 'peers', name: 'Peers', actions: ['Share your story.'] },
      { id: 'managers', name: 'Managers', actions: ['Plan ahead.'] },
    ],
    resources: [
      { id: 'one', kind: 'article', title: 'First resource', url: '/one', roles: ['peers'] },
      { id: 'two', kind: 'video', title: 'Second resource', url: '/two', roles: ['managers'] },
      { id: 'three', kind: 'article', title: 'Third resource', url: '/three' },
    ],
    stories: [
      { id: 'ann', title: 'Ann’s story', body: '<p>I began.</p>' },
      { id: 'ben', title: 'Ben’s story', body: '<p>I went on.</p>' },
    ],
    newsletter: { title: 'Sample newsletter', intro: 'Once a month.' },
    guide: {
      title: 'Sample guide',
      chapters: [
        { id: 'first', title: 'First chapter', sections: [{ body: '<p>Begin here.</p>' }] },
        { id: 'second', title: 'Second chapter', sections: [{ body: '<p>Go on here.</p>' }] },
      ],
    },
    ...changes,
  };
}

/** A feed that is known by the name of its one role, and so by the one tab of `<peer-role-tabs>`. */
export function feedNamed(name: string): Json {
  return sampleFeed({ roles: [{ id: 'role', name, actions: ['Act.'] }] });
}

const roles = [
  {
    id: 'managers',
    name: 'Program Managers',
    actionsHeading: 'Program Managers can:',
    actions: ['Seek <strong>buy-in</strong>.', 'Read <a href="https://example.org/why">why</a>.'],
  },
  {
    id: 'supporters',
    name: 'Peer Supporters',
    actionsHeading: 'Peer Supporters can:',
    actions: ['Share a story.'],
    resourcesHeading: 'Resources for Peer Supporters:',
  },
  {
    id: 'clinics',
    name: 'Clinics',
    actionsHeading: 'Clinics can:',
    actions: ['Provide a grant.'],
    resourcesHeading: 'Resources for Clinics:',
    resources: ['course', 'evidence'],
  },
];

const resources = [
  resource('evidence', 'article', 'Peer support works', ['evidence'], [], '2019-05-01'),
  resource('toolkit', 'toolkit', 'Toolkit for managers', ['outreach'], ['managers'], '2021-01-01'),
  resource('course', 'course', 'Course for clinics', ['outreach'], ['clinics'], '2020-01-01'),
  {
    ...resource('cafe', 'video', 'Café talks', ['media', 'outreach'], []),
    description: 'Talks with <a href="https://example.org/people">people</a>.',
  },
];

const collections = [
  { id: 'reach', title: 'Reaching out', resources: ['toolkit', 'course'] },
  { id: 'press', title: 'The press', resources: ['cafe', 'toolkit'] },
];

const stories = [
  { id: 'walk', title: 'The walking group', body: 'We walk.' },
  { id: 'team', title: 'The care team', body: 'We care.', roles: ['clinics'] },
  { id: 'plan', title: 'The plan', body: 'We plan.', roles: ['managers'] },
];

const guide = {
  title: 'The guide',
  chapters: [
    {
      id: 'start',
      title: 'Start',
      sections: [{ body: 'Begin.', resources: ['evidence', 'toolkit', 'course'] }],
    },
    { id: 'money', title: 'Money', roles: ['managers'], sections: [{ body: 'Ask.' }] },
    { id: 'ward', title: 'The ward', roles: ['clinics'], sections: [{ body: 'Visit.' }] },
  ],
};

function resource(id: string, kind: string, title: string, topics: string[], roles: string[], date?: string) {
  return { id, kind, title, url: `https://example.org/${id}`, topics, roles, date };
}

/** A feed whose parts refer to each other: three roles, four resources in two collections, three stories, three chapters. */
export function richFeed(changes: object = {}) {
  const rolesIntro = { heading: 'My role', body: '<p>Every role <em>counts</em>.</p>' };
  const newsletter = { title: 'News', intro: 'Once a month.' };
  const feed = { ...start, rolesIntro, roles, resources, collections, stories, guide, newsletter };
  return { ...structuredClone(feed), ...changes };
}

/** A feed with this many resources, and nothing else. */
export function manyResources(count: number) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return { ...start, resources: numbers.map((n) => resource(`r${n}`, 'page', `Resource ${n}`, [], [])) };
}
