/** Feeds for tests. */
export interface Json {
  [name: string]: unknown;
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
