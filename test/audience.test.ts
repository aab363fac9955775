import { expect } from '@open-wc/testing';
import { effectiveAudience, isFor, resourcesForRole, resourcesOf } from '../src/feed/audience.js';
import { parseFeed } from './support/parse.js';
import { sampleFeed } from './support/feeds.js';

const { feed } = parseFeed(
  sampleFeed({
    roles: [
      { id: 'peers', name: 'Peers' },
      { id: 'managers', name: 'Managers', resources: ['three', 'nobody', 'one'] },
      { id: 'funders', name: 'Funders', resources: [] },
    ],
  }),
  'https://publisher.example/',
);
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('the audience of a widget', () => {
  type Row = [pinned: string | undefined, chosen: string | undefined, audience: string | undefined];
  const rows: Row[] = [
    [undefined, undefined, undefined],
    [undefined, 'peers', 'peers'],
    ['managers', undefined, 'managers'],
    ['managers', 'peers', 'managers'],
    ['all', 'peers', undefined],
    ['', 'peers', 'peers'],
    ['nobody', 'peers', undefined],
    [undefined, 'nobody', undefined],
    ['Peers', undefined, undefined],
  ];
  for (const [pinned, chosen, audience] of rows) {
    it(`is ${audience ?? 'everyone'} when the page says ${pinned} and the visitor chose ${chosen}`, () => {
      expect(effectiveAudience(feed, pinned, chosen)).to.equal(audience);
    });
  }

  it('sees what is for it and what is for everyone', () => {
    const seen = (audience?: string) => ids(feed.resources.filter((resource) => isFor(resource, audience)));
    expect(seen()).to.deep.equal(['one', 'two', 'three']);
    expect(seen('peers')).to.deep.equal(['one', 'three']);
    expect(seen('funders')).to.deep.equal(['three']);
  });
});

describe('the resources of a role', () => {
  it('are those that name it, unless it has a list', () => {
    const [peers, managers, funders] = feed.roles;
    expect(ids(resourcesForRole(feed, peers!))).to.deep.equal(['one']);
    expect(ids(resourcesForRole(feed, managers!))).to.deep.equal(['three', 'one']);
    expect(ids(resourcesForRole(feed, funders!))).to.deep.equal([]);
  });

  it('leave out ids that the feed does not have', () => {
    expect(ids(resourcesOf(feed, ['two', 'toString', '', 'one']))).to.deep.equal(['two', 'one']);
  });
});
