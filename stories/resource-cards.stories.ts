import { expect, userEvent } from 'storybook/test';
import { picturesFeed, provenance, wordPressPosts } from './feeds.js';
import * as states from './states.js';
import type { Meta, Story } from './story.js';
import { until, visit } from './visitor.js';

export default { title: 'Resource cards', component: 'peer-resource-cards' } satisfies Meta;

export const Ready: Story = { ...states.ready };
export const Loading: Story = { ...states.loading };
export const LoadingWithFallback: Story = { ...states.loadingWithFallback };
export const Empty: Story = { ...states.empty };
export const Failed: Story = { ...states.failed };
export const FailedWithFallback: Story = { ...states.failedWithFallback };
export const BrokenPart: Story = { ...states.brokenPart };
export const Stale: Story = { ...states.stale };
export const OneItem: Story = { ...states.oneOfAll };
export const FiftyItems: Story = { ...states.fifty };
export const LongWords: Story = { ...states.longTitles };
export const Pictures: Story = { args: { data: picturesFeed } };
export const NoPictures: Story = { ...states.noPictures };
export const NarrowColumn: Story = { ...states.narrow };
export const OwnHeading: Story = { ...states.ownHeading };
export const WithoutHeading: Story = { ...states.withoutHeading };
export const OwnLook: Story = { ...states.ownLook };
export const PinnedAudience: Story = { ...states.pinned };
export const Variants: Story = { ...states.variants, args: { limit: 2 } };

export const SearchAndFilters: Story = { args: { searchable: true, filterable: true } };
export const List: Story = { args: { layout: 'list' } };
export const OneCollection: Story = { args: { collection: 'community-outreach' } };
export const OneKind: Story = { args: { kind: 'toolkit' } };
export const OneTopic: Story = { args: { topic: 'diabetes' } };
/** Where each comes from, in which language, and when it was last reviewed. */
export const Provenance: Story = { args: { data: provenance }, parameters: { says: 'reviewBy' } };
export const ByTitle: Story = { args: { sort: 'title' } };
export const Newest: Story = { ...Provenance, args: { ...Provenance.args, sort: 'newest' } };
export const ShowMore: Story = { args: { limit: 3 } };
export const FromWordPress: Story = { args: { data: wordPressPosts } };

export const MoreShown: Story = {
  args: { limit: 3, sort: 'title' },
  play: async (context) => {
    const { inside } = visit(context);
    const before = inside.getAllByRole('link').length;
    await userEvent.click(inside.getByRole('button', { name: /^Show \d+ more$/ }));
    await until(() => expect(inside.getAllByRole('link').length).toBeGreaterThan(before));
  },
};

export const Searched: Story = {
  args: { searchable: true },
  play: async (context) => {
    const { inside } = visit(context);
    await userEvent.type(inside.getByRole('searchbox'), 'brochure');
    await until(() => expect(inside.getByRole('status')).toHaveTextContent('2 resources'));
  },
};

export const Filtered: Story = {
  args: { filterable: true },
  play: async (context) => {
    const { inside } = visit(context);
    await userEvent.selectOptions(inside.getByRole('combobox', { name: 'Kind' }), 'toolkit');
    await until(() => expect(inside.getByRole('status')).toHaveTextContent(/^\d+ resources?$/));
  },
};

export const NoResults: Story = {
  args: { searchable: true },
  play: async (context) => {
    const { inside } = visit(context);
    await userEvent.type(inside.getByRole('searchbox'), 'xylophone');
    await expect(await inside.findByRole('button', { name: 'Show all resources' })).toBeVisible();
  },
};

export const ResourceOpened: Story = {
  play: async (context) => {
    const { inside, hears } = visit(context);
    const link = inside.getAllByRole('link', { name: 'What is Peer Support?' })[0]!;
    await expect(await hears('peer-resource-open', () => userEvent.click(link))).toEqual({
      id: 'what-is-peer-support',
    });
  },
};
