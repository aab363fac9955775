/** A small feed to start from. Keys that begin with `_` are notes and may stay. */
export const newFeed = {
  $schema: 'https://your-host/feed.schema.json',
  _about: 'Starter feed for Peer Widgets. Change the texts; keep the ids once published.',
  version: 1,
  title: 'Your organization',
  tagline: 'What you are about, in a line',
  language: 'en',
  homeUrl: 'https://www.example.org/',
  contactUrl: 'https://www.example.org/contact',
  rolesIntro: { heading: 'What can you do?', body: '<p>Choose the role that describes you best.</p>' },
  roles: [
    {
      _note: 'One tab for each role.',
      id: 'peer-supporters',
      name: 'Peer supporters',
      actionsHeading: 'Peer supporters can:',
      actions: ['Share what helped you.', 'Invite others to the group.'],
    },
  ],
  resources: [
    {
      _note: 'kind: article, video, course, toolkit, brochure, checklist, report, guide, tool or page.',
      id: 'getting-started',
      kind: 'guide',
      title: 'Getting started with peer support',
      url: 'https://www.example.org/getting-started',
      description: 'Two to four lines about it.',
      source: { name: 'Your organization' },
      roles: ['peer-supporters'],
      topics: ['peer-support'],
    },
  ],
  collections: [{ id: 'first-steps', title: 'First steps', resources: ['getting-started'] }],
  stories: [
    { id: 'first-story', title: 'A story', body: '<p>Only with the consent of the one who tells it.</p>' },
  ],
  newsletter: {
    title: 'Newsletter',
    intro: 'News a few times a year.',
    success: { title: 'Thank you!', body: 'You have subscribed.' },
    error: { title: 'Sorry, there was a problem.', body: 'Please try again.' },
  },
} as const;
