import { expect, userEvent, within } from 'storybook/test';
import { longChapter } from '../test/support/state-feed.js';
import { linksOnly, wholeGuide } from './feeds.js';
import * as states from './states.js';
import type { Meta, Story } from './story.js';
import { visit } from './visitor.js';

export default { title: 'Chapter guide', component: 'peer-chapter-guide' } satisfies Meta;

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
export const NoPictures: Story = { ...states.noPictures };
export const NarrowColumn: Story = { ...states.narrow };
export const OwnHeading: Story = { ...states.ownHeading };
export const WithoutHeading: Story = { ...states.withoutHeading };
export const OwnLook: Story = { ...states.ownLook };
export const PinnedAudience: Story = { ...states.pinned };
export const Variants: Story = { ...states.variants };

export const FirstChapter: Story = { args: { data: wholeGuide, chapter: 'organizational-culture' } };
export const MiddleChapter: Story = {
  args: { data: wholeGuide, chapter: 'financial-management-and-models' },
};
export const LastChapter: Story = { args: { data: wholeGuide, chapter: 'scaling-up-a-program' } };
export const WithSource: Story = { args: { source: 'on' } };
export const WithoutSource: Story = { args: { source: 'off' } };
export const LinksOnly: Story = { args: { data: linksOnly } };
export const ManyResources: Story = { args: { data: longChapter } };

export const ChapterChosen: Story = {
  args: { data: wholeGuide },
  play: async (context) => {
    const { inside, hears } = visit(context);
    const linkTo = (name: RegExp) => within(inside.getByRole('navigation')).getByRole('link', { name });
    const choose = (name: RegExp) => () => userEvent.click(linkTo(name));
    await expect(await hears('peer-chapter-change', choose(/Administration/))).toEqual({
      id: 'administration',
    });
    await expect(await inside.findByRole('heading', { name: /Administration/ })).toBeVisible();
    await expect(linkTo(/Administration/)).toHaveAttribute('aria-current');
    await hears('peer-chapter-change', choose(/Scaling-up/));
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
