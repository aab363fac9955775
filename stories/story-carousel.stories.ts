import { expect, userEvent } from 'storybook/test';
import { picturesFeed, videoStory } from './feeds.js';
import * as states from './states.js';
import type { Meta, Story } from './story.js';
import { until, visit } from './visitor.js';

export default { title: 'Story carousel', component: 'peer-story-carousel' } satisfies Meta;

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
export const Variants: Story = { ...states.variants, args: { limit: 3 } };

export const OneTopic: Story = { args: { topic: 'diabetes' } };
export const TwoInView: Story = { args: { 'per-view': 2 } };
export const ThreeInView: Story = { args: { 'per-view': 3 } };
export const Tabs: Story = { args: { controls: 'tabs' } };
export const Rotating: Story = { args: { autoplay: 8 } };
export const VideoFile: Story = { args: { data: videoStory('videos/walking.mp4') } };
export const VideoBehindAButton: Story = { args: { data: videoStory('https://vimeo.com/12345') } };
export const VideoBehindALink: Story = { args: { data: videoStory('https://example.org/videos/walking') } };

export const NextAndPrevious: Story = {
  play: async (context) => {
    const { widget, inside, hears } = visit(context);
    const press = (name: string) => () => userEvent.click(inside.getByRole('button', { name }));
    await expect(await hears('peer-story-change', press('Next story'))).toMatchObject({ index: 1 });
    await until(() => expect(widget.shadowRoot).toHaveTextContent('Story 2 of 5'));
    await expect(await hears('peer-story-change', press('Previous story'))).toMatchObject({ index: 0 });
    await hears('peer-story-change', press('Next story'));
  },
};

export const TabChosen: Story = {
  args: { controls: 'tabs' },
  play: async (context) => {
    const { inside, hears } = visit(context);
    const tab = inside.getByRole('tab', { name: 'Story 4 of 5' });
    await expect(await hears('peer-story-change', () => userEvent.click(tab))).toMatchObject({ index: 3 });
    await until(() => expect(tab).toHaveAttribute('aria-selected', 'true'));
  },
};

export const RotationPaused: Story = {
  args: { autoplay: 60 },
  play: async (context) => {
    const { inside } = visit(context);
    await userEvent.click(inside.getByRole('button', { name: 'Pause stories' }));
    await expect(await inside.findByRole('button', { name: 'Play stories' })).toBeVisible();
  },
};

export const AsAList: Story = {
  play: async (context) => {
    const { inside } = visit(context);
    await userEvent.click(inside.getByRole('button', { name: 'Show all stories' }));
    await until(() => expect(inside.getAllByRole('heading', { name: /Sample story/ })).not.toHaveLength(1));
  },
};
