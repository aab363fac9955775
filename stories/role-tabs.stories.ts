import { expect, userEvent } from 'storybook/test';
import { deepTexts } from './feeds.js';
import * as states from './states.js';
import type { Meta, Story } from './story.js';
import { visit } from './visitor.js';

export default { title: 'Role tabs', component: 'peer-role-tabs' } satisfies Meta;

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

export const Tabs: Story = { args: { layout: 'tabs' } };
export const Accordion: Story = { args: { layout: 'accordion' } };
export const TwoRoles: Story = { args: { roles: 'peer-supporters health-care-providers' } };
export const AnotherTabOpen: Story = { args: { selected: 'health-care-organizations' } };
/** Headings, quotes and lists in lists, as far as a feed may have them. */
export const DeepTexts: Story = { args: { data: deepTexts } };

export const TabsByKeys: Story = {
  args: { layout: 'tabs' },
  play: async (context) => {
    const { inside, hears } = visit(context);
    inside.getAllByRole('tab')[0]!.focus();
    const detail = await hears('peer-tab-change', () => userEvent.keyboard('{ArrowRight}'));
    await expect(detail).toEqual({ id: 'peer-supporters' });
    await expect(inside.getByRole('tab', { selected: true })).toHaveTextContent('Peer Supporters');
    await userEvent.keyboard('{End}');
    await expect(inside.getAllByRole('tab').at(-1)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Home}');
    await expect(inside.getAllByRole('tab')[0]).toHaveAttribute('aria-selected', 'true');
  },
};

/** The arrow keys only move the focus; Enter opens. */
export const ManualActivation: Story = {
  args: { activation: 'manual', layout: 'tabs' },
  play: async (context) => {
    const { inside, hears } = visit(context);
    const [first, second] = inside.getAllByRole('tab');
    first!.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(second!.matches(':focus')).toBe(true);
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await hears('peer-tab-change', () => userEvent.keyboard('{Enter}'));
    await expect(second).toHaveAttribute('aria-selected', 'true');
  },
};

export const CollapsedAccordion: Story = {
  args: { layout: 'accordion' },
  play: async (context) => {
    const { inside } = visit(context);
    const button = inside.getByRole('button', { expanded: true });
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  },
};

export const ResourceOpened: Story = {
  args: { layout: 'tabs', selected: 'health-care-organizations' },
  play: async (context) => {
    const { inside, hears } = visit(context);
    const link = inside.getByRole('link', { name: 'CDC course on Community Health Workers (CHWs)' });
    await expect(await hears('peer-resource-open', () => userEvent.click(link))).toEqual({
      id: 'cdc-chw-course',
    });
  },
};
